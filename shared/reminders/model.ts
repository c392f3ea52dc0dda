// Reminders: the occasions on which a shop asks after a customer, and what is told of each.
import { z } from 'zod'
import { type Day, day } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import { calendars, type FormOfAddress } from '../customers/model.ts'
import type { ShopDay } from '../settings/model.ts'

/** In the order of the page, where several are due on one day. */
export const occasions = [
  'complaint',
  'birthday',
  'importantDay',
  'firstVisit',
  'tier',
  'membership',
  'reward',
  'points',
  'nearReward',
  'away',
] as const
export type Occasion = (typeof occasions)[number]

const birthdayDetail = z.strictObject({
  occasion: z.literal('birthday'),
  /** null: the month alone is known. */
  date: z.int().nullable(),
  month: z.int(),
  calendar: z.enum(calendars),
  /** How old they turn; null where the year is not known. */
  turns: z.int().nullable(),
})

/** What is told of a reminder; the schema checks what is read back from the book. */
export const reminderDetail = z.discriminatedUnion('occasion', [
  birthdayDetail,
  z.strictObject({
    occasion: z.literal('importantDay'),
    label: z.string(),
    calendar: z.enum(calendars),
    years: z.int().nullable(),
  }),
  /** How many years ago they first came. */
  z.strictObject({ occasion: z.literal('firstVisit'), years: z.int() }),
  /** `keep`: what would keep the tier; null where it is too late, or nothing is missing. `grace`: in the days of grace. */
  z.strictObject({
    occasion: z.literal('tier'),
    name: z.string(),
    grace: z.boolean(),
    keep: z
      .strictObject({ spent: z.int().nullable(), visits: z.int().nullable(), points: z.int().nullable() })
      .nullable(),
  }),
  /** What it has saved them so far, in the smallest unit of the currency. */
  z.strictObject({ occasion: z.literal('membership'), name: z.string(), saved: z.int() }),
  z.strictObject({ occasion: z.literal('points'), points: z.int() }),
  z.strictObject({ occasion: z.literal('reward'), title: z.string() }),
  z.strictObject({
    occasion: z.literal('nearReward'),
    card: z.string(),
    stamps: z.int(),
    size: z.int(),
    reward: z.string(),
  }),
  /** `usual`: every how many days they came; null: too few visits for a habit, the shop's own number of days is meant. */
  z.strictObject({ occasion: z.literal('away'), usual: z.int().nullable(), lastDay: day }),
  z.strictObject({ occasion: z.literal('complaint'), words: z.string(), nextStep: z.string() }),
])
export type ReminderDetail = z.infer<typeof reminderDetail>

/** What a reminder is about; with the customer it is there once. */
export interface Occurrence {
  customerId: Id
  occasion: Occasion
  /** Tells two of one occasion apart: the label of a day, the reward's id, the card's; '' where nothing is to be told apart. */
  origin: string
  /** Which time of it: the year of a yearly day, the last day of points, the day of the last visit. */
  cycle: string
  /** The calendar day of the occasion. */
  day: Day
  detail: ReminderDetail
}

/** An occurrence with the days, both included, on which it is shown. */
export interface Planned extends Occurrence {
  dueDay: Day
  untilDay: Day
}

/** A row of the Today page. */
export interface DueReminder {
  id: Id
  customerId: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
  day: Day
  dueDay: Day
  detail: ReminderDetail
}

/** So many days after today are planned: this month and the next. */
export const plannedDays = 62

/** Days of the year: prepared for while they are ahead, and greeted on the day. */
export const yearly: readonly Occasion[] = ['birthday', 'importantDay', 'firstVisit']

/** When it is turn: missed, now, a day of the year that is still ahead, or within the next 7 or 30 days. */
export const dueGroups = ['overdue', 'now', 'ahead', 'week', 'month'] as const
export type DueGroup = (typeof dueGroups)[number]

/**
 * The first rows of a group, by day, occasion and name; of what is due now, what has been so for a while comes last. How many
 * there are in all.
 */
export interface DueList {
  rows: DueReminder[]
  count: number
}

/** A day of the month page on which something is. */
export interface MonthDay {
  day: Day
  occasions: { occasion: Occasion; count: number }[]
  shopDays: Pick<ShopDay, 'key' | 'name' | 'whom'>[]
}
