// Odd things of a week: what was done is gathered, what stands out is named.
import { listNamed } from '../../db/customers/named.ts'
import { listByHand, listCorrections, listDone, listStaffNames, listUses } from '../../db/reports/oddities.ts'
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Oddity, OddKind, OddPerson, OddWeek } from '../../shared/reports/model.ts'
import {
  addedByHand,
  comingOften,
  type Finding,
  outsideHours,
  samePairs,
  severalStaff,
  splitBills,
  usedAfter,
} from '../../shared/reports/oddities.ts'
import type { Context } from '../context.ts'
import { always } from '../pages.ts'
import { limitsInForce } from './limitsOnBill.ts'

const mostOfAKind = 20

export async function oddWeek(ctx: Context, from: Day): Promise<OddWeek> {
  const to = addDays(from, 6)
  const done = await ctx.read(db => listDone(db, from, to))
  await always()
  const byHand = await ctx.read(db => listByHand(db, from, to))
  const uses = await ctx.read(db => listUses(db, from, to))
  await always()
  const corrections = await ctx.read(db => listCorrections(db, from, to))
  const { opening } = await ctx.read(limitsInForce)
  const findings = [
    ...samePairs(done),
    ...comingOften(done),
    ...addedByHand(byHand),
    ...usedAfter(uses, byHand, corrections),
    ...splitBills(done),
    ...outsideHours(done, opening, ctx.settings().timeZone),
  ]
  const shown = someOfEach(findings)
  return {
    ...{ from, to, gestures: done.length, severalStaff: severalStaff(done), hoursKnown: opening !== null },
    oddities: await named(ctx, shown),
    more: findings.length - shown.length,
  }
}

function someOfEach(findings: readonly Finding[]): Finding[] {
  const counts = new Map<OddKind, number>()
  return findings.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= mostOfAKind
  })
}

async function named(ctx: Context, findings: readonly Finding[]): Promise<Oddity[]> {
  const ids = [...new Set(findings.map(one => one.customerId))]
  const people = await ctx.read(db => listNamed(db, ids))
  const staff = await ctx.read(listStaffNames)
  return findings.flatMap(one => {
    const person = people.get(one.customerId)
    return person ? [withNames(one, { customerId: one.customerId, ...person }, staff)] : []
  })
}

function withNames(finding: Finding, who: OddPerson, staff: ReadonlyMap<Id, string>): Oddity {
  const { customerId: _, ...own } = finding
  if (own.kind === 'often') return { ...own, who }
  const { staffId, ...rest } = own
  return { ...rest, who, staffName: staff.get(staffId) ?? '' }
}
