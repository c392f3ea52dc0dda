// A customer's tier as the counter, the review and the Today page tell it, and the ladder that a shop begins with. Pure.
import type { Day } from '../base/day.ts'
import type { Measures, Tier, TierLadder, TierRow, TierShown, TierState } from './tierModel.ts'
import { dropDayOf, ended, endOf, missingFor, perksAt, placeOf, renew, review, tierAt } from './tiers.ts'

/** What was measured in the rolling window, and since what counts for keeping the tier. */
export interface Measured {
  window: Measures
  keeping: Measures
}

/** How a customer stands on that day. */
export function showTier(
  state: TierState | null,
  { window, keeping }: Measured,
  ladder: TierLadder,
  today: Day,
): TierShown {
  const place = placeOf(state, ladder)
  const { key, name, from, times } = tierAt(ladder, place)
  const end = state && place > 0 ? endOf(state) : null
  const above = ladder.tiers[place + 1]
  return {
    key,
    name,
    place,
    sinceDay: state?.sinceDay ?? null,
    times,
    perks: perksAt(ladder, place),
    phase: review(state, keeping, ladder, today),
    untilDay: end,
    keptUntilDay: state && end !== null ? renew(state, ladder, today).untilDay : null,
    dropDay: end === null ? null : dropDayOf(end, ladder),
    missingToKeep: end === null ? null : missingFor(keeping, from),
    next: above ? { name: above.name, missing: missingFor(window, above.from) } : null,
    hold: state === null ? null : ended(state, today).hold,
  }
}

/** What a row tells of a state: from which tier to which, until when, and what is missing. `rises`: the place reached. */
export function tierRow(
  person: Pick<TierRow, 'customerId' | 'name' | 'called' | 'formOfAddress' | 'phone' | 'lastVisitAt'>,
  state: TierState | null,
  keeping: Measures,
  ladder: TierLadder,
  today: Day,
  rises?: number,
): TierRow {
  const shown = showTier(state, { window: keeping, keeping }, ladder, today)
  const { phase, untilDay, dropDay, missingToKeep: missing, hold } = shown
  const to = tierAt(ladder, rises ?? (phase === 'kept' ? shown.place : Math.max(0, shown.place - 1))).name
  return {
    ...person,
    from: shown.name,
    to,
    phase,
    untilDay,
    dropDay,
    missing: rises === undefined ? missing : null,
    hold,
  }
}

/** A ladder to begin with, in the words of the shop; `spent` in the smallest unit, null where nothing sensible is known. */
export function firstLadder(
  words: { names: [string, string, string]; perk: string; gift: string },
  spent: [number, number] | null,
): TierLadder {
  const [bronze, silver, gold] = words.names
  const tier = (key: string, name: string, times: number): Tier => ({
    key,
    name,
    from: { spent: null, visits: null, points: null },
    times,
    perks: [],
    welcome: null,
  })
  const higher = { perks: [words.perk], welcome: { title: words.gift, days: 60 } }
  return {
    inUse: true,
    months: 12,
    graceDays: 30,
    tiers: [
      tier('bronze', bronze, 100),
      { ...tier('silver', silver, 120), from: { spent: spent?.[0] ?? null, visits: 12, points: null }, ...higher },
      {
        ...tier('gold', gold, 150),
        from: { spent: spent?.[1] ?? null, visits: 36, points: null },
        ...higher,
        perks: [],
      },
    ],
  }
}
