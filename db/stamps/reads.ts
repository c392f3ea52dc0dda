// Questions about kinds of card, cards and stamps.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Card, CardKind, StampLine } from '../../shared/stamps/model.ts'
import type { KnownTerms, StampsSoFar } from '../../shared/stamps/rules.ts'
import type { UndoableCard } from '../../shared/stamps/undo.ts'
import { ask } from '../ask.ts'
import { givenHere } from '../broughtOver.ts'
import { hasCustomer } from '../inBook.ts'
import type { Reader } from '../tables.ts'
import { type CardRow, cardColumns, cardOf, cardSources } from './cardQuery.ts'

const cardsInUse = `SELECT ${cardColumns} ${cardSources}
  WHERE u.id = ? AND u.removed_at IS NULL AND k.archived_at IS NULL ORDER BY k.position, k.id`

/** One card of each kind in use, in the order of the kinds; null: no such customer. */
export async function listCards(db: Reader, customerId: Id): Promise<Card[] | null> {
  const rows = await ask<CardRow>(db, cardsInUse, [customerId])
  if (rows.length > 0) return rows.map(cardOf)
  return (await hasCustomer(db, customerId)) ? [] : null
}

/** The card of one kind, in use or not, as the window shows it. */
export async function getCard(db: Reader, customerId: Id, kindId: Id): Promise<Card> {
  const text = `SELECT ${cardColumns} ${cardSources} WHERE u.id = ? AND k.id = ?`
  const [row] = await ask<CardRow>(db, text, [customerId, kindId])
  if (!row) throw new Error('No such customer or kind of card')
  return cardOf(row)
}

/** All that adding stamps depends on. */
export interface CardToStamp extends CardRow, StampsSoFar {
  /** 1: the gesture was stored already. */
  stored: number
}

export interface StampQuestion {
  requestId: Id
  customerId: Id
  kindId: Id
  at: Instant
  day: Day
  /** Lines before this instant are not of today; bounds what is looked at. */
  since: Instant
}

const stampsInForce = `FROM stamp_lines l JOIN cards d ON d.id = l.card_id
  WHERE l.customer_id = u.id AND d.kind_id = k.id AND l.kind = 'stamp' AND ${givenHere('l')}
  AND NOT EXISTS (SELECT 1 FROM stamp_lines r WHERE r.reverses_id = l.id)`

const cardToStamp = `SELECT ${cardColumns},
    EXISTS (SELECT 1 FROM stamp_lines WHERE request_id = ?) AS stored,
    (SELECT coalesce(sum(l.count), 0) ${stampsInForce} AND l.at >= ? AND l.day = ?) AS today,
    (SELECT l.at ${stampsInForce} AND l.at BETWEEN ? AND ? ORDER BY l.at DESC LIMIT 1) AS last_at
  ${cardSources}
  WHERE u.id = ? AND u.removed_at IS NULL AND k.id = ? AND k.archived_at IS NULL`

/** Gathers in one question what adding stamps depends on; null: no such customer, or no such kind in use. */
export async function findCardToStamp(db: Reader, question: StampQuestion): Promise<CardToStamp | null> {
  const { requestId, customerId, kindId, at, day, since } = question
  const rows = await ask<CardToStamp>(db, cardToStamp, [requestId, since, day, since, at, customerId, kindId])
  return rows[0] ?? null
}

/** The lines of one gesture with the kind of card that they are on. */
export interface StoredGesture {
  lines: StampLine[]
  customerId: Id
  kindId: Id
  /** The gesture that took its stamps back; null: none did. */
  takenBackBy: Id | null
}

/** What a gesture wrote; null: nothing. */
export async function findGesture(db: Reader, requestId: Id): Promise<StoredGesture | null> {
  const rows = await db
    .selectFrom('stampLines as l')
    .innerJoin('cards as c', 'c.id', 'l.cardId')
    .leftJoin('stampLines as r', 'r.reversesId', 'l.id')
    .select([
      'l.id',
      'l.requestId',
      'l.part',
      'l.cardId',
      'l.customerId',
      'l.kind',
      'l.count',
      'l.reversesId',
      'l.reason',
    ])
    .select(['l.staffId', 'l.at', 'l.day', 'c.kindId', 'r.requestId as reversedBy'])
    .where('l.requestId', '=', requestId)
    .orderBy('l.part')
    .execute()
  const [first] = rows
  if (!first) return null
  const lines = rows.map(({ kindId, reversedBy, ...line }) => line)
  // The head start alone may have been taken back by the undoing of another gesture.
  const takenBackBy = rows.find(row => row.kind === 'stamp')?.reversedBy ?? null
  return { lines, customerId: first.customerId, kindId: first.kindId, takenBackBy }
}

/** A line of a gesture with its kind of card, the gesture that reversed it, and the kind of the line it reverses itself. */
export interface StampLineOf {
  line: StampLine
  kindId: Id
  reversedBy: Id | null
  originalKind: StampLine['kind'] | null
}

