// The calls of the stamp cards: gather, decide, store.
import { noteVisit, refreshVisitFacts } from '../../db/customers/writes.ts'
import { hasCustomer } from '../../db/inBook.ts'
import { listRewardsOfGesture } from '../../db/rewards/reads.ts'
import * as stamps from '../../db/stamps/reads.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { StampsAdded } from '../../shared/stamps/model.ts'
import { mayAddStamps, startOfRecent } from '../../shared/stamps/rules.ts'
import { stampsOf } from '../../shared/stamps/undo.ts'
import type { Context } from '../context.ts'
import { moveTierUp, takeTierBack } from '../points/tierOnBill.ts'
import { kindReaders, kindWriters } from './kinds.ts'
import { storeStamps } from './storing.ts'
import { takeStampGestureBack } from './takingBack.ts'

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
      if (!before) return no((await hasCustomer(trx, input.customerId)) ? 'kind_unknown' : 'customer_unknown')
      if (before.stored) return ok(await whatWasAdded(trx, input.requestId, input.customerId, input.kindId))
      const allowed = mayAddStamps(before, gesture, ctx.settings())
      if (!allowed.ok) return allowed
      const added = await storeStamps(trx, before, gesture, { kindId: input.kindId, count: input.count, again: null })
      await noteVisit(trx, input.customerId, gesture)
      await moveTierUp(trx, gesture)
      return ok(added)
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
        const stored = await takeStampGestureBack(trx, gesture, undoneRequestId, 'refuse')
        if (!stored.ok) return stored
        await refreshVisitFacts(trx, customerId)
        const didTier = await takeTierBack(trx, gesture, undoneRequestId)
        await moveTierUp(trx, gesture, !didTier)
      }
      return ok({ card: await stamps.getCard(trx, customerId, kindId), count })
    }
    return ctx.write(change, 'stamps', 'rewards', 'customers')
  },
}

export const stampReaders = { ...cardReaders, ...kindReaders }
export const stampWriters = { ...cardWriters, ...kindWriters }

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
