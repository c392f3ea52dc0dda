// The contract of the rules of earning beside their saving: earlier versions, and trying rules before they are saved.
import { z } from 'zod'
import { call } from '../base/call.ts'
import type { Instant } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type EarningRules, earningRules } from './model.ts'
import type { Trial } from './trial.ts'

/** Rules that were in force from a moment on. */
export interface RuleVersion {
  id: Id
  at: Instant
  staffName: string
  rules: EarningRules
}

export const ruleCalls = {
  /** The newest first; that is the one in force. At most 50. */
  'points.listRuleVersions': call<Result<RuleVersion[]>>()('counter', 'reader', z.strictObject({})),
  /** Replays the last 90 days by these rules. `trial_replaced`: a newer trial has begun meanwhile. */
  'points.tryRules': call<Result<Trial, 'trial_replaced'>>()(
    'owner',
    'background',
    z.strictObject({ rules: earningRules }),
  ),
}
