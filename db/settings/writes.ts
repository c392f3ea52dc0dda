// Stores the shop's settings, one row each.
import type { SettingsPatch } from '../../shared/settings/model.ts'
import type { Writer } from '../tables.ts'

/** Stores these settings over the present ones; those that are not given stay as they are. */
export async function writeSettings(trx: Writer, patch: SettingsPatch): Promise<void> {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  const rows = given.map(([key, value]) => ({ key, value: JSON.stringify(value) }))
  if (rows.length === 0) return
  await trx
    .insertInto('settings')
    .values(rows)
    .onConflict(conflict => conflict.column('key').doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })))
    .execute()
}
