// A shop with a ladder and one customer: bills as the counter writes them, and the calls in a few words.
import { tierBackground, tierReaders, tierWriters } from '../../electron/points/tiers.ts'
import { rewardReaders } from '../../electron/rewards/handlers.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { InputOf } from '../../shared/calls.ts'
import type { TierLadder } from '../../shared/points/tierModel.ts'
import { addCustomer, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { aShop } from '../support/context.ts'
import { plainBill } from './shop.ts'
import { aLadder } from './tierWords.ts'

export async function aTierShop(ladder: TierLadder = aLadder()) {
  const shop = aShop()
  const { ctx } = shop
  const customerId = await addCustomer(shop)
  const saveLadder = (next: TierLadder) =>
    tierWriters['points.saveTierLadder'](ctx, { requestId: ctx.newId(), ladder: next })
  granted(await saveLadder(ladder))
  const gestureOf = (who: Id): Gesture => ({
    requestId: ctx.newId(),
    customerId: who,
    reason: '',
    ...ctx.mark(),
    newId: ctx.newId,
  })

  /** Writes a purchase; answers the gesture's id, the bill and the tier reached. */
  const bill = async (amount: number, who: Id = customerId) => {
    const requestId = ctx.newId()
    const written = { ...plainBill, amount }
    const done = granted(
      await answer(shop, 'visits.add', {
        requestId,
        customerId: who,
        bill: written,
        again: true,
        reason: 'khách đoàn',
      }),
    )
    return { requestId, visitId: done.visitId ?? '', reached: done.tierReached, done }
  }
  /** Takes a bill back, or takes that back; answers the gesture's id. */
  const undo = async (undoneRequestId: Id) => {
    const requestId = ctx.newId()
    granted(await answer(shop, 'visits.takeBack', { requestId, undoneRequestId }))
    return requestId
  }
  const change = async (visitId: Id, what: InputOf<'visits.change'>['change']) => {
    const requestId = ctx.newId()
    return {
      requestId,
      done: granted(await answer(shop, 'visits.change', { requestId, visitId, change: what, reason: '' })),
    }
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
  return {
    ...shop,
    customerId,
    saveLadder,
    gestureOf,
    bill,
    undo,
    change,
    hold,
    give,
    takeBack,
    release,
    shown,
    reviewed,
    drops,
    gifts,
    lots,
    states,
  }
}
