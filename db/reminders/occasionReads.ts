// Where occasions come from: birthdays, days of the customers' own, cards, points, rewards, memberships, complaints. Whole lists
// of the book, for the planning; nobody who was put away or is gone.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CardInProgress, OpenComplaint, PointsLapsing, RewardEnding } from '../../shared/reminders/programmes.ts'
import type { Born, DayToFind, FirstVisit, OwnDay } from '../../shared/reminders/yearly.ts'
import { ask } from '../ask.ts'
import { givenHere } from '../broughtOver.ts'
import type { Reader } from '../tables.ts'

const inBook = 'u.removed_at IS NULL AND u.archived_at IS NULL'
const wanted = (days: readonly DayToFind[]) =>
  JSON.stringify(days.map(({ calendar, month, day }) => [calendar, month, day]))
const [calendar, month, day] = ['w.value ->> 0', 'w.value ->> 1', 'w.value ->> 2']

/** Whose birthday is one of these days. */
export function listBorn(db: Reader, days: readonly DayToFind[]): Promise<Born[]> {
  const text = `SELECT u.id AS customer_id, u.birth_day AS day, u.birth_month AS month, u.birth_year AS year, u.birth_calendar AS calendar
    FROM json_each(?) w CROSS JOIN customers u INDEXED BY customers_birthday
      ON u.birth_month = ${month} AND u.birth_day IS ${day} AND u.birth_calendar = ${calendar}
    WHERE u.birth_month IS NOT NULL AND ${inBook}`
  return ask(db, text, [wanted(days)])
}

/** Whose own day is one of these. */
export function listOwnDays(db: Reader, days: readonly DayToFind[]): Promise<OwnDay[]> {
  const text = `SELECT d.customer_id, d.label, d.day, d.month, d.year, d.calendar, EXISTS (SELECT 1 FROM important_days o
      WHERE o.customer_id = d.customer_id AND o.label = d.label AND o.id <> d.id) AS is_one_of_several
    FROM json_each(?) w CROSS JOIN important_days d INDEXED BY important_days_day
      ON d.calendar = ${calendar} AND d.month = ${month} AND d.day = ${day}
    CROSS JOIN customers u ON u.id = d.customer_id WHERE ${inBook}`
  return ask(db, text, [wanted(days)])
}

/** Who came first on one of these days of a year. Looks at every customer. */
export function listFirstVisits(db: Reader, days: readonly DayToFind[]): Promise<FirstVisit[]> {
  const text = `SELECT u.id AS customer_id, u.first_visit_day FROM customers u WHERE ${inBook}
    AND (CAST(substr(u.first_visit_day, 6, 2) AS INTEGER) * 100 + CAST(substr(u.first_visit_day, 9) AS INTEGER)) IN
      (SELECT ${month} * 100 + ${day} FROM json_each(?) w WHERE ${calendar} = 'solar')`
  return ask(db, text, [wanted(days)])
}

/** Whose points lapse from one day to another, by month, where it is at least `least`. */
export function listPointsLapsing(db: Reader, from: Day, to: Day, least: number): Promise<PointsLapsing[]> {
  const text = `SELECT l.* FROM (SELECT customer_id, substr(expires_day, 1, 7) AS month, min(expires_day) AS day,
        max(expires_day) AS last_day, sum(remaining) AS points FROM point_lots INDEXED BY point_lots_expiring
      WHERE remaining > 0 AND expires_day IS NOT NULL AND expires_day BETWEEN ? AND ?
      GROUP BY customer_id, month HAVING sum(remaining) >= ?) l
    CROSS JOIN customers u ON u.id = l.customer_id WHERE ${inBook}`
  return ask(db, text, [from, to, least])
}

/** Rewards that wait and whose last day lies between two days. */
export function listRewardsEnding(db: Reader, from: Day, to: Day): Promise<RewardEnding[]> {
  const text = `SELECT r.customer_id, r.id AS reward_id, r.title, r.expires_day AS day FROM rewards r CROSS JOIN customers u ON u.id = r.customer_id
    WHERE r.state = 'ready' AND r.expires_day IS NOT NULL AND r.expires_day BETWEEN ? AND ? AND ${inBook}`
  return ask(db, text, [from, to])
}

