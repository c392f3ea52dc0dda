// Questions about reminders: who is due, what a month and a day hold, and one of them.
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import {
  type DueGroup,
  type DueList,
  type DueReminder,
  dueGroups,
  type Occasion,
  occasions,
  reminderDetail,
} from '../../shared/reminders/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'
import type { RemindersTable } from './tables.ts'

const mostOfGroup = 200
const mostOfDay = 500

const columns = `r.id, r.customer_id, u.name, u.called, u.form_of_address, r.day, r.due_day, r.detail`

type Row = Omit<DueReminder, 'detail'> & { detail: string }

const toReminder = (row: Row): DueReminder => ({ ...row, detail: reminderDetail.parse(JSON.parse(row.detail)) })

const place = `CASE occasion ${occasions.map((name, at) => `WHEN '${name}' THEN ${at}`).join(' ')} END`
const turn = `max(due_day, coalesce(later_day, ''))`

// From the index alone: it names the rows with their group; who they are is read of those only that are shown. The days
// are today, the end of the week and of the month.
const dueRows = `
  SELECT r.id, r.day, ${place} AS place, CASE WHEN ${turn} > d.week THEN 'month' WHEN ${turn} > d.today THEN 'week'
    WHEN r.day < d.today AND r.lasts = 0 THEN 'overdue' ELSE 'now' END AS turn
  FROM (SELECT ? AS today, ? AS week, ? AS month) d CROSS JOIN reminders r INDEXED BY reminders_open
  WHERE r.state = 'open' AND r.due_day <= d.month AND r.until_day >= d.today AND ${turn} <= d.month`

const spanOf = (today: Day): Day[] => [today, addDays(today, 7), addDays(today, 30)]

/** How many of each group, in one look through the index. */
async function countGroups(db: Reader, days: Day[]): Promise<Map<DueGroup, number>> {
  const text = `SELECT turn, count(*) AS count FROM (${dueRows}) GROUP BY turn`
  const rows = await ask<{ turn: DueGroup; count: number }>(db, text, days)
  return new Map(rows.map(({ turn, count }) => [turn, count]))
}

// Names decide last, so all of the last day and occasion that still fits are looked at.
const firstOfGroup = `WITH due AS MATERIALIZED (SELECT id, day, place FROM (${dueRows}) WHERE turn = ?),
    last AS MATERIALIZED (SELECT day, place FROM due ORDER BY day, place LIMIT 1 OFFSET ${mostOfGroup - 1})
  SELECT ${columns} FROM due CROSS JOIN reminders r ON r.id = due.id CROSS JOIN customers u ON u.id = r.customer_id
  WHERE NOT EXISTS (SELECT 1 FROM last WHERE (due.day, due.place) > (last.day, last.place))
  ORDER BY due.day, due.place, u.sort_key, r.id LIMIT ${mostOfGroup}`

/** Who is due on that day, and who will be within 30. */
export async function listDue(db: Reader, today: Day): Promise<Record<DueGroup, DueList>> {
  const days = spanOf(today)
  const counts = await countGroups(db, days)
  const due: Record<DueGroup, DueList> = { overdue: none(), now: none(), week: none(), month: none() }
  for (const group of dueGroups) {
    const count = counts.get(group) ?? 0
    const rows = count > 0 ? await ask<Row>(db, firstOfGroup, [...days, group]) : []
    due[group] = { rows: rows.map(toReminder), count }
  }
  return due
}

const none = (): DueList => ({ rows: [], count: 0 })

/** How many were missed and how many are due. */
export async function countDue(db: Reader, today: Day): Promise<Record<'overdue' | 'now', number>> {
  const counts = await countGroups(db, [today, today, today])
  return { overdue: counts.get('overdue') ?? 0, now: counts.get('now') ?? 0 }
}

// Days ahead are at most so many: what is on a day was due no earlier.
const mostAhead = 60
const isOn = `r.state = 'open' AND r.due_day BETWEEN ? AND ? AND r.day BETWEEN ? AND ? AND r.until_day >= ?`
const span = (from: Day, to: Day, today: Day): Day[] => [addDays(from, -mostAhead), to, from, to, today]

/** How many of which occasion are open on each day between two, both included. */
export function countByDay(
  db: Reader,
  { from, to, today }: { from: Day; to: Day; today: Day },
): Promise<{ day: Day; occasion: Occasion; count: number }[]> {
  const text = `SELECT r.day, r.occasion, count(*) AS count FROM reminders r INDEXED BY reminders_open
    WHERE ${isOn} GROUP BY r.day, r.occasion ORDER BY r.day, ${place}`
  return ask(db, text, span(from, to, today))
}

/** What is open on a day. */
export async function listDay(db: Reader, day: Day, today: Day): Promise<DueReminder[]> {
  const text = `SELECT ${columns} FROM reminders r INDEXED BY reminders_open CROSS JOIN customers u ON u.id = r.customer_id
    WHERE ${isOn} ORDER BY ${place}, u.sort_key, r.id LIMIT ${mostOfDay}`
  return (await ask<Row>(db, text, span(day, day, today))).map(toReminder)
}

export type KnownReminder = Pick<RemindersTable, 'id' | 'customerId' | 'untilDay' | 'laterDay' | 'state'>

/** null: it is not planned any more. */
export async function findReminder(db: Reader, reminderId: Id): Promise<KnownReminder | null> {
  const text = 'SELECT id, customer_id, until_day, later_day, state FROM reminders WHERE id = ?'
  return (await ask<KnownReminder>(db, text, [reminderId]))[0] ?? null
}
