// Tiers: the shop's ladder, where a customer stands on it, and what the review and the Today page tell of it.
import { z } from 'zod'
import { type Day, day } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import { type Id, id } from '../base/ids.ts'
import type { Customer } from '../customers/model.ts'
import { mostAmount } from './model.ts'

/** What raises a customer; amounts in the currency's smallest unit. */
export interface Measures {
  /** Paid for bills, less what was returned. */
  spent: number
  /** Days with a purchase or a stamp. */
  visits: number
  /** Points earned by buying and by actions: never the balance, so that nobody falls by redeeming. */
  points: number
}
export const measureNames = ['spent', 'visits', 'points'] as const
export type MeasureName = (typeof measureNames)[number]

const count = z.int().min(1).max(1_000_000).nullable()
/** The least of each that reaches a tier; any one of those that are named is enough. */
const thresholds = z.strictObject({ spent: z.int().min(1).max(mostAmount).nullable(), visits: count, points: count })
export type Thresholds = z.infer<typeof thresholds>

const tier = z.strictObject({
  /** Stays the same when the name changes. */
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: line(30).pipe(z.string().min(1)),
  /** The lowest tier has none: everybody has reached it. */
  from: thresholds,
  /** Hundredths of the usual points. */
  times: z.int().min(100).max(1000),
  /** What this tier adds to those below it. */
  perks: z.array(line(80).pipe(z.string().min(1))).max(8),
  /** Given on reaching it; days of validity, null: for good. */
  welcome: z
    .strictObject({ title: line(80).pipe(z.string().min(1)), days: z.int().min(1).max(3650).nullable() })
    .nullable(),
})
export type Tier = z.infer<typeof tier>

const hasThreshold = ({ from }: Tier): boolean => measureNames.some(name => from[name] !== null)

/** Each measure that tiers name rises from one to the next. */
function rises(tiers: readonly Tier[]): boolean {
  return measureNames.every(name => {
    const named = tiers.map(one => one.from[name]).filter(least => least !== null)
    return named.every((least, place) => place === 0 || least > (named[place - 1] ?? 0))
  })
}

/** The shop's ladder, the lowest tier first. One document with versions; the newest counts. */
export const tierLadder = z
  .strictObject({
    inUse: z.boolean(),
    /** The rolling window in which what counts is added up, and how long a tier is valid. */
    months: z.int().min(1).max(36),
    /** Days after the end of validity before a drop. */
    graceDays: z.int().min(0).max(180),
    tiers: z.array(tier).min(2).max(8),
  })
  .refine(({ tiers: [lowest] }) => lowest !== undefined && !hasThreshold(lowest), {
    path: ['tiers'],
    message: 'lowest_has_threshold',
  })
  .refine(({ tiers: [, ...higher] }) => higher.every(hasThreshold), { path: ['tiers'], message: 'threshold_missing' })
  .refine(({ tiers }) => rises(tiers), { path: ['tiers'], message: 'not_rising' })
  .refine(({ tiers }) => tiers.every((one, place) => one.times >= (tiers[place - 1]?.times ?? 100)), {
    path: ['tiers'],
    message: 'times_fall',
  })
  .refine(({ tiers }) => new Set(tiers.map(one => one.key)).size === tiers.length, {
    path: ['tiers'],
    message: 'same_key',
  })
export type TierLadder = z.infer<typeof tierLadder>

/** `held`: stays whatever happens. `paused`: time stands still, for points, too. */
export const holdKinds = ['held', 'paused'] as const
export const holdReasons = ['ill', 'away', 'retired', 'other'] as const

const hold = z.strictObject({
  kind: z.enum(holdKinds),
  /** Both days included. */
  fromDay: day,
  untilDay: day,
  reason: z.enum(holdReasons),
  note: z.string(),
})
export type Hold = z.infer<typeof hold>

/** Where a customer stands. */
const tierState = z.strictObject({
  tier: z.string(),
  sinceDay: day,
  /** Kept to the end of this day, whatever happens; null: the lowest tier. */
  untilDay: day.nullable(),
  /** What is bought from this day on counts for keeping it (see `keepingStart`); null: the lowest tier. */
  countsFromDay: day.nullable(),
  hold: hold.nullable(),
})
export type TierState = z.infer<typeof tierState>

/** What a line of the ledger keeps of a customer before and after: the state (null: none yet) and lots that a pause prolonged. */
export const tierMoment = z.strictObject({
  state: tierState.nullable(),
  lots: z.array(z.strictObject({ id, expiresDay: day })),
})
export type TierMoment = z.infer<typeof tierMoment>

export type TierLineKind = 'up' | 'down' | 'kept' | 'held' | 'paused' | 'released' | 'taken_back'

/** A line of the ledger of tiers, without what it shares with its gesture. */
export interface TierChange {
  customerId: Id
  kind: TierLineKind
  before: TierMoment
  after: TierMoment
  reversesId: Id | null
}

/**
 * `safe`: its end is more than 30 days away. `earned`: kept already. `warned`: 30 days or less. `grace`: the end has passed.
 * `due`: grace, too; the next review lets it down. `kept`: earned, and to be renewed. `held`: whatever the days say.
 */
export type TierPhase = 'lowest' | 'safe' | 'earned' | 'warned' | 'grace' | 'due' | 'kept' | 'held'

/** What is missing, by each measure that is named; any one of them is enough. */
export type Missing = Thresholds

/** What the counter shows of a customer's tier. */
export interface TierShown {
  key: string
  name: string
  /** 0 for the lowest. */
  place: number
  sinceDay: Day | null
  times: number
  /** All that the tier brings, those of the tiers below included. */
  perks: string[]
  phase: TierPhase
  /** Valid to the end of this day, a hold included; null: the lowest tier. */
  untilDay: Day | null
  /** Valid to the end of this day once it is kept; null: the lowest tier. */
  keptUntilDay: Day | null
  /** The first day on which a review may let it down. */
  dropDay: Day | null
  /** null: nothing is missing. */
  missingToKeep: Missing | null
  next: { name: string; missing: Missing | null } | null
  hold: Hold | null
}

/** A person of whom the review or the Today page tells. */
export interface TierRow extends Pick<Customer, 'name' | 'called' | 'formOfAddress' | 'phone' | 'lastVisitAt'> {
  customerId: Id
  from: string
  /** The tier's name afterwards. */
  to: string
  phase: TierPhase
  untilDay: Day | null
  dropDay: Day | null
  missing: Missing | null
  hold: Hold | null
}

/** Some of a long list, and all ids of it. */
export interface TierGroup {
  ids: Id[]
  rows: TierRow[]
}

/** What the owner sees before anything changes. */
export interface TierReview {
  day: Day
  drops: TierGroup
  kept: TierGroup
  /** Those who have reached a higher tier by other ways than a bill: a new ladder, a list that came in. */
  rises: TierGroup
  /** In their days of grace. */
  grace: TierRow[]
  held: TierRow[]
}
