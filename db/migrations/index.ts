// All migrations, in order.
import { settingsMigration } from './0001-settings.ts'
import { customersMigration } from './0002-customers.ts'
import { stampsMigration } from './0003-stamps.ts'
import { rewardsMigration } from './0004-rewards.ts'
import { visitsMigration } from './0005-visits.ts'
import { pointsMigration } from './0006-points.ts'
import { tiersMigration } from './0007-tiers.ts'
import { catalogueMigration } from './0008-catalogue.ts'
import { membershipsMigration } from './0009-memberships.ts'
import { referralsMigration } from './0010-referrals.ts'
import { drawsMigration } from './0011-draws.ts'
import { partnersMigration } from './0012-partners.ts'
import { profilesMigration } from './0013-profiles.ts'
import { mergesMigration } from './0014-merges.ts'
import { feedbackMigration } from './0015-feedback.ts'
import { rightsMigration } from './0016-rights.ts'
import { mappingsMigration } from './0017-mappings.ts'
import { remindersMigration } from './0018-reminders.ts'
import { greetingsMigration } from './0019-greetings.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [
  settingsMigration,
  customersMigration,
  stampsMigration,
  rewardsMigration,
  visitsMigration,
  pointsMigration,
  tiersMigration,
  catalogueMigration,
  membershipsMigration,
  referralsMigration,
  drawsMigration,
  partnersMigration,
  profilesMigration,
  mergesMigration,
  feedbackMigration,
  rightsMigration,
  mappingsMigration,
  remindersMigration,
  greetingsMigration,
]

/** The user_version of a book that this app writes. */
export const newestVersion = migrations.length
