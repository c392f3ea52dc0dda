// The contract of the reminders: who is due, and what somebody at the counter does about one.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { type Day, day } from '../base/day.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { DueGroup, DueList, DueReminder, MonthDay } from './model.ts'

/** `reminder_unknown`: it is not planned any more. */
export type ReminderRefusal = 'reminder_unknown' | 'already_greeted'

const ofReminder = { requestId, reminderId: id }

export const reminderCalls = {
  /** At most 100 rows of each group. */
  'reminders.listDue': call<Result<Record<DueGroup, DueList>>>()('counter', 'reader', z.strictObject({})),
  'reminders.countDue': call<Result<Record<'overdue' | 'now', number>>>()('counter', 'reader', z.strictObject({})),
  /** The days on which something is; `plannedUntil`: days after it are not planned yet, but for the shop's own. */
  'reminders.listMonth': call<Result<{ days: MonthDay[]; plannedUntil: Day }>>()(
    'counter',
    'reader',
    z.strictObject({ month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/) }),
  ),
  /** What is open of a day's occasions, at most 500. */
  'reminders.listDay': call<Result<DueReminder[]>>()('counter', 'reader', z.strictObject({ day })),
  'reminders.letBe': call<Result<null, ReminderRefusal>>()('counter', 'writer', z.strictObject(ofReminder)),
  /**
   * Not before tomorrow, or in 7 days, but on its last day at the latest: it comes up once more. Refused with `last_day`
   * where that is today.
   */
  'reminders.later': call<Result<{ laterDay: Day }, ReminderRefusal | 'last_day'>>()(
    'counter',
    'writer',
    z.strictObject({ ...ofReminder, days: z.literal([1, 7]) }),
  ),
  /** What was let be or put off is due again. */
  'reminders.bringBack': call<Result<null, ReminderRefusal>>()('counter', 'writer', z.strictObject(ofReminder)),
}
