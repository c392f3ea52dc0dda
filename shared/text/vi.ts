// All words in Vietnamese, gathered from the features.
import { app } from './vi/app.ts'
import { common } from './vi/common.ts'
import { customers } from './vi/customers.ts'
import { files } from './vi/files.ts'
import { imports } from './vi/imports.ts'
import { refusals } from './vi/refusals.ts'
import { rewards } from './vi/rewards.ts'
import { settings } from './vi/settings.ts'
import { stamps } from './vi/stamps.ts'

export const vi = { app, common, customers, files, imports, refusals, rewards, settings, stamps }
