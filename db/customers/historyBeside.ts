// What stands beside the ledgers of the programmes in a customer's history: memberships, notes, feedback, greetings, gifts, changes, merges.
import { type RawBuilder, sql } from 'kysely'
import type { Page, Question } from './history.ts'

// A gesture may end several periods: it is told by its first line.
export const memberships = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'membership_' || l.kind AS kind, 0 AS count, 0 AS points, 0 AS spent,
    nullif((SELECT sum(b.amount) FROM membership_lines b WHERE b.request_id = l.request_id), 0) AS amount,
    m.name AS label, l.reason, NULL AS reward_id, NULL AS visit_id, 1 AS own,
    EXISTS (SELECT 1 FROM membership_lines r WHERE r.reverses_id = l.id) AS undone, 0 AS edited,
    NULL AS own_id, NULL AS before, NULL AS after
  FROM membership_lines l JOIN memberships m ON m.id = l.membership_id
  WHERE l.customer_id = ${customerId}
    AND l.part = (SELECT min(part) FROM membership_lines b WHERE b.request_id = l.request_id) ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

export const notes = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'note' AS kind, 0 AS count, 0 AS points, 0 AS spent,
    NULL AS amount, l.words AS label, '' AS reason, NULL AS reward_id, NULL AS visit_id, 1 AS own,
    l.removed_at IS NOT NULL AS undone, 0 AS edited, l.id AS own_id, NULL AS before, NULL AS after
  FROM customer_notes l
  WHERE l.customer_id = ${customerId} ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

const firstOf = (words: RawBuilder<unknown>) =>
  sql`CASE WHEN length(${words}) > 120 THEN substr(${words}, 1, 119) || '…' ELSE ${words} END`

// Told by its first words, with the step by which it was noted; what becomes of a complaint stands on its own page.
export const feedback = ({ customerId, limit, after }: Page): Question => sql`
  SELECT n.request_id, l.at, l.seq, l.day, n.staff_id, 'feedback_' || l.kind AS kind, coalesce(l.rating, 0) AS count,
    0 AS points, 0 AS spent, NULL AS amount,
    ${firstOf(sql`l.words`)} AS label,
    l.outcome AS reason, NULL AS reward_id, NULL AS visit_id, 0 AS own, l.removed_at IS NOT NULL AS undone, 0 AS edited,
    NULL AS own_id, NULL AS before, NULL AS after
  FROM feedback l JOIN feedback_steps n ON n.seq = (
    SELECT min(seq) FROM feedback_steps WHERE feedback_id = l.id AND kind = 'noted')
  WHERE l.customer_id = ${customerId} ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

// What was said, and of a call that was not answered that it was not; what was taken back stands with its line.
export const greetings = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id,
    'greeting_' || CASE l.outcome WHEN 'not_reached' THEN l.outcome ELSE l.channel END AS kind, 0 AS count, 0 AS points,
    0 AS spent, NULL AS amount, ${firstOf(sql`l.words`)} AS label, l.note AS reason, NULL AS reward_id, NULL AS visit_id, 1 AS own,
    EXISTS (SELECT 1 FROM greetings r WHERE r.reverses_id = l.id) AS undone, 0 AS edited, NULL AS own_id,
    NULL AS before, NULL AS after
  FROM greetings l
  WHERE l.customer_id = ${customerId} AND l.kind <> 'taken_back' ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

// A gift on a birthday; a voucher is named by what it is for.
export const gifts = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'gift_' || l.kind AS kind, 0 AS count, l.points, 0 AS spent,
    NULL AS amount, coalesce(w.title, '') AS label, '' AS reason, NULL AS reward_id, NULL AS visit_id, 1 AS own,
    EXISTS (SELECT 1 FROM occasion_gifts r WHERE r.reverses_id = l.id) AS undone, 0 AS edited, NULL AS own_id,
    NULL AS before, NULL AS after
  FROM occasion_gifts l LEFT JOIN rewards w ON w.id = l.reward_id
  WHERE l.customer_id = ${customerId} AND l.kind <> 'taken_back' ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

// A list that was imported is named as the source of what it changed.
export const changes = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'change' AS kind, 0 AS count, 0 AS points, 0 AS spent,
    NULL AS amount, coalesce((SELECT file_name FROM imports WHERE request_id = l.request_id), '') AS label,
    l.reason, NULL AS reward_id, NULL AS visit_id, 1 AS own,
    EXISTS (SELECT 1 FROM customer_changes r WHERE r.reverses_id = l.id) AS undone, 0 AS edited,
    l.id AS own_id, l.before, l.after
  FROM customer_changes l
  WHERE l.customer_id = ${customerId} ${after}
  ORDER BY l.at DESC, l.seq DESC LIMIT ${limit}`

// The index leads to a customer's merges in the order of `seq`, which is that of time.
export const merges = ({ customerId, limit, after }: Page): Question => sql`
  SELECT l.request_id, l.at, l.seq, l.day, l.staff_id, 'merged' AS kind, 0 AS count, 0 AS points, 0 AS spent,
    NULL AS amount, c.name AS label, '' AS reason, NULL AS reward_id, NULL AS visit_id, 0 AS own,
    l.taken_apart_at IS NOT NULL AS undone, 0 AS edited, NULL AS own_id, NULL AS before, NULL AS after
  FROM merges l JOIN customers c ON c.id = l.merged_id
  WHERE l.kept_id = ${customerId} ${after}
  ORDER BY l.seq DESC LIMIT ${limit}`
