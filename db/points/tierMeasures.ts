// What raises a customer, as SQL: what was paid, on how many days they came, which points they earned; for one or for all.
import type { MeasureName, TierLadder } from '../../shared/points/tierModel.ts'
import { givenHere } from '../broughtOver.ts'

const stands = (table: string, alias: string) =>
  `NOT EXISTS (SELECT 1 FROM ${table} reversal WHERE reversal.reverses_id = ${alias}.id)`

// The index goes by the instant, a business day may begin the evening before: a day more is looked through.
const since = (alias: string, customer: string, start: string) =>
  `${alias}.customer_id = ${customer} AND ${alias}.at >= date(${start}, '-1 day') AND ${alias}.day >= ${start}`

/** Sum over the standing returns of a purchase, whenever they were: they take from the day on which it was bought. */
const returned = (sum: string) =>
  `coalesce((SELECT sum(${sum}) FROM visits r WHERE r.of_id = v.id AND r.kind = 'return' AND ${stands('visits', 'r')}), 0)`

/** Paid with money: not what a membership took off, nor what points and vouchers paid. A return of no known bill counts by its day. */
const spent = (customer: string, start: string) => `
  (SELECT coalesce(sum(v.amount - v.saved - v.covered + ${returned('r.amount - r.saved - r.covered')}), 0)
   FROM visits v WHERE ${since('v', customer, start)} AND ${stands('visits', 'v')}
     AND (v.kind = 'purchase' OR v.kind = 'return' AND v.of_id IS NULL))`

/** Days with a purchase that was not returned whole, or with a stamp. */
const visits = (customer: string, start: string) => `
  (SELECT count(*) FROM (
     SELECT v.day FROM visits v WHERE ${since('v', customer, start)} AND v.kind = 'purchase' AND ${stands('visits', 'v')}
       AND (v.amount = 0 OR v.amount + ${returned('r.amount')} > 0)
     UNION SELECT stamp.day FROM stamp_lines stamp WHERE ${since('stamp', customer, start)} AND stamp.kind = 'stamp'
       AND ${givenHere('stamp')} AND ${stands('stamp_lines', 'stamp')}))`

/** What paid an earlier claim was earned all the same. */
const points = (customer: string, start: string) => `
  (SELECT coalesce(sum(p.points - p.claim), 0) FROM point_lines p
   WHERE ${since('p', customer, start)} AND p.kind IN ('earned', 'action', 'returned') AND ${stands('point_lines', 'p')})`

const measures: Record<MeasureName, (customer: string, start: string) => string> = { spent, visits, points }

/** The measures that some tier of the ladder names; the others need not be added up. */
export function namedMeasures({ tiers }: TierLadder): MeasureName[] {
  const names: MeasureName[] = ['spent', 'visits', 'points']
  return names.filter(name => tiers.some(({ from }) => from[name] !== null))
}

/**
 * Columns `spent`, `visits` and `points` of the customer and from the day on that two expressions name; 0 for those not named,
 * and for the days of visits where a third expression says that counting them is of no use.
 */
export function measureColumns(
  named: readonly MeasureName[],
  customer: string,
  start: string,
  countsVisits = 'true',
): string {
  const column = (name: MeasureName) => {
    if (!named.includes(name)) return `0 AS ${name}`
    const measure = measures[name](customer, start)
    return `${name === 'visits' ? `CASE WHEN ${countsVisits} THEN ${measure} ELSE 0 END` : measure} AS ${name}`
  }
  return [column('spent'), column('visits'), column('points')].join(', ')
}

/**
 * The ids of all customers who can have reached `least` of a measure from that day on, and some more: returns and what was
 * taken back are left aside. The plus keeps the ledger from being read in the order of an index, row by row across the disk.
 */
export function roughly(name: MeasureName, start: string, least: number): string {
  if (name === 'visits') return roughlyVisits(start, least)
  const [ledger, sum, kinds] =
    name === 'spent'
      ? ['visits', 'line.amount - line.saved - line.covered', "'purchase'"]
      : ['point_lines', 'line.points - line.claim', "'earned', 'action'"]
  return `SELECT line.customer_id AS id FROM who, ${ledger} line WHERE line.day >= ${start} AND line.kind IN (${kinds})
    GROUP BY +line.customer_id HAVING sum(${sum}) >= ${least}`
}

/** Lines are counted in the indexes alone. */
function roughlyVisits(start: string, least: number): string {
  const lines = (ledger: string) =>
    `(SELECT count(*) FROM ${ledger} line WHERE line.customer_id = c.id AND line.at >= date(${start}, '-1 day'))`
  return `SELECT c.id FROM who, customers c WHERE c.visit_count >= ${least} AND c.last_visit_at >= date(${start}, '-1 day')
    AND ${lines('visits')} + ${lines('stamp_lines')} >= ${least}`
}
