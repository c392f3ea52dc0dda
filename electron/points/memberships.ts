// The calls of the memberships: gather, decide, store.
import { findCustomer } from '../../db/customers/reads.ts'
import {
  countMembersUntil,
  findLatestMembershipDay,
  findPlan,
  listMembershipHistory,
  listMembershipLinesOf,
  listMemberships,
  listMembersUntil,
  listPlans,
  sumPaid,
  sumSaved,
} from '../../db/points/membershipReads.ts'
import { storeMemberships } from '../../db/points/membershipWrites.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Membership, MembershipShown, Plan } from '../../shared/points/membershipModel.ts'
import {
  end,
  join,
  lastOf,
  type MembershipChange,
  mayCount,
  refundable,
  remindDaysAfter,
  remindDaysBefore,
  renew,
  takeBack,
} from '../../shared/points/memberships.ts'
import type { Context } from '../context.ts'
import { planReaders, planWriters } from './plans.ts'

const mostMembers = 200
const endOfDays = '9999-12-31'

export const membershipReaders: Pick<HandlersAt<'reader', Context>, 'points.listPlans' | 'points.showMembership'> = {
  ...planReaders,
  'points.showMembership': (ctx, { customerId }) => {
    const { day } = ctx.mark()
    return ctx.read(async db =>
      (await findCustomer(db, customerId)) ? ok(await shown(db, customerId, day)) : no('customer_unknown'),
    )
  },
}

type Background = 'points.listMembers' | 'points.listMembershipsEnding'

export const membershipBackground: Pick<HandlersAt<'background', Context>, Background> = {
  'points.listMembers': ctx => {
    const { day: today } = ctx.mark()
    return ctx.read(async db => {
      const rows = await listMembersUntil(db, { from: today, to: endOfDays, today, limit: mostMembers })
      return ok({ rows, count: await countMembersUntil(db, today, endOfDays) })
    })
  },
  'points.listMembershipsEnding': ctx => {
    const { day: today } = ctx.mark()
    const span = { from: addDays(today, -remindDaysAfter), to: addDays(today, remindDaysBefore) }
    return ctx.read(async db => ok(await listMembersUntil(db, { ...span, today, limit: mostMembers })))
  },
}

type Writers =
  | 'points.savePlan'
  | 'points.archivePlan'
  | 'points.join'
  | 'points.renew'
  | 'points.endMembership'
  | 'points.takeMembershipBack'

export const membershipWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  ...planWriters,
  'points.join': (ctx, input) => sell(ctx, input, join),
  'points.renew': (ctx, input) => sell(ctx, input, renew),

  'points.endMembership': (ctx, { refund, ...input }) => {
    const gesture = { ...input, ...ctx.mark(), newId: ctx.newId }
    const change = async (trx: Writer) => {
      if (!(await findCustomer(trx, input.customerId))) return no('customer_unknown')
      return storeOnce(trx, gesture, held => end(gesture, held, refund))
    }
    return ctx.write(change, 'points', 'customers')
  },

  'points.takeMembershipBack': (ctx, { requestId, undoneRequestId }) => {
    const mark = ctx.mark()
    const change = async (trx: Writer) => {
      const lines = await listMembershipLinesOf(trx, undoneRequestId)
      const customerId = lines[0]?.customerId ?? ''
      const gesture: Gesture = { requestId, customerId, reason: '', ...mark, newId: ctx.newId }
      return storeOnce(trx, gesture, held => takeBack(gesture, lines, held))
    }
    return ctx.write(change, 'points', 'customers')
  },
}

interface Sale {
  requestId: Id
  customerId: Id
  planId: Id
  reason: string
}

type SaleRefusal = 'customer_unknown' | 'customer_archived' | 'plan_unknown' | 'clock_set_back'

/** Joining and renewing: the same but for what is decided. */
function sell<C extends string>(
  ctx: Context,
  { planId, ...input }: Sale,
  decide: (gesture: Gesture, plan: Plan, held: readonly Membership[]) => Result<MembershipChange, C>,
): Promise<Result<MembershipShown, C | SaleRefusal>> {
  const gesture: Gesture = { ...input, ...ctx.mark(), newId: ctx.newId }
  const change = async (trx: Writer): Promise<Result<MembershipShown, C | SaleRefusal>> => {
    const customer = await findCustomer(trx, input.customerId)
    if (!customer) return no('customer_unknown')
    const plan = await findPlan(trx, planId)
    const latestDay = await findLatestMembershipDay(trx)
    return storeOnce<C | SaleRefusal>(trx, gesture, held => {
      if (customer.archivedAt !== null) return no('customer_archived')
      if (!plan || plan.archivedAt !== null) return no('plan_unknown')
      const counted = mayCount(latestDay, gesture)
      return counted.ok ? decide(gesture, plan, held) : counted
    })
  }
  return ctx.write(change, 'points', 'customers')
}

/** Decides and stores; of a gesture that was stored already the answer alone. */
async function storeOnce<C extends string>(
  trx: Writer,
  { requestId, customerId, day }: Gesture,
  decide: (held: readonly Membership[]) => Result<MembershipChange, C>,
): Promise<Result<MembershipShown, C>> {
  const [stored] = await listMembershipLinesOf(trx, requestId)
  if (stored && stored.customerId !== customerId) throw new Error('Another gesture has this request id')
  if (!stored) {
    const decision = decide(await listMemberships(trx, customerId))
    if (!decision.ok) return decision
    await storeMemberships(trx, decision.value)
  }
  return ok(await shown(trx, customerId, day))
}

async function shown(db: Reader, customerId: Id, today: Day): Promise<MembershipShown> {
  const active = (await listMemberships(db, customerId)).filter(one => one.state === 'active')
  const begun = lastOf(active.filter(one => one.fromDay <= today))
  const saved = begun && { from: begun.fromDay, to: begun.untilDay }
  return {
    plans: await listPlans(db, false),
    present: begun && begun.untilDay >= today ? begun : null,
    last: lastOf(active),
    savedNow: saved ? await sumSaved(db, customerId, saved) : 0,
    savedInAll: await sumSaved(db, customerId),
    paid: await sumPaid(db, customerId),
    refundable: refundable(active, today),
    history: await listMembershipHistory(db, customerId),
  }
}
