// Long questions about feedback, for the owner's page: what was said lately, by whom, and what came up.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { FeedbackKind, FeedbackOf, TopicCount } from '../../shared/feedback/model.ts'
import type { Said } from '../../shared/feedback/rules.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'
import { feedbackWithName, isOpenNow } from './reads.ts'

// Of customers who are in the book; what was said since a day, and every complaint that is still open.
const inForce = 'f.removed_at IS NULL AND u.removed_at IS NULL'
const sources = `FROM feedback f JOIN customers u ON u.id = f.customer_id WHERE ${inForce}`

export interface SaidBy extends Said {
  id: Id
  customerId: Id
  about: string
}

/** What was said since a day and every open complaint, newest first. */
export async function listSaid(db: Reader, since: Day): Promise<SaidBy[]> {
  const text = `SELECT f.id, f.customer_id, f.kind, f.rating, f.ended_day, f.day, f.about ${sources}
    AND (f.day >= ? OR (${isOpenNow})) ORDER BY f.seq DESC`
  return ask(db, text, [since])
}

/** What was talked about since a day, most often first. */
export async function listTopicCounts(db: Reader, since: Day): Promise<TopicCount[]> {
  const text = `SELECT f.about, sum(f.kind = 'praise') AS praise, sum(f.kind = 'complaint') AS complaint,
      sum(f.kind = 'suggestion') AS suggestion ${sources} AND f.about <> '' AND f.day >= ?
    GROUP BY f.about ORDER BY count(*) DESC, f.about`
  return ask(db, text, [since])
}

export interface FeedbackFilter {
  kind: FeedbackKind | null
  open: boolean
  limit: number
}

/** Newest first. */
export async function listFeedback(db: Reader, { kind, open, limit }: FeedbackFilter): Promise<FeedbackOf[]> {
  const text = `${feedbackWithName} WHERE ${inForce} AND (? IS NULL OR f.kind = ?) ${open ? `AND ${isOpenNow}` : ''}
    ORDER BY f.seq DESC LIMIT ?`
  return ask(db, text, [kind, kind, limit])
}

/** By ids, newest first. */
export async function listFeedbackByIds(db: Reader, ids: readonly Id[]): Promise<FeedbackOf[]> {
  const text = `${feedbackWithName} WHERE f.id IN (SELECT value FROM json_each(?)) ORDER BY f.seq DESC`
  return ask(db, text, [JSON.stringify(ids)])
}

/** Every topic that was ever noted, most often first. */
export async function listTopics(db: Reader): Promise<string[]> {
  const text = `SELECT about FROM feedback WHERE removed_at IS NULL AND about <> '' GROUP BY about
    ORDER BY count(*) DESC, about LIMIT 50`
  return (await ask<{ about: string }>(db, text, [])).map(({ about }) => about)
}
