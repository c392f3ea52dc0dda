// The contract of the owner's view: what is owed, limits, odd things.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { day } from '../base/day.ts'
import { requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type Limits, limits } from './limits.ts'
import type { OddWeek, Owed } from './model.ts'

export const reportCalls = {
  'reports.listOwed': call<Result<Owed>>()('owner', 'background', z.strictObject({})),
  /** The limits in force; those of a shop that has saved none are what shops begin with. */
  'reports.limits': call<Result<Limits>>()('counter', 'reader', z.strictObject({})),
  'reports.saveLimits': call<Result<Limits>>()('owner', 'writer', z.strictObject({ requestId, limits })),
  /** Odd things of the seven business days from that day on. */
  'reports.listOddities': call<Result<OddWeek>>()('owner', 'background', z.strictObject({ from: day })),
}
