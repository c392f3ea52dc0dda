// The contract of the visits: bills, what they will earn, and what is done about them afterwards.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import {
  type BillDone,
  type BillOutcome,
  billChange,
  billFields,
  type OpenBill,
  type ProductKind,
  productKindFields,
} from './model.ts'

/**
 * `reason_wanted` (details `rule`, a key of the words; `limit`; `today`): a limit of the shop; passes with a reason.
 * `same_bill` (detail `time`): the same amount a moment ago; passes with `again`. `too_few_points` (details `points`,
 * `least`): fewer in the account than asked for, or fewer than the shop's least. `points_pay_nothing`: points do not pay.
 * `claim_open` (detail `points`): later earnings are owed first. `clock_set_back` (detail `day`): the computer's day lies
 * before one that the book has seen.
 */
export type BillRefusal =
  | 'customer_unknown'
  | 'other_gesture'
  | 'product_unknown'
  | 'same_bill'
  | 'reason_wanted'
  | 'too_few_points'
  | 'points_pay_nothing'
  | 'points_over_bill'
  | 'claim_open'
  | 'clock_set_back'
  | 'reward_unknown'
  | 'already_given'
  | 'reward_withdrawn'
  | 'reward_expired'
  | 'bill_too_small'
  | 'nothing_on_bill'

/** `return_too_large` (detail `left`): more than what is left of the bill. */
export type ChangeRefusal = 'bill_unknown' | 'return_too_large' | TakeBackRefusal | BillRefusal

/**
 * `gesture_unknown`: nothing of that gesture can be taken back. Doing a redemption again may find the stock or the limit
 * used up; doing a bill again may find its reward withdrawn, or its referral rewarded by another bill.
 */
export type TakeBackRefusal =
  | 'gesture_unknown'
  | 'already_taken_back'
  | 'reward_given'
  | 'points_used'
  | 'reward_withdrawn'
  | 'out_of_stock'
  | 'limit_reached'
  | 'limit_reached_ever'
  | 'referral_rewarded'

const bill = { customerId: id, bill: billFields }

export const visitCalls = {
  /** What the bill would do, by doing it and taking it back at once: nothing is stored. */
  'visits.preview': call<Result<BillOutcome, BillRefusal>>()('counter', 'writer', z.strictObject(bill)),
  'visits.add': call<Result<BillDone, BillRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, ...bill, again: z.boolean(), reason: line(200) }),
  ),
  'visits.open': call<Result<OpenBill, 'bill_unknown'>>()('counter', 'reader', z.strictObject({ visitId: id })),
  /** Before → after of a return, an edit or a void; nothing is stored. */
  'visits.previewChange': call<Result<BillOutcome, ChangeRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ visitId: id, change: billChange }),
  ),
  'visits.change': call<Result<BillOutcome, ChangeRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, visitId: id, change: billChange, reason: line(200) }),
  ),
  /** Takes a whole gesture back, whatever it did to points, stamps, rewards and tier; a taking back, too. */
  'visits.takeBack': call<Result<BillOutcome, TakeBackRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
  'visits.listProductKinds': call<Result<ProductKind[]>>()(
    'counter',
    'reader',
    z.strictObject({ archived: z.boolean() }),
  ),
  'visits.saveProductKind': call<Result<ProductKind, 'product_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, kindId: id.nullable(), fields: productKindFields }),
  ),
  'visits.archiveProductKind': call<Result<ProductKind, 'product_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, kindId: id, archived: z.boolean() }),
  ),
}
