// How entries come out of the ledgers: one statement for each rule, for counting them and for freezing them.
import type { EntryPeriod, EntryRule } from '../../shared/rewards/drawModel.ts'
import { givenHere } from '../broughtOver.ts'

const inPeriod = (line: string) => `${line}.day >= ? AND ${line}.at < ?`
// A line that was taken back; doing it again adds a line of its own.
const standing = (line: string) => `NOT EXISTS (SELECT 1 FROM visits AS r WHERE r.reverses_id = ${line}.id)`
// What is left of a purchase after what was brought back of it.
const kept = `l.amount + (SELECT coalesce(sum(b.amount), 0) FROM visits AS b
      WHERE b.of_id = l.id AND b.kind = 'return' AND ${standing('b')})`

// The plus keeps SQLite from walking through the index by customer: the table in its own order is much faster to read.
const earnedTexts: Record<EntryRule['per'], string> = {
  // A purchase without an amount counts where none is asked for; one that was brought back whole never does.
  visit: `SELECT l.customer_id, count(*) AS earned FROM visits AS l
    WHERE ${inPeriod('l')} AND l.kind = 'purchase' AND ${standing('l')} AND ${kept} >= max(?, l.amount > 0)
    GROUP BY +l.customer_id`,
  // What the customer paid: neither what a membership took off nor what points and vouchers covered.
  spent: `SELECT l.customer_id, sum(l.amount - l.saved - l.covered) AS earned FROM visits AS l
    WHERE ${inPeriod('l')} AND l.kind <> 'taken_back' AND ${standing('l')} GROUP BY +l.customer_id`,
  // Stamps of the period, less those of them that were taken back; a part of a gesture that was taken back names no line.
  stamp: `SELECT l.customer_id, sum(l.count) AS earned
    FROM stamp_lines AS l LEFT JOIN stamp_lines AS o ON o.id = l.reverses_id AND l.kind = 'taken_back'
    WHERE l.day >= ? AND CASE WHEN o.id IS NULL THEN l.kind <> 'head_start' AND ${givenHere('l')} AND ${inPeriod('l')}
      ELSE o.kind = 'stamp' AND ${givenHere('o')} AND ${inPeriod('o')} END
    GROUP BY +l.customer_id`,
}

/**
 * `WITH … entered (seq, customer_id, earned, count)`: a row for each customer with an entry, `seq` the order in which they
 * came into the book. Archived customers count; those taken back with their import do not. CAST: beyond 2^31 a number is
 * bound as a real one, and the quotient would have fractions.
 */
export function enteredText({ per }: EntryRule): string {
  return `WITH earned AS (${earnedTexts[per]}),
    entered AS (
      SELECT c.seq, e.customer_id, e.earned, min(e.earned / CAST(? AS INTEGER), ?) AS count
      FROM earned AS e JOIN customers AS c ON c.id = e.customer_id
      WHERE e.earned >= ? AND c.removed_at IS NULL
    )`
}

/** What the parameters of `enteredText` stand for. */
export function enteredValues({ rule, mostEntries, fromDay, closesAt }: EntryPeriod): unknown[] {
  const earnedFor = rule.per === 'spent' ? rule.amount : 1
  const leastAmount = rule.per === 'visit' ? [rule.amount] : []
  const period = rule.per === 'stamp' ? [fromDay, fromDay, closesAt, fromDay, closesAt] : [fromDay, closesAt]
  return [...period, ...leastAmount, earnedFor, mostEntries ?? Number.MAX_SAFE_INTEGER, earnedFor]
}
