// All migrations, in order.
import { settingsMigration } from './0001-settings.ts'
import { customersMigration } from './0002-customers.ts'
import { stampsMigration } from './0003-stamps.ts'
import { rewardsMigration } from './0004-rewards.ts'
import { visitsMigration } from './0005-visits.ts'
import { drawsMigration } from './0011-draws.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [
  settingsMigration,
  customersMigration,
  stampsMigration,
  rewardsMigration,
  visitsMigration,
  drawsMigration,
]

/** The user_version of a book that this app writes. */
export const newestVersion = migrations.length
