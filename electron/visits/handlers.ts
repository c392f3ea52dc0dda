// The calls of the visits: bills, what is done about them afterwards, and the kinds of product.
import type { Writer } from '../../db/tables.ts'
import { findCustomerOfGesture } from '../../db/visits/gestures.ts'
import { findOpenBill, findVisit, listVisitsOfGesture } from '../../db/visits/reads.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { BillDone, BillOutcome } from '../../shared/visits/model.ts'
import type { Context } from '../context.ts'
import { writeBill } from './bill.ts'
import { changeBill } from './changes.ts'
import { nothingDone, standingOf, whatTheBillDid } from './outcome.ts'
import { productReaders, productWriters } from './products.ts'
import { takeBack } from './takingBack.ts'

const billReaders: Pick<HandlersAt<'reader', Context>, 'visits.open'> = {
  'visits.open': (ctx, { visitId }) =>
    ctx.read(async db => {
      const bill = await findOpenBill(db, visitId)
      return bill ? ok(bill) : no('bill_unknown')
    }),
}

type Writers = 'visits.preview' | 'visits.add' | 'visits.previewChange' | 'visits.change' | 'visits.takeBack'

const billWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'visits.preview': (ctx, { customerId, bill }) => {
    const gesture = { ...gestureOf(ctx, ctx.newId(), customerId, 'preview'), bill, again: true }
    return ctx.tryOut(trx => withStandings(trx, gesture, () => writeBill(trx, ctx.settings(), gesture)))
  },

  'visits.add': (ctx, { requestId, customerId, bill, again, reason }) => {
    const gesture = { ...gestureOf(ctx, requestId, customerId, reason), bill, again }
    return ctx.write(
      trx => writeBill(trx, ctx.settings(), gesture),
      'visits',
      'points',
      'stamps',
      'rewards',
      'customers',
    )
  },

  'visits.previewChange': (ctx, { visitId, change }) =>
    ctx.tryOut(trx => changeWithStandings(ctx, trx, { requestId: ctx.newId(), visitId, reason: '', change })),

  'visits.change': (ctx, input) =>
    ctx.write(trx => changeWithStandings(ctx, trx, input), 'visits', 'points', 'stamps', 'rewards', 'customers'),

  'visits.takeBack': (ctx, { requestId, undoneRequestId }) => {
    const change = async (trx: Writer) => {
      const customerId = await findCustomerOfGesture(trx, undoneRequestId)
      if (customerId === null) return no('gesture_unknown')
      const gesture = gestureOf(ctx, requestId, customerId, '')
      const stored = (await findCustomerOfGesture(trx, requestId)) !== null
      return withStandings(trx, gesture, async () => {
        const taken = stored ? ok(null) : await takeBack(trx, gesture, undoneRequestId)
        return taken.ok ? ok(nothingDone) : taken
      })
    }
    return ctx.write(change, 'visits', 'points', 'stamps', 'rewards', 'customers')
  },
}

export const visitReaders = { ...billReaders, ...productReaders }
export const visitWriters = { ...billWriters, ...productWriters }

function gestureOf(ctx: Context, requestId: Id, customerId: Id, reason: string): Gesture {
  return { requestId, customerId, reason, ...ctx.mark(), newId: ctx.newId }
}

async function changeWithStandings(
  ctx: Context,
  trx: Writer,
  {
    requestId,
    visitId,
    reason,
    change,
  }: { requestId: Id; visitId: Id; reason: string; change: Parameters<typeof changeBill>[4] },
) {
  const bill = await findVisit(trx, visitId)
  if (!bill) return no('bill_unknown')
  const gesture = gestureOf(ctx, requestId, bill.customerId, reason)
  const stored = (await listVisitsOfGesture(trx, requestId)).length > 0
  return withStandings(trx, gesture, async () =>
    stored ? ok(await whatTheBillDid(trx, requestId)) : changeBill(trx, ctx.settings(), gesture, visitId, change),
  )
}

/** Where the customer stood before and stands afterwards, around what is done. */
async function withStandings<C extends string>(
  trx: Writer,
  { customerId, day }: Gesture,
  act: () => Promise<Result<BillDone, C>>,
): Promise<Result<BillOutcome, C>> {
  const before = await standingOf(trx, customerId, day)
  const done = await act()
  if (!done.ok) return done
  return ok({ ...done.value, before, after: await standingOf(trx, customerId, day) })
}
