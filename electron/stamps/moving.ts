// Cards of two customers who become one, and how they are parted again.

import { isTouchedSince, listAllCards, storeCards, takeMovedAway } from '../../db/stamps/moving.ts'
import { findKind, getTerms } from '../../db/stamps/reads.ts'
import { appendStampLines, insertCards, updateCard } from '../../db/stamps/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Instant } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CardRow, CardsMerged } from '../../shared/customers/mergeRecord.ts'
import { moveStamps } from '../../shared/stamps/moving.ts'
import { type BegunCard, stampLine } from '../../shared/stamps/rules.ts'
import { issueTo } from '../rewards/issuing.ts'
import { takeStamps } from './takingBack.ts'

const isOpen = (card: CardRow) => card.fullAt === null && card.withdrawnAt === null
const isFull = (card: CardRow) => card.fullAt !== null && card.withdrawnAt === null

/**
 * The merged customer's cards go over: full ones behind the kept customer's full ones, and the stamps of one in progress
 * onto the kept customer's card in progress. `gesture` is the kept customer's. Answers what is needed to part them again.
 */
export async function mergeCards(trx: Writer, gesture: Gesture, mergedId: Id): Promise<CardsMerged[]> {
  const all = await listAllCards(trx, [gesture.customerId, mergedId])
  const kinds = Map.groupBy(all, card => card.kindId)
  const merged: CardsMerged[] = []
  for (const [kindId, before] of kinds) {
    if (before.every(card => card.customerId === gesture.customerId)) continue
    const moved = await mergeKind(trx, gesture, kindId, before)
    const after = (await listAllCards(trx, [gesture.customerId])).filter(card => card.kindId === kindId)
    merged.push({ kindId, before, after, moved })
  }
  return merged
}

async function mergeKind(trx: Writer, gesture: Gesture, kindId: Id, before: CardRow[]): Promise<CardsMerged['moved']> {
  const { customerId, at } = gesture
  const own = before.filter(card => card.customerId === customerId)
  const others = before.filter(card => card.customerId !== customerId)
  const full = [...own.filter(isFull), ...others.filter(isFull)].map((card, place) => ({ ...card, number: place + 1 }))
  const present = own.filter(isOpen).map(card => ({ ...card, number: full.length + 1 }))
  const leaving = others.filter(isOpen)
  const withdrawn = [
    ...others.filter(card => card.withdrawnAt !== null),
    ...leaving.map(card => ({ ...card, stamps: 0, withdrawnAt: at })),
  ]
  await storeCards(
    trx,
    [...full, ...present, ...withdrawn].map(card => ({ ...card, customerId })),
  )
  const [from] = leaving
  if (!from) return null
  await putTogether(trx, gesture, { kindId, number: full.length + 1 }, present[0] ?? null, from)
  return { cardId: from.id, stamps: from.stamps }
}

/** `number`: that of the card in progress, or of the one that is begun where there is none. */
async function putTogether(
  trx: Writer,
  gesture: Gesture,
  { kindId, number }: { kindId: Id; number: number },
  present: CardRow | null,
  from: CardRow,
): Promise<void> {
  const { customerId, at } = gesture
  const kind = await findKind(trx, kindId)
  if (!kind) throw new Error('A card of no kind')
  const begunCard = async (card: CardRow): Promise<BegunCard> => {
    return { id: card.id, stamps: card.stamps, fullAt: card.fullAt, ...(await getTerms(trx, card.termsId)) }
  }
  const newest = { termsId: kind.termsId, terms: kind.terms }
  const outcome = moveStamps(gesture, present && (await begunCard(present)), await begunCard(from), newest)
  if (outcome.changed) await updateCard(trx, outcome.changed)
  const first = present === null ? number : number + 1
  await insertCards(trx, outcome.begun, { customerId, kindId, number: first, createdAt: at })
  await appendStampLines(trx, outcome.lines)
  await issueTo(trx, gesture, outcome.earned)
}

/** A merge whose cards are parted. */
export interface PartedMerge {
  requestId: Id
  mergedId: Id
  at: Instant
}

/**
 * The merged customer's cards go back. Where nothing was stamped since, all of the kind is as it was. Else the stamps that
 * went over are taken off the end of the kept customer's cards, as far as there are any and no given reward depends on
 * them, and come back to the card from which they had gone.
 */
export async function partCards(
  trx: Writer,
  gesture: Gesture,
  merge: PartedMerge,
  kinds: readonly CardsMerged[],
): Promise<void> {
  for (const kind of kinds) await partKind(trx, gesture, merge, kind)
}

async function partKind(trx: Writer, gesture: Gesture, merge: PartedMerge, kind: CardsMerged): Promise<void> {
  const keptId = gesture.customerId
  const now = (await listAllCards(trx, [keptId])).filter(card => card.kindId === kind.kindId)
  const begunIds = kind.after.map(card => card.id).filter(id => !kind.before.some(card => card.id === id))
  const isAsLeft = JSON.stringify(now) === JSON.stringify(kind.after)
  if (isAsLeft && !(await isTouchedSince(trx, { ...merge, keptId }, kind.kindId, begunIds))) {
    await takeMovedAway(trx, merge.requestId, kind.kindId, begunIds)
    return storeCards(trx, kind.before)
  }
  const back = now.flatMap(card => {
    const before = kind.before.find(one => one.id === card.id && one.customerId === merge.mergedId)
    return before ? [{ ...card, customerId: merge.mergedId, number: before.number }] : []
  })
  await storeCards(trx, back)
  if (kind.moved && !back.some(isOpen)) await giveStampsBack(trx, gesture, merge.mergedId, kind.kindId, kind.moved)
}

async function giveStampsBack(
  trx: Writer,
  gesture: Gesture,
  mergedId: Id,
  kindId: Id,
  { cardId, stamps }: { cardId: Id; stamps: number },
): Promise<void> {
  const taken = await takeStamps(trx, gesture, { kindId, undone: [], count: stamps, givenReward: 'let_go' })
  if (!taken.ok || taken.value === 0) return
  const back = { cardId, kind: 'moved', count: taken.value, reversesId: null } as const
  await appendStampLines(trx, [stampLine({ ...gesture, customerId: mergedId }, 0, back)])
  const cards = (await listAllCards(trx, [mergedId])).filter(card => card.id === cardId)
  await storeCards(
    trx,
    cards.map(card => ({ ...card, stamps: taken.value, withdrawnAt: null })),
  )
}
