// Words of common, English.

import type { Words } from '../shape.ts'
import type { common as vi } from '../vi/common.ts'

export const common: Words<typeof vi> = {
  undo: 'Undo',
  undoTooLate: 'More than ten minutes have passed. Please undo it in the customer’s history.',
  close: 'Close',
  cancel: 'Cancel',
  month: {
    title: 'This month',
    lead: 'At the end of the month this page will tell how the shop did, and with whom.',
    numbers: 'New and returning customers, stamps and rewards given, beside the month before.',
    groups: 'Groups of customers: here often, now and then, and drifting away.',
    print: 'One clear page to read or print; every number opens to the people behind it.',
    soon: 'Every visit and stamp from today is kept for this page.',
  },
}
