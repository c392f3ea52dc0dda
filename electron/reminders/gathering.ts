// Gathers from the book whoever should be reminded of, occasion by occasion. Runs on the background thread.
import { listMembersUntil } from '../../db/points/membershipReads.ts'
import { listTiersUntil } from '../../db/points/tierReads.ts'
import * as reads from '../../db/reminders/occasionReads.ts'
import { addDays, addMonths, type Day, instantOf } from '../../shared/base/day.ts'
import type { YearlyOn } from '../../shared/base/yearly.ts'
import { tierRow } from '../../shared/points/tierShown.ts'
import { planSpan, type ReminderSettings } from '../../shared/reminders/days.ts'
import type { Occasion, Planned } from '../../shared/reminders/model.ts'
import type { OpenPlan } from '../../shared/reminders/planning.ts'
import * as programmes from '../../shared/reminders/programmes.ts'
import {
  birthdayIn,
  type DayToFind,
  firstVisitIn,
  ownDayIn,
  type YearlySpan,
  yearlySpan,
} from '../../shared/reminders/yearly.ts'
import type { Context } from '../context.ts'
import { rulesInForce } from '../points/ledger.ts'
import { ladderInUse } from '../points/tierOnBill.ts'
import { gatherAway, gatherStillAway } from './away.ts'

/** What gathering depends on. */
export interface Gathering {
  today: Day
  settings: ReminderSettings
  /** The last day that was planned; null: none. */
  plannedDay: Day | null
  /** What is open of the occasion. */
  open: readonly OpenPlan[]
}

export type Gather = (ctx: Context, how: Gathering) => Promise<Planned[]>

const everybody = Number.MAX_SAFE_INTEGER

/** Every time of a row's day that falls into the span. */
function inSpan<Row>(
  rows: readonly Row[],
  { span, dayOf }: { span: YearlySpan; dayOf: (row: Row) => DayToFind },
  plan: (row: Row, at: YearlyOn) => Planned | null,
): Planned[] {
  return rows.flatMap(row => span.on(dayOf(row)).flatMap(at => plan(row, at) ?? []))
}

const birthdays: Gather = async (ctx, { today, settings }) => {
  const span = yearlySpan(settings, 'birthday', today)
  const born = await ctx.read(db => reads.listBorn(db, span.days))
  return inSpan(born, { span, dayOf: one => one }, (one, at) => birthdayIn(settings, one, at))
}

const ownDays: Gather = async (ctx, { today, settings }) => {
  const span = yearlySpan(settings, 'importantDay', today)
  const days = await ctx.read(db => reads.listOwnDays(db, span.days))
  return inSpan(days, { span, dayOf: one => one }, (one, at) => ownDayIn(settings, one, at))
}

const firstVisits: Gather = async (ctx, { today, settings }) => {
  const span = yearlySpan(settings, 'firstVisit', today)
  const visits = await ctx.read(db => reads.listFirstVisits(db, span.days))
  const dayOf = ({ firstVisitDay }: { firstVisitDay: Day }): DayToFind => {
    return { calendar: 'solar', month: Number(firstVisitDay.slice(5, 7)), day: Number(firstVisitDay.slice(8)) }
  }
  return inSpan(visits, { span, dayOf }, (one, at) => firstVisitIn(settings, one, at))
}

const complaints: Gather = async (ctx, { settings }) => {
  const open = await ctx.read(reads.listOpenComplaints)
  return open.map(one => programmes.complaintIn(settings, one))
}

const tiers: Gather = async (ctx, { today, settings }) => {
  const { from, to } = planSpan(settings, 'tier', today)
  const ladder = await ctx.read(ladderInUse)
  if (!ladder) return []
  const measured = await ctx.read(db => listTiersUntil(db, ladder, today, to, everybody))
  return measured.flatMap(({ person, state, keeping }) => {
    const { customerId, from: name, phase, untilDay, missing } = tierRow(person, state, keeping, ladder, today)
    const isKept = missing === null || phase === 'held'
    if (isKept || untilDay === null || untilDay < from || untilDay > to) return []
    return programmes.tierIn(settings, { customerId, name, untilDay, keep: missing }, today)
  })
}

const memberships: Gather = async (ctx, { today, settings }) => {
  const span = planSpan(settings, 'membership', today)
  const ending = await ctx.read(db => listMembersUntil(db, { ...span, today, limit: everybody }))
  return ending.map(one => programmes.membershipIn(settings, one))
}

const points: Gather = async (ctx, { today, settings }) => {
  const { from, to } = planSpan(settings, 'points', today)
  // What lapses is told by the month.
  const endOfMonth = addDays(addMonths(`${to.slice(0, 7)}-01`, 1), -1)
  const lapsing = await ctx.read(async db => {
    const least = Math.max(1, (await rulesInForce(db))?.rules.minSpend ?? 1)
    return reads.listPointsLapsing(db, from, endOfMonth, least)
  })
  return lapsing.map(one => programmes.pointsIn(settings, one))
}

const rewards: Gather = async (ctx, { today, settings }) => {
  const { from, to } = planSpan(settings, 'reward', today)
  const ending = await ctx.read(db => reads.listRewardsEnding(db, from, to))
  return ending.map(one => programmes.rewardIn(settings, one))
}

const nearReward: Gather = async (ctx, { settings }) => {
  const cards = await ctx.read(reads.listCardsNearFull)
  return cards.map(card => programmes.nearRewardOf(settings, card))
}

/** What every plan looks at. */
const always = {
  complaint: complaints,
  birthday: birthdays,
  importantDay: ownDays,
  tier: tiers,
  membership: memberships,
  reward: rewards,
  points,
} as const satisfies Partial<Record<Occasion, Gather>>

/** Of the occasions for which every customer or card has to be looked at, a quick plan looks at those who came lately. */
const cameLately: Gather = async (ctx, { today, settings }) => {
  const since = instantOf(addDays(today, -1), '00:00', settings.timeZone)
  const cards = await ctx.read(db => reads.listCardsNearFullSince(db, since))
  return cards.map(card => programmes.nearRewardOf(settings, card))
}

export const wholePlan: Record<Occasion, Gather> = { ...always, firstVisit: firstVisits, nearReward, away: gatherAway }
export const quickPlan: Partial<Record<Occasion, Gather>> = {
  ...always,
  nearReward: cameLately,
  away: gatherStillAway,
}
