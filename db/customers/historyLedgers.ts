// The ledgers of visits, stamps, rewards, points and tiers, as a customer's history tells them.
import { type RawBuilder, sql } from 'kysely'
import type { Page, Question } from './history.ts'

const nothingMore = sql`NULL AS own_id, NULL AS before, NULL AS after`

// A gesture is told once: by its bill if it wrote one, else by its
// stamps, its reward, its points; and there by its first line of its own kind. Everything of a gesture is found by its id.
const noBill = sql`NOT EXISTS (SELECT 1 FROM visits v WHERE v.request_id = l.request_id AND v.customer_id = l.customer_id)`
// What somebody else's bill, a list or a review brought along with others' is not undone from here.
const isOwn = sql`NOT EXISTS (SELECT 1 FROM visits v WHERE v.request_id = l.request_id)
  AND NOT EXISTS (SELECT 1 FROM tier_lines v WHERE v.request_id = l.request_id)
  AND NOT EXISTS (SELECT 1 FROM point_lines v WHERE v.request_id = l.request_id AND v.customer_id <> l.customer_id)`
// A gift on a birthday tells of its points itself.
const noGift = sql`NOT EXISTS (SELECT 1 FROM occasion_gifts v WHERE v.request_id = l.request_id AND v.customer_id = l.customer_id)`
const noStamps = sql`NOT EXISTS (SELECT 1 FROM stamp_lines v WHERE v.request_id = l.request_id AND v.customer_id = l.customer_id)`

// A head start that comes or goes with its card is no stamp of the customer's. `only`: which of the gesture's lines.
const stampsOfGesture = (only = sql`true`) => sql`(SELECT coalesce(sum(b.count), 0) FROM stamp_lines b
  LEFT JOIN stamp_lines r ON r.id = b.reverses_id
  WHERE b.request_id = l.request_id AND b.customer_id = l.customer_id
    AND b.kind <> 'head_start' AND NOT (b.kind = 'taken_back' AND r.kind = 'head_start') AND ${only})`
const pointsOfGesture = (only: RawBuilder<unknown>) => sql`(SELECT coalesce(sum(b.points), 0) FROM point_lines b
  WHERE b.request_id = l.request_id AND b.customer_id = l.customer_id AND ${only})`
const spent = sql`b.kind = 'spent'`
const notSpent = sql`b.kind <> 'spent'`
// A gesture may write a bill, a return of it and taking another back, all at once; each is told with its own.
const ofVisit = sql`CASE l.kind WHEN 'purchase' THEN b.kind NOT IN ('taken_back', 'returned')
  WHEN 'return' THEN b.kind IN ('taken_back', 'returned') ELSE true END`

// Most stamps and points come with a bill: who looks for them wants to see these, too.
const withStampsOrPoints = sql`AND (
  EXISTS (SELECT 1 FROM stamp_lines b WHERE b.request_id = l.request_id AND b.customer_id = l.customer_id)
  OR EXISTS (SELECT 1 FROM point_lines b WHERE b.request_id = l.request_id AND b.customer_id = l.customer_id))`

