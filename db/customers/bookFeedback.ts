// Of whom the Book shows those alone who said something good or bad. Decides as `satisfaction` of the feedback's rules does.
import { sql } from 'kysely'
import type { Day } from '../../shared/base/day.ts'
import type { BookFeedback } from '../../shared/customers/model.ts'

/** `since`: the first day that counts; an open complaint counts however old it is. */
export interface SaidQuestion {
  group: BookFeedback
  since: Day
}

// Written out as in the index, which is only then used.
const open = sql`SELECT customer_id FROM feedback
  WHERE kind = 'complaint' AND ended_day IS NULL AND removed_at IS NULL`
const good = sql`max(kind = 'praise' OR coalesce(rating, 3) >= 4)`
const bad = sql`max(kind = 'complaint' OR coalesce(rating, 3) <= 2)`

function saying({ group, since }: SaidQuestion) {
  if (group === 'open') return open
  const lately = sql`SELECT customer_id FROM feedback WHERE removed_at IS NULL AND day >= ${since} GROUP BY customer_id`
  if (group === 'satisfied') return sql`${lately} HAVING ${good} AND NOT ${bad} EXCEPT ${open}`
  return sql`${lately} HAVING ${bad} AND NOT ${good} UNION ${open}`
}

/** Goes through what was said, not through the customers. */
export function haveSaid(question: SaidQuestion) {
  return sql<boolean>`seq IN (SELECT seq FROM customers WHERE id IN (${saying(question)}))`
}
