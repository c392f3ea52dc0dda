// What a bill did, read from the ledgers; and where a customer stands, for "before → after".
import { findAccount, listLinesOfGesture } from '../../db/points/reads.ts'
import { listReadyRewards, listRewardsOfGesture } from '../../db/rewards/reads.ts'
import { listCards, listStampLinesOf } from '../../db/stamps/reads.ts'
import type { Reader } from '../../db/tables.ts'
import { listVisitsOfGesture } from '../../db/visits/reads.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { BillDone, Standing } from '../../shared/visits/model.ts'
import { tierOnBill } from '../points/tierOnBill.ts'

/** Nothing was done: what a taking back answers besides before and after. */
export const nothingDone: BillDone = {
  visitId: null,
  earned: 0,
  claimed: 0,
  stamps: [],
  toPay: 0,
  saved: 0,
  covered: 0,
  times: 100,
  timesName: '',
  rewards: [],
  tierReached: null,
  backAfterDays: null,
}

/** The same gesture a second time: what the first one did. */
export async function whatTheBillDid(db: Reader, requestId: Id): Promise<BillDone> {
  const visit = (await listVisitsOfGesture(db, requestId)).find(line => line.kind === 'purchase')
  const points = (await listLinesOfGesture(db, requestId)).map(({ line }) => line)
  const earned = points.find(line => line.kind === 'earned')
  const stamped = (await listStampLinesOf(db, requestId)).filter(({ line }) => line.kind === 'stamp')
  const cards = visit ? ((await listCards(db, visit.customerId)) ?? []) : []
  const rewards = (await listRewardsOfGesture(db, requestId)).filter(
    reward => reward.kind === 'issued' && reward.customerId === visit?.customerId,
  )
  const kinds = [...new Set(stamped.map(({ kindId }) => kindId))]
  return {
    ...nothingDone,
    visitId: visit?.id ?? null,
    earned: earned?.points ?? 0,
    claimed: points.reduce((sum, line) => (line.kind === 'claimed' ? sum - line.points : sum), 0),
    stamps: kinds.map(kindId => ({
      kindName: cards.find(card => card.kindId === kindId)?.kindName ?? '',
      count: stamped.reduce((sum, one) => (one.kindId === kindId ? sum + one.line.count : sum), 0),
    })),
    toPay: visit ? visit.amount - visit.saved - visit.covered : 0,
    saved: visit?.saved ?? 0,
    covered: visit?.covered ?? 0,
    times: earned?.working?.times ?? 100,
    timesName: earned?.working?.timesName ?? '',
    rewards: rewards.map(({ title }) => title),
  }
}

/** Where a customer stands now. */
export async function standingOf(db: Reader, customerId: Id, day: Day): Promise<Standing> {
  const { points, claim } = await findAccount(db, customerId)
  const cards = (await listCards(db, customerId)) ?? []
  const ready = await listReadyRewards(db, customerId, day)
  return {
    points,
    claim,
    cards: cards.map(({ kindId, kindName, number, stamps, terms }) => {
      return { kindId, kindName, number, stamps, size: terms.size }
    }),
    rewards: ready.map(({ title }) => title),
    tier: (await tierOnBill(db, customerId, day))?.name ?? null,
  }
}
