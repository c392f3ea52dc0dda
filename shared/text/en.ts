// All words in English, gathered from the features.
import { app } from './en/app.ts'
import { catalogue } from './en/catalogue.ts'
import { causes } from './en/causes.ts'
import { common } from './en/common.ts'
import { customers } from './en/customers.ts'
import { draws } from './en/draws.ts'
import { exports } from './en/exports.ts'
import { feedback } from './en/feedback.ts'
import { files } from './en/files.ts'
import { gifts } from './en/gifts.ts'
import { greetings } from './en/greetings.ts'
import { imports } from './en/imports.ts'
import { mail } from './en/mail.ts'
import { memberships } from './en/memberships.ts'
import { merging } from './en/merging.ts'
import { partners } from './en/partners.ts'
import { pictures } from './en/pictures.ts'
import { points } from './en/points.ts'
import { privacy } from './en/privacy.ts'
import { profile } from './en/profile.ts'
import { referrals } from './en/referrals.ts'
import { refusals } from './en/refusals.ts'
import { reminders } from './en/reminders.ts'
import { reports } from './en/reports.ts'
import { rewards } from './en/rewards.ts'
import { rights } from './en/rights.ts'
import { rules } from './en/rules.ts'
import { settings } from './en/settings.ts'
import { stamps } from './en/stamps.ts'
import { templates } from './en/templates.ts'
import { tiers } from './en/tiers.ts'
import { timeline } from './en/timeline.ts'
import { visits } from './en/visits.ts'

export const en = {
  app,
  profile,
  timeline,
  merging,
  rights,
  privacy,
  feedback,
  exports,
  causes,
  catalogue,
  common,
  customers,
  draws,
  files,
  imports,
  memberships,
  partners,
  points,
  referrals,
  refusals,
  reports,
  rewards,
  rules,
  settings,
  stamps,
  tiers,
  visits,
  reminders,
  greetings,
  templates,
  mail,
  pictures,
  gifts,
}
