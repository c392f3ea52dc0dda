// Handlers of the settings; about the app itself the main process answers (electron/mainHandlers.ts).
import { readSettings } from '../../db/settings/reads.ts'
import { writeSettings } from '../../db/settings/writes.ts'
import { updateStaffName } from '../../db/staff/writes.ts'
import { hasVisits } from '../../db/visits/reads.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { ownerId } from '../../shared/staff/model.ts'
import type { Context } from '../context.ts'

export const settingsReaders: Pick<HandlersAt<'reader', Context>, 'settings.get'> = {
  'settings.get': async ctx => ok(ctx.settings()),
}

export const settingsWriters: Pick<HandlersAt<'writer', Context>, 'settings.save'> = {
  'settings.save': async (ctx, patch) => {
    const saved = await ctx.write(async trx => {
      const before = await readSettings(trx)
      const otherCurrency = patch.currency !== undefined && patch.currency !== before.currency
      if (otherCurrency && (await hasVisits(trx))) return no('currency_in_use')
      await writeSettings(trx, patch)
      if (patch.ownerName !== undefined) await updateStaffName(trx, ownerId, patch.ownerName)
      return ok(await readSettings(trx))
    })
    if (!saved.ok) return saved
    // A language given for this run alone (--lang) stays until another one is chosen.
    const settings = patch.language === undefined ? { ...saved.value, language: ctx.settings().language } : saved.value
    ctx.settingsChanged(settings)
    // Told after the other threads have the new settings: the window asks one of them at once.
    ctx.tell({ kind: 'changed', topics: ['settings'] })
    return ok(settings)
  },
}
