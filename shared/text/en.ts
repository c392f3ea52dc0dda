// All words in English, gathered from the features.
import { app } from './en/app.ts'
import { common } from './en/common.ts'
import { customers } from './en/customers.ts'
import { files } from './en/files.ts'
import { imports } from './en/imports.ts'
import { refusals } from './en/refusals.ts'
import { rewards } from './en/rewards.ts'
import { settings } from './en/settings.ts'
import { stamps } from './en/stamps.ts'

export const en = { app, common, customers, files, imports, refusals, rewards, settings, stamps }
