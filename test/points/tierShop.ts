// A shop with a ladder and one customer: bills as the counter writes them, without points, and the calls in a few words.
import { noteVisit } from '../../db/customers/writes.ts'
import { appendVisits } from '../../db/visits/writes.ts'
import { moveTierUp, takeTierBack } from '../../electron/points/tierOnBill.ts'
import { tierBackground, tierReaders, tierWriters } from '../../electron/points/tiers.ts'
import { rewardReaders } from '../../electron/rewards/handlers.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { InputOf } from '../../shared/calls.ts'
import type { TierLadder } from '../../shared/points/tierModel.ts'
import type { Visit } from '../../shared/visits/model.ts'
import { takeVisitsBack } from '../../shared/visits/rules.ts'
import { addCustomer, granted } from '../stamps/counter.ts'
import { aShop } from '../support/context.ts'
import { aLadder } from './tierWords.ts'

export async function aTierShop(ladder: TierLadder = aLadder()) {
  const shop = aShop()
  const { ctx } = shop
  const customerId = await addCustomer(shop)
  const saveLadder = (next: TierLadder) => tierWriters['points.saveTierLadder'](ctx, { requestId: ctx.newId(), ladder: next })
  granted(await saveLadder(ladder))
  const gestureOf = (who: Id): Gesture => ({ requestId: ctx.newId(), customerId: who, reason: '', ...ctx.mark(), newId: ctx.newId })
  const bills = new Map<Id, Visit>()

  /** Writes a purchase and lets the tier follow; answers the gesture's id and the tier reached. */
  const bill = (amount: number, who: Id = customerId) => {
    const gesture = gestureOf(who)
    const { requestId, at, day, staffId } = gesture
    const own = { customerId: who, amount, bill: '', importId: null, reversesId: null }
    const visit: Visit = { id: ctx.newId(), requestId, part: 0, kind: 'purchase', ...own, staffId, at, day }
    bills.set(requestId, visit)
    return ctx.write(async trx => {
      await appendVisits(trx, [visit])
      await noteVisit(trx, who, gesture)
      return { requestId, reached: await moveTierUp(trx, gesture) }
    })
  }

  /** Takes a bill back, or takes that back, as the bills do it: the ledger, then the tier, then up again where that is due. */
  const undo = (undoneRequestId: Id, who: Id = customerId) => {
    const gesture = gestureOf(who)
    const { requestId } = gesture
    const visit = bills.get(undoneRequestId)
    return ctx.write(async trx => {
      if (visit) {
        const [taken] = takeVisitsBack([visit], { ...gesture, firstPart: 0 })
        if (taken) {
          // The reversal of a taking back is a purchase again.
          const line: Visit = visit.kind === 'taken_back' ? { ...taken, kind: 'purchase' } : taken
          bills.set(requestId, line)
          await appendVisits(trx, [line])
        }
      }
      const taken = await takeTierBack(trx, gesture, undoneRequestId)
      return { requestId, taken, reached: await moveTierUp(trx, gesture) }
    })
  }

  const hold = (input: Partial<InputOf<'points.holdTier'>> = {}) => {
    const wish = { kind: 'held', untilDay: '2027-06-30', reason: 'ill', note: '' } as const
    return tierWriters['points.holdTier'](ctx, { requestId: ctx.newId(), customerId, ...wish, ...input })
  }
  const give = (customerIds: Id[], requestId: Id = ctx.newId()) =>
    tierWriters['points.applyTierReview'](ctx, { requestId, customerIds })
  const takeBack = (undoneRequestId: Id, requestId: Id = ctx.newId()) =>
    tierWriters['points.takeTierBack'](ctx, { requestId, undoneRequestId })
  const release = () => tierWriters['points.releaseTier'](ctx, { requestId: ctx.newId(), customerId })
  const shown = async (who: Id = customerId) => granted(await tierReaders['points.showTier'](ctx, { customerId: who }))
  const reviewed = async () => granted(await tierBackground['points.reviewTiers'](ctx, {}))
  const drops = async () => granted(await tierBackground['points.listTierDrops'](ctx, {}))
  const gifts = async () =>
    granted(await rewardReaders['rewards.listReady'](ctx, { customerId })).map(({ title }) => title)
  const lots = () => shop.book.sqlite.prepare('SELECT id, expires_day AS expiresDay FROM point_lots ORDER BY id').all()
  const states = () => shop.book.sqlite.prepare('SELECT * FROM tier_states ORDER BY customer_id').all()
  return { ...shop, customerId, saveLadder, gestureOf, bill, undo, hold, give, takeBack, release, shown, reviewed, drops, gifts, lots, states }
}

export type TierShop = Awaited<ReturnType<typeof aTierShop>>
