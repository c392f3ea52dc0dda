// Instants of many local times: the same as `instantOf` and `businessDay`, worked out once a day instead of once a row.
import { addDays, businessDay, type Day, type Instant, instantOf, type ShopClock } from '../base/day.ts'

export interface Moment {
  at: Instant
  day: Day
}

const dayLength = 86_400_000

/** What is known of one local day: where it begins, and whether it has 24 hours (no change of summer time). */
interface KnownDay {
  begins: number
  plain: boolean
  before: Day
}

/** Turns local dates and times ('2026-11-22', '08:30') into instants and business days. */
export function momentReader(clock: ShopClock): (date: Day, time: string) => Moment {
  const known = new Map<Day, KnownDay>()

  function learn(date: Day): KnownDay {
    const begins = Date.parse(instantOf(date, '00:00', clock.timeZone))
    const ends = Date.parse(instantOf(addDays(date, 1), '00:00', clock.timeZone))
    const learned = { begins, plain: ends - begins === dayLength, before: addDays(date, -1) }
    known.set(date, learned)
    return learned
  }

  return (date, time) => {
    const { begins, plain, before } = known.get(date) ?? learn(date)
    if (!plain) {
      const at = instantOf(date, time, clock.timeZone)
      return { at, day: businessDay(at, clock) }
    }
    const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
    return { at: new Date(begins + minutes * 60_000).toISOString(), day: minutes < clock.cutOff ? before : date }
  }
}
