// What a bill earns by the rules of the shop: points and stamps, with the working that anybody can follow. Pure.
import { type Day, type Instant, isWithin, timeOfDay } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import { daysToYearly, type LeapDay } from '../base/yearly.ts'
import type { Birthday } from '../customers/model.ts'
import type { Products } from '../visits/model.ts'
import type { BillStamps, Bonus, EarningRules, Working } from './model.ts'

/** What of a bill earns. Amounts in the currency's smallest unit. */
export interface EarningBill {
  /** After a member's benefit, before points and vouchers pay. */
  full: number
  /** What is paid with money. */
  paid: number
  products: Products
}

/** A factor that somebody brings along: a tier or a membership; `times` in hundredths. */
export interface Factor {
  name: string
  times: number
}

/** What besides the bill decides. */
export interface Circumstances {
  at: Instant
  /** The business day. */
  day: Day
  timeZone: string
  leapDay: LeapDay
  /** The tier's key, '' for none. */
  tier: string
  /** Factors of the tier and of a membership. */
  factors: readonly Factor[]
  birthday: Birthday | null
  /** đồng that earlier bills left over; below zero after a return. */
  carried: number
}

export interface Earning {
  points: number
  /** Change of the carried đồng. */
  remainder: number
  /** By kind of card, each at most 20. */
  stamps: { cardKindId: Id; count: number }[]
  working: Working
}

const usual: Factor = { name: '', times: 100 }
/** The most stamps that one gesture puts on one kind of card. */
const mostStamps = 20

function isoWeekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** Whether a birthday of which day and month are known is at most so many days ago or ahead. */
function isNearBirthday({ birthday, day: today, leapDay }: Circumstances, most: number): boolean {
  if (birthday === null || birthday.day === null || birthday.month === null) return false
  const { day, month, calendar } = birthday
  return daysToYearly({ day, month, calendar }, today, leapDay).some(days => Math.abs(days) <= most)
}

/** Whether a bonus holds: every part of it that is named must. */
export function bonusHolds(bonus: Bonus, now: Circumstances): boolean {
  const { weekdays, hours, fromDay, toDay, tiers, birthdayDays } = bonus
  if (weekdays.length > 0 && !weekdays.includes(isoWeekday(now.day))) return false
  if (hours !== null && !isWithin(timeOfDay(now.at, now.timeZone), hours)) return false
  if (fromDay !== null && now.day < fromDay) return false
  if (toDay !== null && now.day > toDay) return false
  if (tiers.length > 0 && !tiers.includes(now.tier)) return false
  if (birthdayDays === null) return true
  return isNearBirthday(now, birthdayDays)
}

/** The one factor that counts: the highest. Factors are never multiplied with each other. */
export function factorOf(rules: EarningRules, now: Circumstances): Factor {
  const bonuses = rules.bonuses.filter(bonus => bonusHolds(bonus, now))
  return [...now.factors, ...bonuses].reduce((best, one) => (one.times > best.times ? one : best), usual)
}

/**
 * The points for an amount: so many for each full `per`, of the amount times the factor. With `carry` what earlier bills
 * left over counts, and what is left over goes on; a rest below zero (after a return) is made up first.
 */
function forAmount(rate: NonNullable<EarningRules['perAmount']>, eligible: number, times: number, carried: number) {
  const carriedIn = rate.rounding === 'carry' ? carried : 0
  const counted = Math.floor((eligible * times) / 100) + carriedIn
  const units = Math.max(0, Math.floor(counted / rate.per))
  return {
    points: units * rate.points,
    carriedIn,
    carriedOut: rate.rounding === 'carry' ? counted - units * rate.per : 0,
  }
}

/** The parts of a rule book from which a bill's earning follows, as a line keeps them. */
type Terms = Pick<Working, 'rate' | 'times' | 'timesName' | 'minAmount'> & {
  perVisit: number
  perProducts: Working['forProducts']
  stamps: readonly BillStamps[]
}

