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
  firstPart: number
}

/** Takes stamps off the customer's cards of a kind. Answers how many were taken, and how many lines the gesture now has. */
export async function takeStamps(
  trx: Writer,
  gesture: Gesture,
  { kindId, undone, count, givenReward, firstPart }: StampsToTake,
): Promise<Result<{ taken: number; nextPart: number }, 'reward_given'>> {
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
    await appendStampLines(
      trx,
      outcome.lines.map(line => ({ ...line, part: firstPart + line.part })),
    )
    await updateRewards(trx, withdrawn.value.rewards, withdrawn.value.lines)
    return ok({ taken, nextPart: firstPart + outcome.lines.length })
  }
  return ok({ taken: 0, nextPart: firstPart })
}

async function lostRewards(db: Reader, lost: Lost[]): Promise<KnownReward[]> {
  if (lost.length === 0) return []
  const rewards = await listRewardsOfCards(db, [...new Set(lost.map(({ cardId }) => cardId))])
  return rewards.filter(({ reward }) =>
    lost.some(({ cardId, source }) => reward.cardId === cardId && reward.source === source),
  )
}

/**
 * Takes back what a gesture did to cards; of a taking back the stamps are put on again. Answers whether there was anything.
 * `already_taken_back`: another gesture did it before.
 */
export async function takeStampGestureBack(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
  givenReward: GivenReward,
): Promise<Result<boolean, 'already_taken_back' | 'reward_given'>> {
  const lines = await listStampLinesOf(trx, undoneRequestId)
  const counted = lines.filter(({ line }) => line.kind !== 'head_start')
  if (counted.some(({ line, reversedBy }) => line.kind === 'stamp' && reversedBy !== null))
    return no('already_taken_back')
  let firstPart = 0
  for (const kindId of new Set(counted.map(one => one.kindId))) {
    const own = counted.filter(one => one.kindId === kindId)
    const stored = own.some(({ line }) => line.kind === 'stamp')
      ? await takeOwn(trx, gesture, kindId, own, givenReward, firstPart)
      : await putOnAgain(trx, gesture, kindId, own, firstPart)
    if (!stored.ok) return stored
    firstPart = stored.value
  }
  return ok(counted.length > 0)
}

async function takeOwn(
  trx: Writer,
  gesture: Gesture,
  kindId: Id,
  own: StampLineOf[],
  givenReward: GivenReward,
  firstPart: number,
): Promise<Result<number, 'reward_given'>> {
  const undone = own.map(({ line }) => line)
  const taken = await takeStamps(trx, gesture, { kindId, undone, count: stampsOf(undone), givenReward, firstPart })
  return taken.ok ? ok(taken.value.nextPart) : taken
}

/** The head starts that the taking back took are no stamps of the customer's: a new card brings its own. */
async function putOnAgain(
  trx: Writer,
  gesture: Gesture,
  kindId: Id,
  own: StampLineOf[],
  firstPart: number,
): Promise<Result<number, 'already_taken_back'>> {
  const stamps = own.filter(({ originalKind }) => originalKind !== 'head_start')
  const [first] = stamps
  if (!first) return ok(firstPart)
  if (stamps.some(({ reversedBy }) => reversedBy !== null)) return no('already_taken_back')
  const count = -stamps.reduce((sum, { line }) => sum + line.count, 0)
  const { customerId, requestId, at, day } = gesture
  const question = { requestId, customerId, kindId, at, day, since: startOfRecent(at) }
  const before = await findCardToStamp(trx, question)
  if (!before) return ok(firstPart)
  const stored = await storeStamps(trx, before, gesture, { kindId, count, firstPart, again: first.line.id })
  return ok(stored.nextPart)
}
