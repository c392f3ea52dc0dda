// Five thousand customers with every kind of day, programme and habit, for living through a year.
import { between, oneOf, type Random, seededRandom } from '../../electron/sample/random.ts'
import { addDays } from '../../shared/base/day.ts'

/** Of whom the year is told. Days are calendar days. */
export interface YearPerson {
  name: string
  isArchived: boolean
  /** Said no to greetings. */
  refuses: boolean
  birthday: { day: number | null; month: number | null; year: number | null; calendar: 'solar' | 'lunar' } | null
  /** In order, each day once; the first is where they came first. */
  visits: string[]
  ownDays: { label: string; day: number; month: number; year: number | null; calendar: 'solar' | 'lunar' }[]
  /** A card of ten that nobody stamps further. */
  stamps: number
  membershipUntil: string | null
  tierUntil: string | null
  lots: { day: string; points: number }[]
  rewards: string[]
  complaint: { noted: string; nextDay: string | null; ended: string } | null
}

interface Year {
  from: string
  to: string
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const chance = (random: Random, share: number): boolean => random() < share

function aDate(random: Random): { day: number; month: number; calendar: 'solar' | 'lunar' } {
  const calendar = chance(random, 0.3) ? 'lunar' : 'solar'
  const month = between(random, 1, 12)
  if (calendar === 'solar' && chance(random, 0.03)) return { day: 29, month: 2, calendar }
  if (calendar === 'lunar' && chance(random, 0.1)) return { day: 30, month, calendar }
  return { day: between(random, 1, calendar === 'lunar' ? 30 : (daysOfMonth[month - 1] ?? 28)), month, calendar }
}

function aBirthday(random: Random, { from }: Year): YearPerson['birthday'] {
  if (chance(random, 0.1)) return null
  const year = chance(random, 0.5) ? between(random, 1950, Number(from.slice(0, 4)) + 1) : null
  const date = aDate(random)
  if (chance(random, 0.05)) return { day: null, month: null, year: year ?? 1990, calendar: 'solar' }
  // 29 February is a day of leap years alone, where the year is known.
  const isLeapDay = date.calendar === 'solar' && date.month === 2 && date.day === 29
  return { ...date, day: chance(random, 0.1) ? null : date.day, year: isLeapDay ? null : year }
}

function someVisits(random: Random, { from, to }: Year): string[] {
  const gap = oneOf(random, [10, 14, 20, 30, 60])
  const until = addDays(from, between(random, -200, 400))
  const days: string[] = []
  let day = addDays(from, -between(random, 1, 300))
  while (days.length === 0 || (day <= until && day <= to)) {
    days.push(day)
    day = addDays(day, between(random, 1, 2 * gap))
  }
  return days
}

const within = (random: Random, { from }: Year): string => addDays(from, between(random, -20, 420))

function someOwnDays(random: Random): YearPerson['ownDays'] {
  const labels = chance(random, 0.05)
    ? ['Con', 'Con']
    : chance(random, 0.3)
      ? [oneOf(random, ['Ngày cưới', 'Giỗ', 'Con'])]
      : []
  const all = labels.map(label => {
    return { label, ...aDate(random), year: null as number | null }
  })
  return all.map(one =>
    one.day === 29 && one.month === 2 ? one : { ...one, year: oneOf(random, [null, 2015, 2025, 2026]) },
  )
}

export function somePeople(count: number, year: Year): YearPerson[] {
  const random = seededRandom(2025)
  return Array.from({ length: count }, (_, number) => {
    const visits = someVisits(random, year)
    const noted = within(random, year)
    const nextDay = chance(random, 0.6) ? addDays(noted, between(random, 0, 10)) : null
    return {
      name: `Khách ${number}`,
      isArchived: chance(random, 0.02),
      refuses: chance(random, 0.03),
      birthday: aBirthday(random, year),
      visits,
      ownDays: someOwnDays(random),
      stamps: between(random, 0, 9),
      membershipUntil: chance(random, 0.1) ? within(random, year) : null,
      tierUntil: chance(random, 0.1) ? within(random, year) : null,
      lots: Array.from({ length: between(random, 0, 3) }, () => {
        return { day: within(random, year), points: between(random, 1, 90) }
      }),
      // On different days, so that each can be told by its day.
      rewards: [...new Set(Array.from({ length: between(random, 0, 2) }, () => within(random, year)))],
      complaint: chance(random, 0.03) ? { noted, nextDay, ended: addDays(noted, between(random, 1, 40)) } : null,
    }
  })
}
