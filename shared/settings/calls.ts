// The contract of the settings.
import { z } from 'zod'
import { call } from '../base/call.ts'
import type { Result } from '../base/result.ts'
import { type About, type Settings, settingsPatch } from './model.ts'

export const settingsCalls = {
  'settings.get': call<Result<Settings>>()('counter', 'reader', z.strictObject({})),
  /** Refused with `currency_in_use` once amounts were recorded: they would silently change their worth. */
  'settings.save': call<Result<Settings, 'currency_in_use'>>()('owner', 'writer', settingsPatch),
  'settings.about': call<Result<About>>()('counter', 'main', z.strictObject({})),
}
