// Trying rules: bills of the past played through them once more, by the same sums as at the counter. Pure.
import type { Day, Instant } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import type { Named } from '../text/format.ts'
import { type Circumstances, type EarningBill, earn, earnKept } from './earning.ts'
import type { EarningRules, Working } from './model.ts'

/** A bill of the past, as it stands. */
export interface PastBill extends EarningBill, Omit<Circumstances, 'carried'> {
  kind: 'bill'
  id: Id
  customerId: Id
  /** A part of it was returned later. */
  hasReturns: boolean
}

/** A return of a part of a bill; `kept` is the share of the bill that was kept, from 0 to 1 as `kept` of `of`. */
export interface PastReturn {
  kind: 'return'
  billId: Id
  at: Instant
  kept: number
  of: number
}
export type PastEvent = PastBill | PastReturn

/** What bills came to by one set of rules. */
interface Played {
  points: number
  stamps: number
}

interface Kept {
  customerId: Id
  working: Working
  points: number
  remainder: number
  stamps: number
}

export interface Replay {
  /** Plays the next event; events are to come in the order in which they happened. */
  play(event: PastEvent): void
  /** What each customer got. */
  played: ReadonlyMap<Id, Played>
}

/** Begins a replay; `carried` are the đồng that each customer's earlier bills had left over. */
export function beginReplay(rules: EarningRules, carried: ReadonlyMap<Id, number>): Replay {
  const rest = new Map(carried)
  const played = new Map<Id, Played>()
  const open = new Map<Id, Kept>()

  const add = (customerId: Id, points: number, remainder: number, stamps: number) => {
    const before = played.get(customerId) ?? { points: 0, stamps: 0 }
    played.set(customerId, { points: before.points + points, stamps: before.stamps + stamps })
    rest.set(customerId, (rest.get(customerId) ?? 0) + remainder)
  }
  const playBill = (bill: PastBill) => {
    const { customerId } = bill
    const { points, remainder, stamps, working } = earn(rules, bill, { ...bill, carried: rest.get(customerId) ?? 0 })
    const count = sum(stamps)
    add(customerId, points, remainder, count)
    if (bill.hasReturns) open.set(bill.id, { customerId, working, points, remainder, stamps: count })
  }
  const playReturn = ({ billId, kept, of }: PastReturn) => {
    const before = open.get(billId)
    if (!before) return
    const share = of === 0 ? 0 : Math.floor((before.working.eligible * kept) / of)
    const left = earnKept(before.working, share)
    // Never more than what is left of it: a bill without its part cannot earn more than with it.
    const now = { ...before, ...left, points: Math.min(before.points, left.points), stamps: sum(left.stamps) }
    const change = now.remainder - before.remainder
    add(before.customerId, now.points - before.points, change, now.stamps - before.stamps)
    open.set(billId, now)
  }
  return { played, play: event => (event.kind === 'bill' ? playBill(event) : playReturn(event)) }
}

function sum(stamps: readonly { count: number }[]): number {
  return stamps.reduce((all, { count }) => all + count, 0)
}

/** What one set of rules comes to over all bills. `cost`: what the points are worth when they pay, in the smallest unit. */
export interface TrialSide {
  points: number
  cost: number
  stamps: number
}

/** Somebody for whom it makes a difference: points and what they are worth, by the present and by the tried rules. */
export interface TrialPerson extends Named {
  customerId: Id
  present: TrialSide
  tried: TrialSide
}

export interface Trial {
  asOf: Instant
  from: Day
  to: Day
  bills: number
  present: TrialSide
  tried: TrialSide
  gain: number
  lose: number
  same: number
  /** At most ten each, the greatest difference first. */
  gainers: TrialPerson[]
  losers: TrialPerson[]
  /** How many would stand in a higher or lower tier; null: the ladder does not go by earned points. */
  tierMoves: { up: number; down: number } | null
}

export interface Difference {
  customerId: Id
  present: TrialSide
  tried: TrialSide
}

type Comparison = Pick<Trial, 'present' | 'tried' | 'gain' | 'lose' | 'same'> & {
  gainers: Difference[]
  losers: Difference[]
}

const mostPeople = 10
const nothing: Played = { points: 0, stamps: 0 }

function sideOf({ points, stamps }: Played, { value }: EarningRules): TrialSide {
  return { points, stamps, cost: points * value }
}

/**
 * Compares two replays customer by customer: by what the points are worth or, where points do not pay by one of the
 * rules, by their number; where that is equal, by stamps.
 */
export function compareReplays(
  present: { rules: EarningRules; replay: Replay },
  tried: { rules: EarningRules; replay: Replay },
): Comparison {
  const pays = present.rules.value > 0 && tried.rules.value > 0
  const difference = (one: Difference) =>
    (pays ? one.tried.cost - one.present.cost : one.tried.points - one.present.points) ||
    one.tried.stamps - one.present.stamps
  const customers = new Set([...present.replay.played.keys(), ...tried.replay.played.keys()])
  const all = [...customers].map((customerId): Difference => {
    const was = sideOf(present.replay.played.get(customerId) ?? nothing, present.rules)
    return { customerId, present: was, tried: sideOf(tried.replay.played.get(customerId) ?? nothing, tried.rules) }
  })
  const gainers = all.filter(one => difference(one) > 0).sort((one, other) => difference(other) - difference(one))
  const losers = all.filter(one => difference(one) < 0).sort((one, other) => difference(one) - difference(other))
  return {
    present: total(all.map(one => one.present)),
    tried: total(all.map(one => one.tried)),
    gain: gainers.length,
    lose: losers.length,
    same: all.length - gainers.length - losers.length,
    gainers: gainers.slice(0, mostPeople),
    losers: losers.slice(0, mostPeople),
  }
}

function total(sides: readonly TrialSide[]): TrialSide {
  const all = { points: 0, cost: 0, stamps: 0 }
  for (const { points, cost, stamps } of sides) {
    all.points += points
    all.cost += cost
    all.stamps += stamps
  }
  return all
}
