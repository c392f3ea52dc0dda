// The calls of the causes: gather, decide, store.
import { findCustomer } from '../../db/customers/reads.ts'
import * as causes from '../../db/rewards/causeReads.ts'
import { appendCauseLines, insertCause, updateCause } from '../../db/rewards/causeWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { DonateRefusal } from '../../shared/rewards/causeCalls.ts'
import type { Cause } from '../../shared/rewards/causeModel.ts'
import { causeLine, handOver, inHand, mayGive, mayPlan, takesOn } from '../../shared/rewards/causes.ts'
import type { Context } from '../context.ts'
import { payPoints, rulesInForce, takePointsBack } from '../points/ledger.ts'
import { takeCauseBack } from './causeOnBill.ts'

const shownGifts = 50

export const causeReaders: Pick<HandlersAt<'reader', Context>, 'rewards.listCauses' | 'rewards.donating'> = {
  'rewards.listCauses': (ctx, { archived }) => ctx.read(async db => ok(await causes.listCauses(db, archived))),
  'rewards.donating': ctx => {
    const { day } = ctx.mark()
    return ctx.read(async db => {
      const open = (await causes.listCauses(db, false)).filter(cause => takesOn(cause, day))
      return ok({ causes: open, value: (await rulesInForce(db))?.rules.value ?? 0 })
    })
  },
}

export const causeBackground: Pick<HandlersAt<'background', Context>, 'rewards.showCause'> = {
  'rewards.showCause': (ctx, { causeId }) =>
    ctx.read(async db => {
      const cause = await causes.findCause(db, causeId)
      if (!cause) return no('cause_unknown')
      const months = await causes.listCauseMonths(db, causeId)
      const customers = await causes.countGivers(db, causeId)
      return ok({ cause, months, customers, gifts: await causes.listCauseGifts(db, causeId, shownGifts) })
    }),
}

type Writers =
  | 'rewards.saveCause'
  | 'rewards.archiveCause'
  | 'rewards.donatePoints'
  | 'rewards.handOver'
  | 'rewards.takeCauseBack'

export const causeWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'rewards.saveCause': (ctx, { requestId, causeId, fields }) => {
    const { at, day } = ctx.mark()
    const change = async (trx: Writer) => {
      const known = causeId === null ? await causes.findCauseByRequest(trx, requestId) : null
      if (known) return ok(known)
      const before = causeId === null ? null : await causes.findCause(trx, causeId)
      if (causeId !== null && !before) return no('cause_unknown')
      const planned = mayPlan(fields, before, day)
      if (!planned.ok) return planned
      const id = before?.id ?? ctx.newId()
      if (before) await updateCause(trx, id, fields)
      else await insertCause(trx, { id, requestId, fields, createdAt: at })
      return found(trx, id)
    }
    return ctx.write(change, 'rewards')
  },

  'rewards.archiveCause': (ctx, { causeId, archived }) => {
    const at = ctx.now()
    const change = async (trx: Writer) => {
      await updateCause(trx, causeId, { archivedAt: archived ? at : null })
      return found(trx, causeId)
    }
    return ctx.write(change, 'rewards')
  },

  'rewards.donatePoints': (ctx, { causeId, points, ...input }) => {
    const gesture: Gesture = { ...input, ...ctx.mark(), newId: ctx.newId }
    return ctx.write(trx => donate(trx, gesture, causeId, points), 'rewards', 'points', 'customers')
  },

  'rewards.handOver': (ctx, { causeId, amount, ...input }) => {
    const gesture: Gesture = { ...input, customerId: '', ...ctx.mark(), newId: ctx.newId }
    const change = async (trx: Writer) => {
      const cause = await causes.findCause(trx, causeId)
      if (!cause) return no('cause_unknown')
      if (await isStored(trx, gesture.requestId, causeId)) return ok(cause)
      const timely = mayGive(await causes.findLatestCauseDay(trx), gesture)
      if (!timely.ok) return timely
      const line = handOver(gesture, cause, amount)
      if (!line.ok) return line
      await appendCauseLines(trx, [line.value])
      return found(trx, causeId)
    }
    return ctx.write(change, 'rewards')
  },

  'rewards.takeCauseBack': (ctx, { requestId, undoneRequestId }) => {
    const gesture: Gesture = { requestId, customerId: '', reason: '', ...ctx.mark(), newId: ctx.newId }
    return ctx.write(trx => takeBack(trx, gesture, undoneRequestId), 'rewards', 'points', 'customers')
  },
}

type BackRefusal = 'cause_unknown' | 'gesture_unknown' | 'already_taken_back' | 'more_than_collected'

async function takeBack(trx: Writer, gesture: Gesture, undoneRequestId: Id): Promise<Result<Cause, BackRefusal>> {
  const [first] = await causes.listCauseLinesOf(trx, undoneRequestId)
  if (!first || first.line.visitId !== null) return no('gesture_unknown')
  const { causeId, customerId, kind, amount } = first.line
  if (first.reversedBy === gesture.requestId) return found(trx, causeId)
  if (first.reversedBy !== null) return no('already_taken_back')
  const own = { ...gesture, customerId: customerId ?? '' }
  const points = await takePointsBack(trx, own, undoneRequestId)
  if (!points.ok) return points
  await takeCauseBack(trx, own, undoneRequestId)
  const cause = await found(trx, causeId)
  // What was taken back is handed over again only while it is there.
  const isHandedOver = kind === 'handed_over' && amount > 0
  if (!cause.ok || !isHandedOver || inHand(cause.value) >= 0) return cause
  return no('more_than_collected', { left: Math.max(0, inHand(cause.value) + amount) })
}

async function donate(
  trx: Writer,
  gesture: Gesture,
  causeId: Id,
  points: number,
): Promise<Result<{ cause: Cause; amount: number }, DonateRefusal>> {
  const customer = await findCustomer(trx, gesture.customerId)
  if (!customer) return no('customer_unknown')
  const cause = await causes.findCause(trx, causeId)
  if (!cause) return no('cause_unknown')
  const [stored] = await causes.listCauseLinesOf(trx, gesture.requestId)
  if (stored) return ok({ cause, amount: stored.line.amount })
  if (customer.archivedAt !== null) return no('customer_archived')
  if (!takesOn(cause, gesture.day)) return no('cause_closed')
  const timely = mayGive(await causes.findLatestCauseDay(trx), gesture)
  if (!timely.ok) return timely
  const amount = points * ((await rulesInForce(trx))?.rules.value ?? 0)
  if (amount === 0) return no('points_pay_nothing')
  const paid = await payPoints(trx, gesture, { kind: 'donated', points, label: cause.name })
  if (!paid.ok) return paid
  await appendCauseLines(trx, [causeLine(gesture, { causeId, kind: 'points', amount })])
  return ok({ cause: (await causes.findCause(trx, causeId)) ?? cause, amount })
}

// The same gesture a second time.
async function isStored(trx: Writer, requestId: Id, causeId: Id): Promise<boolean> {
  return (await causes.listCauseLinesOf(trx, requestId)).some(({ line }) => line.causeId === causeId)
}

async function found(trx: Writer, causeId: Id): Promise<Result<Cause, 'cause_unknown'>> {
  const cause = await causes.findCause(trx, causeId)
  return cause ? ok(cause) : no('cause_unknown')
}
