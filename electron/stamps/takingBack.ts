// Stamps taken back within a gesture: those of another gesture, a part of a bill's, or a taking back itself.
import { listRewardsOfCards } from '../../db/rewards/reads.ts'
import { updateRewards } from '../../db/rewards/writes.ts'
import { findCardToStamp, listCardsNewestFirst, listStampLinesOf, type StampLineOf } from '../../db/stamps/reads.ts'
import { appendStampLines, updateCardsAfterUndo } from '../../db/stamps/writes.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { type KnownReward, withdrawRewards } from '../../shared/rewards/rules.ts'
import type { StampLine } from '../../shared/stamps/model.ts'
import { startOfRecent } from '../../shared/stamps/rules.ts'
import { type Lost, stampsOf, takeBackStamps } from '../../shared/stamps/undo.ts'
import { storeStamps } from './storing.ts'

/**
 * What happens to a reward that was given for a card which these stamps had filled. `refuse`: nothing is taken back.
 * `owed`: the card is open again, and later stamps fill it without a second reward. `let_go`: those stamps stay.
 */
export type GivenReward = 'refuse' | 'owed' | 'let_go'

export interface StampsToTake {
  kindId: Id
  /** Lines of the gesture whose stamps these are, which will be named as reversed if all of it is taken. */
  undone: StampLine[]
  count: number
  givenReward: GivenReward
}

/** Takes stamps off the customer's cards of a kind. Answers how many were taken. */
export async function takeStamps(
  trx: Writer,
  gesture: Gesture,
  { kindId, undone, count, givenReward }: StampsToTake,
): Promise<Result<number, 'reward_given'>> {
  const cards = await listCardsNewestFirst(trx, gesture.customerId, kindId)
  const there = cards.reduce((sum, card) => sum + card.stamps - card.terms.headStart, 0)
  for (let taken = Math.min(count, there); taken > 0; taken -= 1) {
    const outcome = takeBackStamps(gesture, cards, undone, taken)
    const lost = await lostRewards(trx, outcome.lost)
    const isGiven = lost.some(({ reward }) => reward.state === 'given')
    if (isGiven && givenReward === 'refuse') return no('reward_given')
    if (isGiven && givenReward === 'let_go') continue
    const withdrawn = withdrawRewards(
      gesture,
      lost.filter(({ reward }) => reward.state !== 'given'),
    )
    if (!withdrawn.ok) return withdrawn
    await updateCardsAfterUndo(trx, outcome.cards, gesture.at)
    await appendStampLines(trx, outcome.lines)
    await updateRewards(trx, withdrawn.value.rewards, withdrawn.value.lines)
    return ok(taken)
  }
  return ok(0)
}

async function lostRewards(db: Reader, lost: Lost[]): Promise<KnownReward[]> {
  if (lost.length === 0) return []
  const rewards = await listRewardsOfCards(db, [...new Set(lost.map(({ cardId }) => cardId))])
  return rewards.filter(({ reward }) =>
    lost.some(({ cardId, source }) => reward.cardId === cardId && reward.source === source),
  )
}

/**
 * Takes back what a gesture did to cards: its stamps are taken off, and those that it took back itself are put on again.
 * Answers whether there was anything. `already_taken_back`: another gesture did it before.
 */
export async function takeStampGestureBack(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
  givenReward: GivenReward,
): Promise<Result<boolean, 'already_taken_back' | 'reward_given'>> {
  const lines = await listStampLinesOf(trx, undoneRequestId)
  // Head starts are no stamps of the customer's: they come and go with their cards.
  const added = lines.filter(({ line }) => line.kind === 'stamp')
  const taken = lines.filter(({ line, originalKind }) => line.kind === 'taken_back' && originalKind !== 'head_start')
  if ([...added, ...taken].some(({ reversedBy }) => reversedBy !== null)) return no('already_taken_back')
  for (const [kindId, own] of byKind(added)) {
    const undone = own.map(({ line }) => line)
    const outcome = await takeStamps(trx, gesture, { kindId, undone, count: stampsOf(undone), givenReward })
    if (!outcome.ok) return outcome
  }
  for (const [kindId, own] of byKind(taken)) await putOnAgain(trx, gesture, kindId, own)
  return ok(added.length + taken.length > 0)
}

function byKind(lines: readonly StampLineOf[]): Map<Id, StampLineOf[]> {
  return Map.groupBy(lines, ({ kindId }) => kindId)
}

/** A kind of card that was put away meanwhile takes no stamps any more. */
async function putOnAgain(trx: Writer, gesture: Gesture, kindId: Id, taken: StampLineOf[]): Promise<void> {
  const { customerId, requestId, at, day } = gesture
  const before = await findCardToStamp(trx, { requestId, customerId, kindId, at, day, since: startOfRecent(at) })
  if (!before) return
  const count = -taken.reduce((sum, { line }) => sum + line.count, 0)
  await storeStamps(trx, before, gesture, { kindId, count, again: taken[0]?.line.id ?? null })
}
