// Reads the shop's settings. Whatever lies in the table, the app gets settings it can start with.
import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
  settingsPatch,
  settingsSchema,
} from '../../shared/settings/model.ts'
import type { Reader } from '../tables.ts'

/**
 * The settings of this book. A missing, unknown or unreadable row counts as the default of its setting: a newer app or
 * a damaged value must not keep the shop out of its book.
 */
export async function readSettings(db: Reader): Promise<Settings> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).execute()
  const known = rows.map(row => readRow(row.key, row.value))
  return Object.assign({ ...defaultSettings }, ...known)
}

function readRow(key: string, value: string): SettingsPatch {
  if (!Object.hasOwn(settingsSchema.shape, key)) return {}
  const row = settingsPatch.safeParse({ [key]: parseJson(value) })
  return row.success ? row.data : {}
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
