// The contract of the paid memberships.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type MemberRow, type MembershipShown, type Plan, planFields } from './membershipModel.ts'
import { mostAmount } from './model.ts'

/** `customer_archived`: put away, so nothing is sold to them. `clock_set_back` (detail `day`) passes with a reason. */
type SellRefusal = 'customer_unknown' | 'customer_archived' | 'plan_unknown' | 'clock_set_back'

/** `already_member` (detail `day`): valid to that day already. */
export type JoinRefusal = SellRefusal | 'already_member'
export type RenewRefusal = SellRefusal | 'not_member'
/** `refund_too_large` (detail `left`): more than was paid for what is valid. */
export type EndRefusal = 'customer_unknown' | 'not_member' | 'refund_too_large'
/** `membership_moved_on`: it was renewed or ended since. `already_member` (detail `day`): another took its place. */
export type MembershipBackRefusal = 'gesture_unknown' | 'already_taken_back' | 'membership_moved_on' | 'already_member'

const sale = z.strictObject({ requestId, customerId: id, planId: id, reason: line(200) })

export const membershipCalls = {
  'points.listPlans': call<Result<Plan[]>>()('counter', 'reader', z.strictObject({ archived: z.boolean() })),
  'points.savePlan': call<Result<Plan, 'plan_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, planId: id.nullable(), fields: planFields }),
  ),
  'points.archivePlan': call<Result<Plan, 'plan_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, planId: id, archived: z.boolean() }),
  ),
  'points.showMembership': call<Result<MembershipShown, 'customer_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  'points.join': call<Result<MembershipShown, JoinRefusal>>()('counter', 'writer', sale),
  /** Continues the present period, or begins today where it is over; by whichever plan. */
  'points.renew': call<Result<MembershipShown, RenewRefusal>>()('counter', 'writer', sale),
  /** Ends the present period and those paid for ahead; `refund` is noted, in the currency's smallest unit. */
  'points.endMembership': call<Result<MembershipShown, EndRefusal>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      refund: z.int().min(0).max(mostAmount),
      reason: line(200).pipe(z.string().min(1)),
    }),
  ),
  /** Takes a joining, a renewal or an ending back; a taking back, too. */
  'points.takeMembershipBack': call<Result<MembershipShown, MembershipBackRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
  /** Members by the day to which they have paid, the nearest first: at most 200 of them, and how many there are. */
  'points.listMembers': call<Result<{ rows: MemberRow[]; count: number }>>()(
    'counter',
    'background',
    z.strictObject({}),
  ),
  /** Whose membership ends within 30 days or ran out within the last 14, and was not renewed. */
  'points.listMembershipsEnding': call<Result<MemberRow[]>>()('counter', 'background', z.strictObject({})),
}
