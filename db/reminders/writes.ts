// Changes of reminders: what somebody at the counter does about one, and what was planned.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { PlanChanges } from '../../shared/reminders/planning.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'
import type { RemindersTable } from './tables.ts'

/** What becomes of a reminder: let be, put off to a day, or open as it was planned. */
export async function updateReminder(
  trx: Writer,
  reminderId: Id,
  change: Pick<RemindersTable, 'state' | 'laterDay'>,
): Promise<void> {
  const text = `UPDATE reminders SET state = ?, later_day = ?, turn_day = max(due_day, coalesce(?, '')) WHERE id = ?`
  await ask(trx, text, [change.state, change.laterDay, change.laterDay, reminderId])
}

const of = (name: string) => `p.value ->> '${name}'`

// What somebody has done about it meanwhile stands, and whoever went meanwhile gets nothing.
const insertPlans = `
  INSERT INTO reminders (id, customer_id, occasion, origin, cycle, day, due_day, until_day, now_until, turn_day, detail, state)
  SELECT ${['id', 'customerId', 'occasion', 'origin', 'cycle', 'day', 'dueDay', 'untilDay', 'nowUntil', 'dueDay', 'detail'].map(of).join(', ')}, 'open'
  FROM json_each(?) p CROSS JOIN customers u ON u.id = ${of('customerId')} WHERE u.removed_at IS NULL AND u.archived_at IS NULL
  ON CONFLICT (customer_id, occasion, origin, cycle) DO NOTHING RETURNING id`

const updatePlans = `
  UPDATE reminders SET day = ${of('day')}, due_day = ${of('dueDay')}, until_day = ${of('untilDay')}, now_until = ${of('nowUntil')},
    turn_day = max(${of('dueDay')}, coalesce(reminders.later_day, '')), detail = ${of('detail')}
  FROM json_each(?) p WHERE reminders.id = ${of('id')} AND reminders.state = 'open' RETURNING reminders.id`

const deletePlans = `DELETE FROM reminders WHERE id IN (SELECT value FROM json_each(?)) AND state = 'open' RETURNING id`

/** Stores what was planned; answers how many reminders that changed. */
export async function storePlans(trx: Writer, changes: PlanChanges, newId: () => Id): Promise<number> {
  const added = changes.added.map(plan => ({ ...plan, id: newId() }))
  const steps: [text: string, rows: readonly unknown[]][] = [
    [deletePlans, changes.dropped],
    [updatePlans, changes.changed],
    [insertPlans, added],
  ]
  let count = 0
  for (const [text, rows] of steps) if (rows.length > 0) count += (await ask(trx, text, [JSON.stringify(rows)])).length
  return count
}

/** Remembers up to which day was planned. */
export async function storePlannedDay(trx: Writer, day: Day): Promise<void> {
  const text = 'INSERT INTO reminders_planned (id, day) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET day = excluded.day'
  await ask(trx, text, [day])
}
