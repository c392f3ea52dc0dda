// Stamps within a gesture: put on the customer's cards, with the rewards that they earn. For a key press and for a bill.
import { listEarnedOfCards, listWithdrawnOfCard } from '../../db/rewards/reads.ts'
import { insertRewards, updateRewards } from '../../db/rewards/writes.ts'
import { cardInProgress, newestTerms, shownCard } from '../../db/stamps/cardQuery.ts'
import type { CardToStamp } from '../../db/stamps/reads.ts'
import { appendStampLines, insertCards, updateCard } from '../../db/stamps/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { issueRewards, reviveReward } from '../../shared/rewards/rules.ts'
import type { StampLine, StampsAdded } from '../../shared/stamps/model.ts'
import { addStamps, type Earned } from '../../shared/stamps/rules.ts'

export interface StampsToStore {
  kindId: Id
  count: number
  /** The line of a taking back that these stamps do again; null: they are new. */
  again: Id | null
  /** Stamps that come over from another program: gifts on the way were given there, only full cards earn. */
  broughtOver?: boolean
}

/** Stores the stamps on the card in progress and on those that follow it, and the rewards that they earn. */
export async function storeStamps(
  trx: Writer,
  before: CardToStamp,
  gesture: Gesture,
  { kindId, count, again, broughtOver = false }: StampsToStore,
): Promise<StampsAdded> {
  const { customerId, at } = gesture
  const newest = { termsId: before.newTermsId, terms: newestTerms(before) }
  const { changed, begun, lines, earned } = addStamps(gesture, cardInProgress(before), newest, count)
  if (changed) await updateCard(trx, changed)
  const number = before.lastNumber + 1
  if (begun.length > 0) await insertCards(trx, begun, { customerId, kindId, number, createdAt: at })
  await appendStampLines(trx, naming(lines, again))
  const due = broughtOver ? earned.filter(({ source }) => source === 'full_card') : earned
  const rewards = await storeEarned(trx, gesture, due, again !== null)
  const cards = changed ? [changed, ...begun] : begun
  const filled = cards.filter(card => card.fullAt !== null).length
  const inProgress = cards.find(card => card.fullAt === null) ?? null
  const full = before.lastNumber - (changed ? 1 : 0) + filled
  const card = shownCard(before, inProgress, full + 1)
  return { card, count, filled, rewards, at }
}

/** The first stamp names the line that it does again. */
function naming(lines: StampLine[], again: Id | null): StampLine[] {
  const firstStamp = lines.findIndex(line => line.kind === 'stamp')
  return lines.map((line, place) => (place === firstStamp ? { ...line, reversesId: again } : line))
}

/**
 * Issues what was earned; answers the titles. A card that was opened again by a return earns no second time what was given
 * for it already; one that was opened by a taking back gets its old reward again when that is taken back.
 */
async function storeEarned(trx: Writer, gesture: Gesture, earned: Earned[], revive: boolean): Promise<string[]> {
  if (earned.length === 0) return []
  const standing = await listEarnedOfCards(trx, [...new Set(earned.map(({ cardId }) => cardId))])
  const stands = ({ cardId, source }: Earned) =>
    standing.some(reward => reward.cardId === cardId && reward.source === source)
  const due = earned.filter(one => !stands(one))
  const fresh: Earned[] = []
  for (const one of due) if (!(revive && (await reviveOf(trx, gesture, one)))) fresh.push(one)
  if (fresh.length > 0) {
    const { rewards, lines } = issueRewards(gesture, fresh)
    await insertRewards(trx, rewards, lines)
  }
  return due.map(({ title }) => title)
}

async function reviveOf(trx: Writer, gesture: Gesture, { cardId, source }: Earned): Promise<boolean> {
  const withdrawn = await listWithdrawnOfCard(trx, cardId)
  const [old] = withdrawn.filter(({ reward }) => reward.source === source)
  if (!old) return false
  const { rewards, lines } = reviveReward(gesture, old.reward, old.withdrawnLineId)
  await updateRewards(trx, rewards, lines)
  return true
}