function work(terms: Terms, eligible: number, carried: number): Earning {
  const { rate, times, timesName, minAmount, perVisit, perProducts, stamps } = terms
  const amount = rate ? forAmount(rate, eligible, times, carried) : { points: 0, carriedIn: 0, carriedOut: 0 }
  const forVisit = eligible >= minAmount ? Math.floor((perVisit * times) / 100) : 0
  const forProducts = perProducts.map(one => ({ ...one, points: Math.floor((one.points * times) / 100) }))
  const given = stamps.map(rule => ({ ...rule, given: stampsFor(rule, eligible) }))
  const working = {
    eligible,
    rate,
    times,
    timesName,
    ...amount,
    forAmount: amount.points,
    forVisit,
    minAmount,
    forProducts,
  }
  const { points: _, ...rest } = working
  return {
    points: amount.points + forVisit + forProducts.reduce((sum, one) => sum + one.points, 0),
    remainder: amount.carriedOut - amount.carriedIn,
    stamps: stampsByKind(given),
    working: { ...rest, stamps: given },
  }
}

function stampsFor({ count, per, minAmount }: BillStamps, eligible: number): number {
  if (eligible < minAmount) return 0
  return Math.min(mostStamps, per === null ? count : Math.floor(eligible / per) * count)
}

/** Stamps by kind of card, of the rules' parts; kinds without one are left out. */
export function stampsByKind(parts: readonly { cardKindId: Id; given: number }[]): { cardKindId: Id; count: number }[] {
  const sums = new Map<Id, number>()
  for (const { cardKindId, given } of parts) sums.set(cardKindId, (sums.get(cardKindId) ?? 0) + given)
  return [...sums]
    .filter(([, count]) => count > 0)
    .map(([cardKindId, count]) => ({ cardKindId, count: Math.min(count, mostStamps) }))
}

function termsOf(rules: EarningRules, products: Products, factor: Factor): Terms {
  const rates = new Map(rules.perProduct.map(({ kindId, points }) => [kindId, points]))
  return {
    rate: rules.perAmount,
    times: factor.times,
    timesName: factor.name,
    minAmount: rules.perVisit?.minAmount ?? 0,
    perVisit: rules.perVisit?.points ?? 0,
    perProducts: products
      .map(({ kindId, count }) => ({ kindId, count, points: (rates.get(kindId) ?? 0) * count }))
      .filter(one => one.points > 0),
    stamps: rules.stamps,
  }
}

/** What a bill earns. The tier that counts is the one before the bill. */
export function earn(rules: EarningRules, bill: EarningBill, now: Circumstances, factor?: Factor): Earning {
  const terms = termsOf(rules, bill.products, factor ?? factorOf(rules, now))
  return work(terms, rules.basis === 'bill' ? bill.full : bill.paid, now.carried)
}

/** Whether the rules give anything for a bill at all; if not, a bill leaves no line in the ledger of points. */
export function givesForBills({ perAmount, perVisit, perProduct, stamps }: EarningRules): boolean {
  return perAmount !== null || perVisit !== null || perProduct.length > 0 || stamps.length > 0
}

/**
 * What the kept part of a bill would have earned, at the rules and the factor of that time: by the line's own working,
 * never by today's rules. Points for products count in proportion to the amount that was kept.
 */
export function earnKept(was: Working, keptEligible: number): Pick<Earning, 'points' | 'remainder' | 'stamps'> {
  const amount = was.rate
    ? forAmount(was.rate, keptEligible, was.times, was.carriedIn)
    : { points: 0, carriedIn: 0, carriedOut: 0 }
  const forVisit = keptEligible > 0 && keptEligible >= was.minAmount ? was.forVisit : 0
  const productPoints = was.forProducts.reduce((sum, one) => sum + one.points, 0)
  const forProducts = was.eligible > 0 ? Math.floor((productPoints * keptEligible) / was.eligible) : 0
  const given = was.stamps.map(rule => ({ ...rule, given: keptEligible > 0 ? stampsFor(rule, keptEligible) : 0 }))
  return {
    points: amount.points + forVisit + forProducts,
    remainder: amount.carriedOut - amount.carriedIn,
    stamps: stampsByKind(given),
  }
}