// Bills and returns are lines; a gesture that only took back is told by the bill it took back. What was done again stands
// in its old place: the line that it repeats is left out.
export const visits = ({ customerId, limit, filter, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id,
    CASE WHEN l.kind <> 'taken_back' THEN 'visit' WHEN n.id IS NULL THEN 'visit_taken_back' ELSE 'visit_edited' END AS kind,
    CASE WHEN n.id IS NULL THEN ${stampsOfGesture(ofVisit)} ELSE 0 END AS count,
    CASE WHEN n.id IS NULL THEN ${pointsOfGesture(sql`${notSpent} AND ${ofVisit}`)} ELSE 0 END AS points,
    CASE WHEN n.id IS NULL THEN ${pointsOfGesture(sql`${spent} AND ${ofVisit}`)} ELSE 0 END AS spent,
    coalesce(n.amount, l.amount) AS amount, l.bill AS label,
    CASE l.reason WHEN '' THEN l.note ELSE l.reason END AS reason, NULL AS reward_id,
    CASE WHEN l.kind = 'purchase' AND l.import_id IS NULL THEN l.id END AS visit_id, l.import_id IS NULL AS own,
    EXISTS (SELECT 1 FROM visits r WHERE r.reverses_id = l.id) AS undone,
    EXISTS (SELECT 1 FROM visits n WHERE n.of_id = l.id AND n.kind = 'purchase') AS edited, ${nothingMore}
  FROM visits l LEFT JOIN visits n ON l.kind = 'taken_back' AND n.seq = (
    SELECT max(seq) FROM visits r WHERE r.of_id = l.reverses_id AND r.kind = 'purchase')
  WHERE l.customer_id = ${customerId}
    AND (l.import_id IS NOT NULL OR l.kind <> 'taken_back' OR l.part = (
      SELECT CASE WHEN max(kind <> 'taken_back') THEN -1 ELSE coalesce(min(CASE WHEN amount < 0 THEN part END), min(part)) END
      FROM visits v WHERE v.request_id = l.request_id))
    AND NOT EXISTS (SELECT 1 FROM visits r JOIN visits q ON q.reverses_id = r.id WHERE r.reverses_id = l.id)
    ${filter === 'stampsAndPoints' ? withStampsOrPoints : sql``} ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

export const stampGestures = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'stamps_added' AS kind, ${stampsOfGesture()} AS count,
    0 AS points, 0 AS spent, NULL AS amount, k.name AS label, l.reason, NULL AS reward_id, NULL AS visit_id, 1 AS own,
    EXISTS (SELECT 1 FROM stamp_lines r WHERE r.reverses_id = l.id) AS undone, 0 AS edited, ${nothingMore}
  FROM stamp_lines l JOIN cards c ON c.id = l.card_id JOIN card_kinds k ON k.id = c.kind_id
  WHERE l.customer_id = ${customerId} AND l.kind = 'stamp' AND ${noBill}
    AND l.part = (SELECT min(part) FROM stamp_lines WHERE request_id = l.request_id AND kind = 'stamp')
    ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

export const stampsTakenBack = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'stamps_taken_back' AS kind, ${stampsOfGesture()} AS count,
    0 AS points, 0 AS spent, NULL AS amount, k.name AS label, l.reason, NULL AS reward_id, NULL AS visit_id, 1 AS own,
    EXISTS (SELECT 1 FROM stamp_lines r WHERE r.reverses_id = l.id) AS undone, 0 AS edited, ${nothingMore}
  FROM stamp_lines l JOIN cards c ON c.id = l.card_id JOIN card_kinds k ON k.id = c.kind_id
  WHERE l.customer_id = ${customerId} AND l.kind = 'taken_back' AND ${noBill}
    AND l.part = (SELECT min(part) FROM stamp_lines WHERE request_id = l.request_id AND kind = 'taken_back')
    ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

// What was given with a bill is told by the bill, unless rewards are what is looked for; it is undone with the bill.
export const rewardGestures = ({ customerId, limit, filter, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'reward_' || l.kind AS kind, 0 AS count,
    0 AS points, 0 AS spent, NULL AS amount, w.title AS label, l.reason,
    CASE WHEN l.kind = 'given' AND ${noBill} THEN l.reward_id END AS reward_id, NULL AS visit_id, ${noBill} AS own,
    EXISTS (SELECT 1 FROM reward_lines r WHERE r.reverses_id = l.id) AS undone, 0 AS edited, ${nothingMore}
  FROM reward_lines l JOIN rewards w ON w.id = l.reward_id
  WHERE l.customer_id = ${customerId} AND l.kind IN ('given', 'given_back')
    ${filter === 'rewards' ? sql`` : sql`AND ${noBill}`} ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

export const pointGestures = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'points_' || l.kind AS kind, 0 AS count,
    ${pointsOfGesture(notSpent)} AS points, ${pointsOfGesture(spent)} AS spent, NULL AS amount, l.label, l.reason,
    NULL AS reward_id, NULL AS visit_id, l.kind <> 'expired' AND ${isOwn} AS own,
    EXISTS (SELECT 1 FROM point_lines r WHERE r.reverses_id = l.id) AS undone, 0 AS edited, ${nothingMore}
  FROM point_lines l
  WHERE l.customer_id = ${customerId} AND ${noBill} AND ${noStamps} AND ${noGift}
    AND l.part = (SELECT min(part) FROM point_lines p WHERE p.request_id = l.request_id AND p.customer_id = l.customer_id)
    ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

// As the shop calls it now; '' where it is the lowest, which nobody has to reach.
const tierName = sql`coalesce((SELECT t.value ->> 'name' FROM json_each(
    (SELECT body FROM rule_versions WHERE topic = 'tiers' ORDER BY seq DESC LIMIT 1), '$.tiers') t
  WHERE t.value ->> 'key' = l.after ->> '$.state.tier'), '')`

// A tier that moved with a bill is a line of its own, undone with the bill; one that a review moved, with the review.
export const tierGestures = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'tier_' || l.kind AS kind, 0 AS count,
    0 AS points, 0 AS spent, NULL AS amount, ${tierName} AS label, l.reason,
    NULL AS reward_id, NULL AS visit_id, l.kind IN ('held', 'paused', 'released') AS own,
    EXISTS (SELECT 1 FROM tier_lines r WHERE r.reverses_id = l.id) AS undone, 0 AS edited, ${nothingMore}
  FROM tier_lines l
  WHERE l.customer_id = ${customerId} AND NOT (l.kind = 'taken_back' AND NOT ${noBill})
    ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`
