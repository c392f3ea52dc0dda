// The bills of the last 90 days, gathered page by page, with all that decided their points.
import {
  lastLine,
  listBirthdays,
  listPastProducts,
  listPastRemainders,
  listPastVisits,
  listRemainders,
  type Page,
  type PastVisit,
} from '../../db/points/pastReads.ts'
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { LeapDay } from '../../shared/base/yearly.ts'
import type { Birthday } from '../../shared/customers/model.ts'
import type { PastEvent } from '../../shared/points/trial.ts'
import type { Products } from '../../shared/visits/model.ts'
import type { Context } from '../context.ts'
import { eachPage, type GoOn } from '../pages.ts'
import { type Brought, findPastFactors } from './pastFactors.ts'

/** How far back a trial looks. */
const trialDays = 90

export interface Past extends Days {
  /** In the order in which they happened. */
  events: PastEvent[]
  /** What each customer's earlier bills had left over before the first of them. */
  carried: Map<Id, number>
}

/** null: it was told not to go on. */
export async function gatherPast(ctx: Context, goOn: GoOn): Promise<Past | null> {
  const to = ctx.mark().day
  const from = addDays(to, -trialDays)
  const visits: PastVisit[] = []
  const products = new Map<Id, Products>()
  const isWhole = await eachPageOf(ctx, 'visits', { from, to }, goOn, async page => {
    visits.push(...(await ctx.read(db => listPastVisits(db, page))))
    for (const { visitId, kindId, count } of await ctx.read(db => listPastProducts(db, page))) {
      products.set(visitId, [...(products.get(visitId) ?? []), { kindId, count }])
    }
  })
  const carried = isWhole ? await carriedBefore(ctx, { from, to }, goOn) : null
  if (!carried) return null
  const brought = await ctx.read(db => findPastFactors(db, from, to))
  const events = eventsOf(visits, { products, birthdays: await birthdays(ctx), brought, ...ctx.settings() })
  return { from, to, events, carried }
}

interface Days {
  from: Day
  to: Day
}

async function eachPageOf(
  ctx: Context,
  ledger: 'visits' | 'point_lines',
  days: Days,
  goOn: GoOn,
  take: (page: Page) => Promise<void>,
): Promise<boolean> {
  const last = await ctx.read(db => lastLine(db, ledger))
  return eachPage(last, goOn, part => take({ ...part, ...days }))
}

/** What is carried now, less what the lines of these days changed of it. */
async function carriedBefore(ctx: Context, days: Days, goOn: GoOn): Promise<Map<Id, number> | null> {
  const accounts = await ctx.read(listRemainders)
  const carried = new Map(accounts.map(({ customerId, remainder }) => [customerId, remainder]))
  const isWhole = await eachPageOf(ctx, 'point_lines', days, goOn, async page => {
    for (const { customerId, remainder } of await ctx.read(db => listPastRemainders(db, page))) {
      carried.set(customerId, (carried.get(customerId) ?? 0) - remainder)
    }
  })
  return isWhole ? carried : null
}

async function birthdays(ctx: Context): Promise<Map<Id, Birthday>> {
  const rows = await ctx.read(listBirthdays)
  const calendar = 'solar' as const
  return new Map(rows.map(({ id, birthDay: day, birthMonth: month }) => [id, { day, month, year: null, calendar }]))
}

interface Surroundings {
  products: ReadonlyMap<Id, Products>
  birthdays: ReadonlyMap<Id, Birthday>
  brought: (customerId: Id, moment: PastVisit) => Brought
  timeZone: string
  leapDay: LeapDay
}

function eventsOf(visits: PastVisit[], { products, birthdays, brought, ...shop }: Surroundings): PastEvent[] {
  const { timeZone, leapDay } = shop
  const purchases = new Map(visits.filter(one => one.kind === 'purchase').map(one => [one.id, one.amount]))
  const returned = new Set(visits.filter(one => one.kind === 'return').map(one => one.ofId))
  const kept = new Map<Id, number>()
  const inOrder = visits.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.seq - other.seq))
  return inOrder.flatMap((visit): PastEvent[] => {
    const { id, customerId, at, day, amount, saved, covered, ofId } = visit
    if (visit.kind === 'return') {
      const of = ofId === null ? undefined : purchases.get(ofId)
      if (ofId === null || of === undefined) return []
      const left = (kept.get(ofId) ?? of) + amount
      kept.set(ofId, left)
      return [{ kind: 'return', billId: ofId, at, kept: left, of }]
    }
    const full = amount - saved
    const paid = full - covered
    const bill = { id, customerId, at, day, timeZone, leapDay, full, paid, products: products.get(id) ?? [] }
    const who = { birthday: birthdays.get(customerId) ?? null, ...brought(customerId, visit) }
    return [{ kind: 'bill', ...bill, ...who, hasReturns: returned.has(id) }]
  })
}
