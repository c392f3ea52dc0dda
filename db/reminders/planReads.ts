// What the planning lays its list beside: what is planned already, what was said, who wants no greetings.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { OpenPlan } from '../../shared/reminders/planning.ts'
import type { SaidOn } from '../../shared/reminders/unsaid.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'
import type { RemindersTable } from './tables.ts'

/** A stored reminder; of one that is done only what it is about counts. */
export type KnownPlan = OpenPlan & Pick<RemindersTable, 'state'>

/** Everything that is open, and what was done and could still be planned: shown on that day or later, or there once for all. */
export function listKnownPlans(db: Reader, since: Day): Promise<KnownPlan[]> {
  const text = `SELECT id, customer_id, occasion, origin, cycle, day, due_day, until_day, now_until, state,
      CASE WHEN state = 'open' THEN detail ELSE '' END AS detail
    FROM reminders WHERE state = 'open' OR until_day >= ? OR occasion = 'nearReward'`
  return ask(db, text, [since])
}

/** null: nothing was planned yet. */
export async function findPlannedDay(db: Reader): Promise<Day | null> {
  return (await ask<{ day: Day }>(db, 'SELECT day FROM reminders_planned', []))[0]?.day ?? null
}

/** What was said since that day and stands; who was called and not reached is still to be told. */
export function listSaidOn(db: Reader, since: Day): Promise<SaidOn[]> {
  const text = `SELECT g.customer_id, g.occasion, g.origin, g.cycle, g.occasion_day FROM greetings g INDEXED BY greetings_day
    WHERE g.day >= ? AND g.kind <> 'taken_back' AND g.outcome <> 'not_reached'
      AND NOT EXISTS (SELECT 1 FROM greetings r WHERE r.reverses_id = g.id)`
  return ask(db, text, [since])
}

/**
 * Who said no to greetings on every channel that they were asked about; a slip that was undone was no answer. The last line
 * of a channel stands.
 */
export async function listWithoutGreetings(db: Reader): Promise<Set<Id>> {
  // With one max(), SQLite takes the other columns from the row of that maximum.
  const text = `SELECT customer_id FROM (SELECT customer_id, kind, how, max(seq) FROM consent_lines
      WHERE purpose = 'greetings' GROUP BY customer_id, channel)
    WHERE kind = 'given' OR how <> 'undone' GROUP BY customer_id HAVING sum(kind = 'given') = 0`
  return new Set((await ask<{ customerId: Id }>(db, text, [])).map(row => row.customerId))
}
