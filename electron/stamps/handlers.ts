// The calls of the stamp cards: gather, decide, store.
import { noteVisit, refreshVisitFacts } from '../../db/customers/writes.ts'
import { listRewardsOfCards, listRewardsOfGesture } from '../../db/rewards/reads.ts'
import { insertRewards, updateRewards } from '../../db/rewards/writes.ts'
import { cardInProgress, newestTerms, shownCard } from '../../db/stamps/cardQuery.ts'
import * as stamps from '../../db/stamps/reads.ts'
import { appendStampLines, insertCards, updateCard, updateCardsAfterUndo } from '../../db/stamps/writes.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { issueRewards, type KnownReward, withdrawRewards } from '../../shared/rewards/rules.ts'
import type { StampsAdded } from '../../shared/stamps/model.ts'
import { addStamps, mayAddStamps, startOfRecent } from '../../shared/stamps/rules.ts'
import { type Lost, stampsOf, takeBackStamps } from '../../shared/stamps/undo.ts'
import type { Context } from '../context.ts'
import { kindReaders, kindWriters } from './kinds.ts'

type CardReader = Pick<HandlersAt<'reader', Context>, 'stamps.listCards'>
type CardWriters = Pick<HandlersAt<'writer', Context>, 'stamps.add' | 'stamps.takeBack'>

const cardReaders: CardReader = {
  'stamps.listCards': (ctx, { customerId }) =>
    ctx.read(async db => {
      const cards = await stamps.listCards(db, customerId)
      return cards ? ok(cards) : no('customer_unknown')
    }),
}

const cardWriters: CardWriters = {
  'stamps.add': (ctx, input) => {
    const gesture = { ...input, ...ctx.mark(), newId: ctx.newId }
    const since = startOfRecent(gesture.at)
    const change = async (trx: Writer) => {
      const before = await stamps.findCardToStamp(trx, { ...gesture, since })
      if (!before) return no((await stamps.hasCustomer(trx, input.customerId)) ? 'kind_unknown' : 'customer_unknown')
      if (before.stored) return ok(await whatWasAdded(trx, input.requestId, input.customerId, input.kindId))
      const allowed = mayAddStamps(before, gesture, ctx.settings())
      return allowed.ok ? ok(await storeStamps(trx, before, gesture)) : allowed
    }
    return ctx.write(change, 'stamps', 'rewards', 'customers')
  },

  'stamps.takeBack': (ctx, { requestId, undoneRequestId }) => {
    const mark = ctx.mark()
    const change = async (trx: Writer) => {
      const undone = await stamps.findGesture(trx, undoneRequestId)
      const count = undone ? stampsOf(undone.lines) : 0
      if (!undone || count === 0) return no('gesture_unknown')
      const { customerId, kindId, takenBackBy } = undone
      if (takenBackBy !== null && takenBackBy !== requestId) return no('already_taken_back')
      if (takenBackBy === null) {
        const gesture = { requestId, customerId, reason: '', ...mark, newId: ctx.newId }
        const stored = await storeTakingBack(trx, undone, gesture)
        if (!stored.ok) return stored
      }
      return ok({ card: await stamps.getCard(trx, customerId, kindId), count })
    }
    return ctx.write(change, 'stamps', 'rewards', 'customers')
  },
}

export const stampReaders = { ...cardReaders, ...kindReaders }
export const stampWriters = { ...cardWriters, ...kindWriters }

type AddGesture = Gesture & { kindId: Id; count: number }

async function storeStamps(trx: Writer, before: stamps.CardToStamp, gesture: AddGesture): Promise<StampsAdded> {
  const { customerId, kindId, count, at } = gesture
  const newest = { termsId: before.newTermsId, terms: newestTerms(before) }
  const { changed, begun, lines, earned } = addStamps(gesture, cardInProgress(before), newest, count)
  if (changed) await updateCard(trx, changed)
  const number = before.lastNumber + 1
  if (begun.length > 0) await insertCards(trx, begun, { customerId, kindId, number, createdAt: at })
  await appendStampLines(trx, lines)
  if (earned.length > 0) {
    const { rewards, lines: rewardLines } = issueRewards(gesture, earned)
    await insertRewards(trx, rewards, rewardLines)
  }
  await noteVisit(trx, customerId, gesture)
  const cards = changed ? [changed, ...begun] : begun
  const filled = cards.filter(card => card.fullAt !== null).length
  const inProgress = cards.find(card => card.fullAt === null) ?? null
  const full = before.lastNumber - (changed ? 1 : 0) + filled
  const card = shownCard(before, inProgress, full + 1)
  return { card, count, filled, rewards: earned.map(reward => reward.title), at }
}

// The same gesture arrived a second time: the answer that the first one got, but with the card as it is now.
async function whatWasAdded(db: Reader, requestId: Id, customerId: Id, kindId: Id): Promise<StampsAdded> {
  const gesture = await stamps.findGesture(db, requestId)
  const [first] = gesture?.lines ?? []
  if (!gesture || !first || gesture.customerId !== customerId || gesture.kindId !== kindId) {
    throw new Error('Another gesture has this request id')
  }
  const issued = (await listRewardsOfGesture(db, requestId)).filter(reward => reward.kind === 'issued')
  const filled = issued.filter(reward => reward.source === 'full_card').length
  const card = await stamps.getCard(db, customerId, kindId)
  return { card, count: stampsOf(gesture.lines), filled, rewards: issued.map(reward => reward.title), at: first.at }
}

async function storeTakingBack(
  trx: Writer,
  undone: stamps.StoredGesture,
  gesture: Gesture,
): Promise<Result<null, 'reward_given'>> {
  const cards = await stamps.listCardsNewestFirst(trx, undone.customerId, undone.kindId)
  const outcome = takeBackStamps(gesture, cards, undone.lines)
  const withdrawn = withdrawRewards(gesture, await lostRewards(trx, outcome.lost))
  if (!withdrawn.ok) return withdrawn
  await updateCardsAfterUndo(trx, outcome.cards, gesture.at)
  await appendStampLines(trx, outcome.lines)
  const { rewards, lines } = withdrawn.value
  if (rewards.length > 0) await updateRewards(trx, rewards, lines)
  await refreshVisitFacts(trx, undone.customerId)
  return ok(null)
}

async function lostRewards(db: Reader, lost: Lost[]): Promise<KnownReward[]> {
  if (lost.length === 0) return []
  const rewards = await listRewardsOfCards(db, [...new Set(lost.map(({ cardId }) => cardId))])
  return rewards.filter(({ reward }) =>
    lost.some(({ cardId, source }) => reward.cardId === cardId && reward.source === source),
  )
}
