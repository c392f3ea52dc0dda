// What a bill earned is put into the ledgers of points and stamps.
import { findPointsToAddTo } from '../../db/points/reads.ts'
import { storePoints } from '../../db/points/writes.ts'
import { findCardToStamp } from '../../db/stamps/reads.ts'
import type { Writer } from '../../db/tables.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { type Earning, givesForBills } from '../../shared/points/earning.ts'
import { addPoints } from '../../shared/points/ledger.ts'
import type { KnownRules } from '../../shared/points/model.ts'
import { startOfRecent } from '../../shared/stamps/rules.ts'
import type { BillDone } from '../../shared/visits/model.ts'
import { expiryOf } from '../points/ledger.ts'
import { storeStamps } from '../stamps/storing.ts'

/** Stores the points of a bill; answers how many of them paid an earlier claim. `day`: for which the bill counts; from it on they are valid. */
export async function storeEarning(
  trx: Writer,
  gesture: Gesture,
  { visitId, known, earning, day }: { visitId: Id; known: KnownRules; earning: Earning; day: Day },
): Promise<number> {
  if (!givesForBills(known.rules)) return 0
  const { points, remainder, working } = earning
  const expiresDay = expiryOf(known.rules, day)
  const own = { kind: 'earned', visitId, rulesId: known.rulesId, working, points, remainder, expiresDay } as const
  const change = addPoints(gesture, await findPointsToAddTo(trx, gesture.customerId), own)
  await storePoints(trx, gesture.customerId, change)
  return change.lines.reduce((sum, line) => (line.kind === 'claimed' ? sum - line.points : sum), 0)
}

/** Stamps that the bill gives; a kind of card that is no longer in use gets none. */
export async function storeBillStamps(
  trx: Writer,
  gesture: Gesture,
  stamps: Earning['stamps'],
): Promise<Pick<BillDone, 'stamps' | 'rewards'>> {
  const given: BillDone['stamps'] = []
  const rewards: string[] = []
  const { requestId, customerId, at, day } = gesture
  for (const { cardKindId: kindId, count } of stamps) {
    const before = await findCardToStamp(trx, { requestId, customerId, kindId, at, day, since: startOfRecent(at) })
    if (!before) continue
    const stored = await storeStamps(trx, before, gesture, { kindId, count, again: null })
    given.push({ kindName: stored.card.kindName, count })
    rewards.push(...stored.rewards)
  }
  return { stamps: given, rewards }
}
