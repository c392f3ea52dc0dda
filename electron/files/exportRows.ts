// Who goes out, and what is told of each: rows of the book put into the words that a list has for them.
import { setImmediate } from 'node:timers/promises'
import { listBookSeqs } from '../../db/customers/reads.ts'
import { type CustomerToExport, listChosen, listEverybody, listForExport } from '../../db/files/exportReads.ts'
import { findLadder } from '../../db/points/tierReads.ts'
import type { Reader } from '../../db/tables.ts'
import { calendarDay } from '../../shared/base/day.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import type { ExportedCustomer, ExportScope } from '../../shared/files/exportModel.ts'
import type { Settings } from '../../shared/settings/model.ts'
import type { Context } from '../context.ts'
import { viewOf } from '../customers/bookView.ts'

/** The numbers of those who are meant, in the order in which they are listed; `order`: that of everybody. */
export function listMeant(ctx: Context, db: Reader, scope: ExportScope, order: 'name' | 'entry'): Promise<number[]> {
  if (scope.kind === 'all') return listEverybody(db, order)
  if (scope.kind === 'chosen') return listChosen(db, scope.ids)
  return listBookSeqs(db, { ...scope, ...viewOf(ctx, scope) })
}

// So many are read in some 20 ms; in between the thread answers whoever leafs through the Book.
const atOnce = 1000

/** The customers with these numbers, some at a time. */
export async function* exportedBatches(ctx: Context, seqs: readonly number[]): AsyncGenerator<ExportedCustomer[]> {
  const tell = await ctx.read(db => teller(db, ctx.settings()))
  for (let start = 0; start < seqs.length; start += atOnce) {
    const rows = await ctx.read(db => listForExport(db, seqs.slice(start, start + atOnce)))
    yield rows.map(tell)
    await setImmediate()
  }
}

/** How a row is told: days as the shop's calendar has them, the tier by its name. */
async function teller(db: Reader, settings: Settings): Promise<(row: CustomerToExport) => ExportedCustomer> {
  const ladder = await findLadder(db)
  const tiers = new Map(ladder?.inUse ? ladder.tiers.map(({ key, name }) => [key, name]) : [])
  const lowest = ladder?.inUse ? (ladder.tiers[0]?.name ?? '') : ''
  const dayOf = (at: string | null) => (at === null ? null : calendarDay(at, settings))
  return ({ birthday, tier, lastVisitAt, archivedAt, ...row }) => ({
    ...row,
    birthday: writeBirthday(birthday, settings.language),
    tier: (tier === null ? undefined : tiers.get(tier)) ?? lowest,
    lastVisitDay: dayOf(lastVisitAt),
    archivedDay: dayOf(archivedAt),
  })
}
