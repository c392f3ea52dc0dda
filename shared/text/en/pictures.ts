// Words of the greeting picture, the greeting card and the shop's logo, in English.

import type { Words } from '../shape.ts'
import type { pictures as vi } from '../vi/pictures.ts'

export const pictures: Words<typeof vi> = {
  settings: {
    title: 'Greeting cards',
    lead: 'The app draws cards with the customer’s name, in the shop’s colours and with its mark.',
    logo: 'The shop’s logo',
    hint: 'PNG, JPEG or WebP, below 4 MB. Without a logo, cards carry the shop’s seal.',
    choose: 'Choose a file',
    change: 'Change the logo',
    remove: 'Remove the logo',
    saved: 'Logo saved',
    removed: 'Logo removed, cards carry the shop’s seal',
    undone: 'Undone, the logo is as before',
    unreadable: 'This file is no picture that can be read, so nothing has changed. Please choose a PNG, JPEG or WebP.',
    tooLarge: 'This file has {{size}} MB, so nothing has changed. Please choose a picture below 4 MB.',
    example: 'Example card',
    exampleName: 'A regular',
  },
  headline: {
    birthday: 'Happy birthday',
    festive: 'Warm wishes',
    thanks: 'Thank you',
    neutral: 'With kind regards',
  },
  wish: {
    birthday: 'May the new year of your life bring good health, joy and many good things.',
    festive: 'Have a lovely day with the people you love.',
    thanks: 'It is always a joy to welcome you.',
    neutral: 'Have a good day. We hope to see you again soon.',
  },
  picture: {
    label: 'Card for {{name}}: {{headline}}',
    drawing: 'Drawing the card',
    failed: 'The card could not be drawn this time. The greeting can be sent all the same.',
    copy: 'Copy picture',
    copied: 'Picture copied, paste it into the chat',
    save: 'Save picture',
    saved: 'Picture saved to {{file}}',
  },
  file: { name: 'Card {{name}}', dialog: 'Save the card', kind: 'PNG picture' },
  card: {
    title: 'A paper card for {{name}}',
    paper: 'Paper',
    papers: { a7: 'Small, A7', a4: 'A4 sheet, folded twice' },
    a7Hint: 'A single card to put into the bag.',
    a4Hint: 'Fold across, then down the middle: the cover outside, the wishes inside.',
    print: 'Preview and print',
    close: 'Close',
    cover: 'Cover',
    inside: 'Inside',
  },
}
