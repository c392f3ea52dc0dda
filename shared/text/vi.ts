// All words in Vietnamese, gathered from the features.
import { app } from './vi/app.ts'
import { catalogue } from './vi/catalogue.ts'
import { causes } from './vi/causes.ts'
import { common } from './vi/common.ts'
import { customers } from './vi/customers.ts'
import { draws } from './vi/draws.ts'
import { exports } from './vi/exports.ts'
import { feedback } from './vi/feedback.ts'
import { files } from './vi/files.ts'
import { gifts } from './vi/gifts.ts'
import { greetings } from './vi/greetings.ts'
import { imports } from './vi/imports.ts'
import { mail } from './vi/mail.ts'
import { memberships } from './vi/memberships.ts'
import { merging } from './vi/merging.ts'
import { partners } from './vi/partners.ts'
import { pictures } from './vi/pictures.ts'
import { points } from './vi/points.ts'
import { privacy } from './vi/privacy.ts'
import { profile } from './vi/profile.ts'
import { referrals } from './vi/referrals.ts'
import { refusals } from './vi/refusals.ts'
import { reminders } from './vi/reminders.ts'
import { reports } from './vi/reports.ts'
import { rewards } from './vi/rewards.ts'
import { rights } from './vi/rights.ts'
import { rules } from './vi/rules.ts'
import { settings } from './vi/settings.ts'
import { stamps } from './vi/stamps.ts'
import { templates } from './vi/templates.ts'
import { tiers } from './vi/tiers.ts'
import { timeline } from './vi/timeline.ts'
import { visits } from './vi/visits.ts'

export const vi = {
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