/** The lines of a gesture, which may have stamped several kinds of card. */
export async function listStampLinesOf(db: Reader, requestId: Id): Promise<StampLineOf[]> {
  const rows = await db
    .selectFrom('stampLines as l')
    .innerJoin('cards as c', 'c.id', 'l.cardId')
    .leftJoin('stampLines as r', 'r.reversesId', 'l.id')
    .leftJoin('stampLines as o', 'o.id', 'l.reversesId')
    .select(['l.id', 'l.requestId', 'l.part', 'l.cardId', 'l.customerId', 'l.kind', 'l.count', 'l.reversesId'])
    .select(['l.reason', 'l.staffId', 'l.at', 'l.day'])
    .select(['c.kindId', 'r.requestId as reversedBy', 'o.kind as originalKind'])
    .where('l.requestId', '=', requestId)
    .orderBy('l.part')
    .execute()
  return rows.map(({ kindId, reversedBy, originalKind, ...line }) => ({ line, kindId, reversedBy, originalKind }))
}

// A gesture adds at most 20 stamps and a card holds at least one of them; one more lies open before or after.
const mostCardsOfGesture = 22

/** The customer's latest cards of a kind that are not withdrawn, newest first: more than any gesture touched. */
export async function listCardsNewestFirst(db: Reader, customerId: Id, kindId: Id): Promise<UndoableCard[]> {
  const rows = await db
    .selectFrom('cards as c')
    .innerJoin('cardTerms as t', 't.id', 'c.termsId')
    .select(['c.id', 'c.stamps', 'c.fullAt', 'c.termsId'])
    .select(['t.size', 't.headStart', 't.interimAt', 't.interimReward', 't.reward', 't.rewardDays'])
    .select(query =>
      query
        .selectFrom('stampLines as l')
        // By the customer: a card's lines have no index of their own, for each index slows every stamp.
        .whereRef('l.customerId', '=', 'c.customerId')
        .whereRef('l.cardId', '=', 'c.id')
        .where('l.kind', '=', 'head_start')
        .select('l.id')
        .as('headStartLineId'),
    )
    .where('c.customerId', '=', customerId)
    .where('c.kindId', '=', kindId)
    .where('c.withdrawnAt', 'is', null)
    .orderBy('c.number', 'desc')
    .limit(mostCardsOfGesture)
    .execute()
  return rows.map(({ id, stamps, fullAt, termsId, headStartLineId, ...terms }) => {
    return { id, stamps, fullAt, termsId, headStartLineId, terms }
  })
}

function kinds(db: Reader) {
  return db
    .selectFrom('cardKinds as k')
    .innerJoin('cardTerms as t', join =>
      join.on('t.seq', '=', query =>
        query
          .selectFrom('cardTerms as n')
          .whereRef('n.kindId', '=', 'k.id')
          .select(({ fn }) => fn.max('n.seq').as('seq')),
      ),
    )
    .select(['k.id', 'k.requestId', 'k.name', 'k.color', 'k.picture', 'k.position', 'k.archivedAt', 't.id as termsId'])
    .select(['t.size', 't.headStart', 't.interimAt', 't.interimReward', 't.reward', 't.rewardDays'])
    .orderBy('k.position')
    .orderBy('k.id')
}

type KindRow = Awaited<ReturnType<ReturnType<typeof kinds>['executeTakeFirstOrThrow']>>

function toKind({ requestId, id, name, color, picture, position, archivedAt, termsId, ...terms }: KindRow): CardKind {
  return { id, name, color, picture, position, archivedAt, termsId, terms }
}

/** Kinds in use or, with `archived`, those put away; in the order the shop gave them. */
export async function listKinds(db: Reader, archived: boolean): Promise<CardKind[]> {
  const rows = await kinds(db)
    .where('k.archivedAt', archived ? 'is not' : 'is', null)
    .execute()
  return rows.map(toKind)
}

export async function findKind(db: Reader, kindId: Id): Promise<CardKind | null> {
  const row = await kinds(db).where('k.id', '=', kindId).executeTakeFirst()
  return row ? toKind(row) : null
}

/** A kind that is known to exist. */
export async function getKind(db: Reader, kindId: Id): Promise<CardKind> {
  return toKind(await kinds(db).where('k.id', '=', kindId).executeTakeFirstOrThrow())
}

/** The kind that this gesture added; null: none yet. */
export async function findKindByRequest(db: Reader, requestId: Id): Promise<CardKind | null> {
  const row = await kinds(db).where('k.requestId', '=', requestId).executeTakeFirst()
  return row ? toKind(row) : null
}

/** Terms that are known to exist. */
export async function getTerms(db: Reader, termsId: Id): Promise<KnownTerms> {
  const columns = ['size', 'headStart', 'interimAt', 'interimReward', 'reward', 'rewardDays'] as const
  const terms = await db.selectFrom('cardTerms').select(columns).where('id', '=', termsId).executeTakeFirstOrThrow()
  return { termsId, terms }
}
