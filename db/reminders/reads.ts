// Questions about reminders: who is due, what a month and a day hold, and one of them.
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import {
  type DueGroup,
  type DueList,
  type DueReminder,
  type Occasion,
  occasions,
  reminderDetail,
  yearly,
} from '../../shared/reminders/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'
import type { RemindersTable } from './tables.ts'

const mostOfGroup = 100
const mostOfDay = 500

const columns = `r.id, r.customer_id, u.name, u.called, u.form_of_address, r.day, r.due_day, r.detail`

type Row = Omit<DueReminder, 'detail'> & { detail: string }

const toReminder = (row: Row): DueReminder => ({ ...row, detail: reminderDetail.parse(JSON.parse(row.detail)) })

const place = `CASE r.occasion ${occasions.map((name, at) => `WHEN '${name}' THEN ${at}`).join(' ')} END`

interface Condition {
  /** By which the first ones are found soonest. */
  index: 'reminders_day' | 'reminders_turn'
  where: string
  days: Day[]
  /** The latest day first. */
  isBackwards?: boolean
}

// A day of the year that is still to come is no day to say anything yet.
const isAhead = `(r.occasion IN (${yearly.map(name => `'${name}'`).join(', ')}) AND r.day > ?)`
const isTurn = 'r.turn_day <= ? AND r.now_until >= ?'

// What is not turn yet cannot be over, and lies on a day to come. Who is due now comes in two parts: from today on, then
// who has been due for a while, the latest first; weeks of people who are away must not stand before today's birthdays.
function shownAs(group: DueGroup, today: Day): Condition[] {
  const [week, month] = [addDays(today, 7), addDays(today, 30)]
  const index = 'reminders_day'
  const turnWithin = (after: Day, upTo: Day): Condition[] => {
    return [{ index: 'reminders_turn', where: 'r.turn_day > ? AND r.turn_day <= ?', days: [after, upTo] }]
  }
  switch (group) {
    case 'overdue': {
      const where = 'r.turn_day <= ? AND r.now_until < ? AND r.until_day >= ? AND r.day < ?'
      return [{ index, where, days: [today, today, today, today] }]
    }
    case 'now':
      return [
        { index, where: `${isTurn} AND r.day >= ? AND NOT ${isAhead}`, days: [today, today, today, today] },
        { index, where: `${isTurn} AND r.day < ?`, days: [today, today, today], isBackwards: true },
      ]
    case 'ahead':
      return [{ index, where: `${isTurn} AND ${isAhead}`, days: [today, today, today] }]
    case 'week':
      return turnWithin(today, week)
    case 'month':
      return turnWithin(week, month)
  }
}

async function countGroup(db: Reader, group: DueGroup, today: Day): Promise<number> {
  let sum = 0
  for (const { where, days } of shownAs(group, today)) {
    const text = `SELECT count(*) AS count FROM reminders r INDEXED BY reminders_turn WHERE r.state = 'open' AND ${where}`
    const [row] = await ask<{ count: number }>(db, text, days)
    sum += row?.count ?? 0
  }
  return sum
}

// Both are answered from an index alone: the day and occasion up to which the first rows reach, then the rows up to there.
// Who they are is read of those only; names decide last.
async function listFirst(db: Reader, condition: Condition, most: number): Promise<Row[]> {
  if (most === 0) return []
  const { index, where, days, isBackwards = false } = condition
  const [order, before] = isBackwards ? ['DESC', '>'] : ['ASC', '<']
  const shown = `FROM reminders r INDEXED BY ${index} WHERE r.state = 'open' AND ${where}`
  const reach = `SELECT r.day, ${place} AS place ${shown} ORDER BY r.day ${order}, place LIMIT 1 OFFSET ${most - 1}`
  const [last] = await ask<{ day: Day; place: number }>(db, reach, days)
  const within = last ? `AND r.day ${before}= ? AND (r.day ${before} ? OR ${place} <= ?)` : ''
  const text = `WITH due AS MATERIALIZED (SELECT r.id ${shown} ${within})
    SELECT ${columns} FROM due CROSS JOIN reminders r ON r.id = due.id CROSS JOIN customers u ON u.id = r.customer_id
    ORDER BY r.day ${order}, ${place}, u.sort_key, r.id LIMIT ${most}`
  return ask<Row>(db, text, last ? [...days, last.day, last.day, last.place] : days)
}

async function listGroup(db: Reader, group: DueGroup, today: Day): Promise<DueList> {
  const rows: Row[] = []
  for (const condition of shownAs(group, today)) {
    rows.push(...(await listFirst(db, condition, mostOfGroup - rows.length)))
  }
  const isAll = rows.length < mostOfGroup
  return { rows: rows.map(toReminder), count: isAll ? rows.length : await countGroup(db, group, today) }
}

/** Who is due on that day, and who will be within 30. */
export async function listDue(db: Reader, today: Day): Promise<Record<DueGroup, DueList>> {
  return {
    overdue: await listGroup(db, 'overdue', today),
    now: await listGroup(db, 'now', today),
    ahead: await listGroup(db, 'ahead', today),
    week: await listGroup(db, 'week', today),
    month: await listGroup(db, 'month', today),
  }
}

/** How many were missed and how many are due. */
export async function countDue(db: Reader, today: Day): Promise<Record<'overdue' | 'now', number>> {
  return { overdue: await countGroup(db, 'overdue', today), now: await countGroup(db, 'now', today) }
}

const isOn = `r.state = 'open' AND r.day BETWEEN ? AND ? AND r.until_day >= ?`

/** How many of which occasion are open on each day between two, both included. */
export function countByDay(
  db: Reader,
  { from, to, today }: { from: Day; to: Day; today: Day },
): Promise<{ day: Day; occasion: Occasion; count: number }[]> {
  const text = `SELECT r.day, r.occasion, count(*) AS count FROM reminders r INDEXED BY reminders_day
    WHERE ${isOn} GROUP BY r.day, r.occasion ORDER BY r.day, ${place}`
  return ask(db, text, [from, to, today])
}

/** What is open on a day. */
export async function listDay(db: Reader, day: Day, today: Day): Promise<DueReminder[]> {
  const text = `SELECT ${columns} FROM reminders r INDEXED BY reminders_day CROSS JOIN customers u ON u.id = r.customer_id
    WHERE ${isOn} ORDER BY ${place}, u.sort_key, r.id LIMIT ${mostOfDay}`
  return (await ask<Row>(db, text, [day, day, today])).map(toReminder)
}

export type KnownReminder = Pick<RemindersTable, 'id' | 'customerId' | 'untilDay' | 'laterDay' | 'state'>

/** null: it is not planned any more. */
export async function findReminder(db: Reader, reminderId: Id): Promise<KnownReminder | null> {
  const text = 'SELECT id, customer_id, until_day, later_day, state FROM reminders WHERE id = ?'
  return (await ask<KnownReminder>(db, text, [reminderId]))[0] ?? null
}
