// Words of app, English.

import type { Words } from '../shape.ts'
import type { app as vi } from '../vi/app.ts'

export const app: Words<typeof vi> = {
  pages: 'Pages',
  page: { counter: 'Counter', today: 'Today', book: 'Book', month: 'Month', settings: 'Settings' },
  owner: 'Owner',
  sample: 'This is the sample shop. Try anything: your own book is kept apart and does not change.',
  opening: 'Opening your book…',
  backToShop: 'Back to my book',
  programmesTitle: 'Programmes',
  programmes: {
    points: {
      title: 'Points',
      lead: 'Rules that can be read aloud to a customer. A change counts from the moment it is saved; points already earned stay.',
    },
    rewards: { title: 'Rewards for points', lead: 'What customers get for their points or for a full card.' },
    tiers: { title: 'Tiers', lead: 'Up at once. Down one step at most, and only after you have looked.' },
    membership: { title: 'Membership', lead: 'Customers pay for a period and have a benefit on every bill.' },
    referral: { title: 'Referrals', lead: 'Both get something when the newcomer first buys.' },
    cause: {
      title: 'A good cause',
      lead: 'A share of sales, or points that customers give, for a cause the shop has chosen.',
    },
    partners: { title: 'Partner shops', lead: 'Our vouchers work there and theirs here, without a network.' },
    draws: { title: 'Lucky draws', lead: 'Draws that anyone can check again.' },
    greetings: {
      title: 'Greetings',
      lead: 'Messages to begin with, to be made your own. Names and forms of address come from the book and are never guessed.',
    },
    limits: { title: 'Limits', lead: 'Beyond a limit a reason is written down. Nobody is stopped for nothing.' },
  },
}
