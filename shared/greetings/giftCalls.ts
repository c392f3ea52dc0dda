// The contract of a gift on a birthday: whether one can be given, giving it, taking it back.
import { z } from 'zod'
import { call } from '../base/call.ts'
import type { Day } from '../base/day.ts'
import { type Id, id, requestId } from '../base/ids.ts'
import type { No, Result } from '../base/result.ts'
import type { BirthdayGift } from '../settings/model.ts'
import type { GiftRefusal } from './gifts.ts'

export interface GiftShown {
  gift: BirthdayGift
  /** null: it can be given now. */
  refusal: No<GiftRefusal> | null
  /** The last day on which their points count double; null: they do not. */
  doubleUntil: Day | null
}

export interface GiftGiven {
  /** Of the gesture; by it the gift is taken back. */
  requestId: Id
  kind: 'voucher' | 'points' | 'double_points'
  /** Of a voucher; else ''. */
  title: string
  points: number
  /** A voucher is valid until that day; points count double from and to these days, both included. */
  fromDay: Day | null
  untilDay: Day | null
}

export const giftCalls = {
  'greetings.birthdayGift': call<Result<GiftShown, 'customer_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  /** Gives what the shop gives on a birthday. The refusals carry `day`, from which it can be given, where there is one. */
  'greetings.giveGift': call<Result<GiftGiven, GiftRefusal | 'customer_unknown' | 'clock_set_back'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id }),
  ),
  /** A voucher that was used stays used; points go as those of a bill that is taken back. */
  'greetings.takeGiftBack': call<Result<null, 'gift_unknown' | 'already_taken_back' | 'gift_used'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
}
