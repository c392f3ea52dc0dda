// The contract of the stamp cards.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type Card, type CardKind, cardKindFields, type StampsAdded } from './model.ts'

/**
 * `just_stamped` (detail `time`, 'HH:mm'): a stamp for this card less than a minute ago; passes with `again`.
 * `reason_needed` (details `limit`, `today`): more than the day's number; passes with a reason.
 */
export type AddStampsRefusal = 'customer_unknown' | 'kind_unknown' | 'just_stamped' | 'reason_needed'

/** `reward_given`: without these stamps a reward would not have been earned that was given already. */
export type TakeBackRefusal = 'gesture_unknown' | 'already_taken_back' | 'reward_given'

export const stampCalls = {
  'stamps.listKinds': call<Result<CardKind[]>>()('counter', 'reader', z.strictObject({ archived: z.boolean() })),
  'stamps.saveKind': call<Result<CardKind, 'kind_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, kindId: id.nullable(), fields: cardKindFields }),
  ),
  /** Refused with `last_kind` for the only kind left: a shop always has one card to stamp. */
  'stamps.archiveKind': call<Result<CardKind, 'kind_unknown' | 'last_kind'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, kindId: id, archived: z.boolean() }),
  ),
  /** One card of each kind in use, in the order of the kinds. */
  'stamps.listCards': call<Result<Card[], 'customer_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  'stamps.add': call<Result<StampsAdded, AddStampsRefusal>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      kindId: id,
      count: z.int().min(1).max(20),
      again: z.boolean(),
      reason: line(200),
    }),
  ),
  'stamps.takeBack': call<Result<{ card: Card; count: number }, TakeBackRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
}
