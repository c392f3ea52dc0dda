// The contract of the tiers: the ladder, a customer's place on it, holding and pausing, and the review that the owner sees first.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { day } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import {
  holdKinds,
  holdReasons,
  type TierLadder,
  type TierReview,
  type TierRow,
  type TierShown,
  tierLadder,
} from './tierModel.ts'
import type { HoldRefusal } from './tiers.ts'

/** `no_ladder`: the shop has none in use. `day_too_far` carries `day`, the latest. `lowest_tier`: there is nothing to hold. */
export type HoldTierRefusal = HoldRefusal | 'customer_unknown' | 'no_ladder'

/** At most so many customers at once: a review of many goes in several gestures, and the counter in between. */
export const mostReviewed = 500

export const tierCalls = {
  /** null: the shop has never had one. */
  'points.tierLadder': call<Result<TierLadder | null>>()('counter', 'reader', z.strictObject({})),
  /** `tier_in_use` (details `name`, `customers`): customers are at a tier that would be gone. Nobody's tier changes by saving. */
  'points.saveTierLadder': call<Result<TierLadder, 'tier_in_use'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, ladder: tierLadder }),
  ),
  /** null: the shop has no ladder in use. */
  'points.showTier': call<Result<TierShown | null, 'customer_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  'points.holdTier': call<Result<TierShown, HoldTierRefusal>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      kind: z.enum(holdKinds),
      untilDay: day,
      reason: z.enum(holdReasons),
      note: line(120),
    }),
  ),
  'points.releaseTier': call<Result<TierShown, 'customer_unknown' | 'no_ladder' | 'not_on_hold'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id }),
  ),
  /** Who would fall, rise or be kept; nothing is stored. */
  'points.reviewTiers': call<Result<TierReview | null>>()('owner', 'background', z.strictObject({})),
  /**
   * Lets these customers down, up, or renews their tier, as the review showed them. `review_changed` (detail `customers`):
   * for so many of them nothing is due any longer; nothing is stored.
   */
  'points.applyTierReview': call<Result<{ customers: number }, 'no_ladder' | 'review_changed'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, customerIds: z.array(id).min(1).max(mostReviewed) }),
  ),
  /**
   * Takes a hold, a release or a review back, for each customer who has not moved on meanwhile; a taking back, too.
   * `tier_moved_on`: all of them have. Answers how many customers it was.
   */
  'points.takeTierBack': call<
    Result<{ customers: number }, 'gesture_unknown' | 'already_taken_back' | 'tier_moved_on'>
  >()('counter', 'writer', z.strictObject({ requestId, undoneRequestId: id })),
  /** Who has 30 days or less before a tier ends, or is in the days of grace; the nearest end first. */
  'points.listTierDrops': call<Result<TierRow[]>>()('counter', 'background', z.strictObject({})),
}
