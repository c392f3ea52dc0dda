// Words of privacy in the settings and of the notice for customers, English.

import type { Words } from '../shape.ts'
import type { privacy as vi } from '../vi/privacy.ts'

export const privacy: Words<typeof vi> = {
  title: 'Privacy',
  lead: 'Law 91/2025/QH15 and Decree 356/2025/NĐ-CP apply to household businesses, too. The book does not replace a lawyer.',
  people: 'People in the book',
  peopleCount_one: '{{n}} person so far',
  peopleCount_other: '{{n}} people so far',
  peopleHint:
    'From 100,000 people on, household businesses and micro-enterprises are no longer released from the impact assessment.',
  nearLimit:
    'Close to 100,000 people. Please ask a lawyer about the impact assessment and a person in charge of data protection.',
  overLimit:
    '100,000 people are reached. The shop needs an impact assessment and a person in charge of data protection.',
  words: {
    points: 'How to ask for keeping points',
    greetings: 'How to ask for greetings',
    offers: 'How to ask for offers',
    hint: 'The book keeps these words with each consent. Empty: the words that come with the app.',
  },
  wordings: {
    points:
      '{{shop}} would like to keep your name, phone number and purchases for your points and stamps. You may see, correct or erase them at any time.',
    greetings:
      '{{shop}} would like to send you good wishes on birthdays and holidays, a few times a year, without advertising. One word from you and we stop.',
    offers: '{{shop}} would like to tell you of its offers, at most once in two weeks. One word from you and we stop.',
  },
  contact: 'How to reach the shop',
  contactHint: 'Address, phone or e-mail for questions about data. Printed on the notice.',
  notice: 'Notice for customers',
  noticeHint: 'One A4 page to hang up or hand over: what the shop keeps, why, and what rights customers have.',
  print: 'See and print the notice',
  unseen: 'Customers not seen for long',
  unseenHint: 'What is not needed any more should not be kept. Open each customer to archive or erase them.',
  unseenNone: 'Nobody was away for more than 24 months.',
  unseenCount_one: '{{n}} customer for more than {{months}} months',
  unseenCount_other: '{{n}} customers for more than {{months}} months',
  unseenShow: 'Show',
  unseenShowFor: 'Show customers not seen for more than {{months}} months',
  unseenHide: 'Hide',
  unseenLast: 'last visit {{day}}',
  unseenNever: 'never came, added {{day}}',
  unseenFirst: 'The 200 who were away longest',
  noticeSheet: {
    title: 'About your data',
    intro:
      '{{shop}} keeps a few things about its regulars in order to serve them better. This page says what we keep and what rights you have.',
    shop: 'The shop',
    what: 'What we keep',
    whatWords:
      'Your name and how to address you, your phone number, your birthday if you tell us, what you like, your purchases, points, stamps and rewards, and your feedback. We do not ask for identity numbers, health or bank accounts.',
    why: 'What for',
    whyWords:
      'For points, stamps and rewards. Only if you agree to it separately do we send greetings or tell you of offers. We do not sell this data or pass it on.',
    where: 'Where and how long',
    whereWords:
      'In the book on the shop’s computer, not on the internet. We keep it while you are a regular, and look again at those who have not come for two or three years.',
    rights: 'You may',
    rightsList: {
      see: 'know and see what we keep about you, and get a copy',
      correct: 'have mistakes corrected',
      withdraw: 'not agree, or withdraw your consent at any time',
      object: 'ask us to pause or not to use it',
      erase: 'ask to be erased',
      complain: 'complain and claim damages as the law provides',
    },
    clocks: 'We answer within 2 working days. Messages stop at once. The rest is done within 10 to 20 days.',
    children: 'Children',
    childrenWords: 'Data of children is kept only if a parent or guardian agrees.',
    contact: 'Contact',
    law: 'Law on Personal Data Protection No. 91/2025/QH15, Decree 356/2025/NĐ-CP.',
    day: '{{day}}',
  },
}
