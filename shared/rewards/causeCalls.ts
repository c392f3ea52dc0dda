// The contract of the causes.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type Cause, type CauseShown, causeFields, mostDonated, mostHandedOver } from './causeModel.ts'

/** `cause_closed`: put away, not begun or over. `points_pay_nothing`: a point is worth nothing. `clock_set_back` passes with a reason. */
export type DonateRefusal =
  | 'customer_unknown'
  | 'customer_archived'
  | 'cause_unknown'
  | 'cause_closed'
  | 'points_pay_nothing'
  | 'too_few_points'
  | 'claim_open'
  | 'clock_set_back'

/** `more_than_collected` (detail `left`): so much is there to hand over. */
export type HandOverRefusal = 'cause_unknown' | 'more_than_collected' | 'clock_set_back'

/** `more_than_collected` (detail `left`): a handing over cannot be done again. */
export type CauseBackRefusal = 'cause_unknown' | 'gesture_unknown' | 'already_taken_back' | 'more_than_collected'

export const causeCalls = {
  'rewards.listCauses': call<Result<Cause[]>>()('counter', 'reader', z.strictObject({ archived: z.boolean() })),
  /** The totals, by month, and the latest 50 donations and handings over. */
  'rewards.showCause': call<Result<CauseShown, 'cause_unknown'>>()(
    'counter',
    'background',
    z.strictObject({ causeId: id }),
  ),
  /** `day_passed` (detail `day`): it would begin or end in days that are over. */
  'rewards.saveCause': call<Result<Cause, 'cause_unknown' | 'day_passed'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, causeId: id.nullable(), fields: causeFields }),
  ),
  'rewards.archiveCause': call<Result<Cause, 'cause_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, causeId: id, archived: z.boolean() }),
  ),
  /** Causes that take points today, and what a point is worth; 0: nothing can be donated. */
  'rewards.donating': call<Result<{ causes: Cause[]; value: number }>>()('counter', 'reader', z.strictObject({})),
  /** The customer's points pay the cause what they are worth to the shop. Answers the amount. */
  'rewards.donatePoints': call<Result<{ cause: Cause; amount: number }, DonateRefusal>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      causeId: id,
      points: z.int().min(1).max(mostDonated),
      reason: line(200),
    }),
  ),
  /** `reason`: to whom. */
  'rewards.handOver': call<Result<Cause, HandOverRefusal>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, causeId: id, amount: z.int().min(1).max(mostHandedOver), reason: line(200) }),
  ),
  /** Takes a donation or a handing over back; a taking back, too. Bills are taken back with `visits.takeBack`. */
  'rewards.takeCauseBack': call<Result<Cause, CauseBackRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
}