const cards = `SELECT c.customer_id, c.id AS card_id, k.name AS card, c.stamps, t.size, t.reward, u.last_visit_at`
const nearFull = `c.full_at IS NULL AND c.withdrawn_at IS NULL AND c.stamps * 5 >= t.size * 4 AND k.archived_at IS NULL
  AND u.last_visit_at IS NOT NULL AND ${inBook}`

/** Cards on which four of five stamps are, of those who have come. Looks at every card. */
export function listCardsNearFull(db: Reader): Promise<CardInProgress[]> {
  const text = `${cards} FROM cards c JOIN card_terms t ON t.id = c.terms_id JOIN card_kinds k ON k.id = c.kind_id
    JOIN customers u ON u.id = c.customer_id WHERE ${nearFull}`
  return ask(db, text, [])
}

/** The same of those alone who came since, or who are reminded of one. */
export function listCardsNearFullSince(db: Reader, since: Instant): Promise<CardInProgress[]> {
  const text = `${cards} FROM (SELECT id FROM customers INDEXED BY customers_last_visit
        WHERE archived_at IS NULL AND removed_at IS NULL AND last_visit_at >= ?
      UNION SELECT customer_id FROM reminders WHERE state = 'open' AND occasion = 'nearReward') some
    CROSS JOIN cards c ON c.customer_id = some.id CROSS JOIN card_terms t ON t.id = c.terms_id
    CROSS JOIN card_kinds k ON k.id = c.kind_id CROSS JOIN customers u ON u.id = some.id WHERE ${nearFull}`
  return ask(db, text, [since])
}

/** Open complaints, each with the day of its next step, or on which it was noted. */
export function listOpenComplaints(db: Reader): Promise<OpenComplaint[]> {
  const text = `SELECT f.customer_id, f.id AS feedback_id, f.words, f.next_step, coalesce(f.next_day, f.day) AS day
    FROM feedback f CROSS JOIN customers u ON u.id = f.customer_id WHERE f.kind = 'complaint' AND f.ended_day IS NULL AND f.removed_at IS NULL AND ${inBook}`
  return ask(db, text, [])
}

/** When somebody came, as it is summed up. */
export interface VisitFacts {
  customerId: Id
  visitCount: number
  firstVisitDay: Day
  lastVisitAt: Instant
}
const visitFacts = 'u.id AS customer_id, u.visit_count, u.first_visit_day, u.last_visit_at'

/** Who did not come since. */
export function listNotSeenSince(db: Reader, since: Instant): Promise<VisitFacts[]> {
  const text = `SELECT ${visitFacts} FROM customers u INDEXED BY customers_last_visit
    WHERE ${inBook} AND u.last_visit_at < ? AND u.first_visit_day IS NOT NULL`
  return ask(db, text, [since])
}

/** The days of these customers' visits; a day on which somebody came twice, twice. */
export function listVisitDays(db: Reader, customerIds: readonly Id[]): Promise<{ customerId: Id; day: Day }[]> {
  const some = `FROM json_each(?) w CROSS JOIN`
  const text = `SELECT l.customer_id, l.day ${some} visits l ON l.customer_id = w.value WHERE l.kind = 'purchase'
      AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = l.id)
    UNION ALL SELECT l.customer_id, l.day ${some} stamp_lines l ON l.customer_id = w.value WHERE l.kind = 'stamp'
      AND ${givenHere('l')} AND NOT EXISTS (SELECT 1 FROM stamp_lines r WHERE r.reverses_id = l.id)`
  const ids = JSON.stringify(customerIds)
  return ask(db, text, [ids, ids])
}

/** When these came last, of those who are in the book. */
export function listLastVisits(
  db: Reader,
  customerIds: readonly Id[],
): Promise<{ customerId: Id; lastVisitAt: Instant | null }[]> {
  const text = `SELECT u.id AS customer_id, u.last_visit_at FROM json_each(?) w CROSS JOIN customers u ON u.id = w.value WHERE ${inBook}`
  return ask(db, text, [JSON.stringify(customerIds)])
}
