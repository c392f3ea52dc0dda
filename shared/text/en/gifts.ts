// Words of the gift on a birthday, in English.

import type { Words } from '../shape.ts'
import type { gifts as vi } from '../vi/gifts.ts'

export const gifts: Words<typeof vi> = {
  factor: 'Birthday week',
  settings: {
    title: 'Birthday gift',
    lead: 'Once a year for each customer, in the 7 days before and after the birthday. A birthday written down less than 30 days ahead waits for the next year.',
    kind: 'Gift',
    kinds: { none: 'None', voucher: 'Voucher', points: 'Points', doublePoints: 'Double points' },
    voucherTitle: 'The voucher is for',
    voucherDays: 'Valid for',
    points: 'Points',
    doubleDays: 'Before and after the birthday',
    days: 'days',
  },
  chip: 'Give the birthday gift',
  given_voucher: '{{title}} given, valid until {{day}}',
  given_points: '{{points}} birthday points given',
  given_double_points: 'Points count double from {{from}} to {{day}}',
  takenBack: 'Undone, the birthday gift has not been given',
  doubling: 'Double points until {{day}}',
}
