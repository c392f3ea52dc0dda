// The sample shop, made up: a small café with a year of life. Pure: the same day gives the same shop.
import { addDays, type Day } from '../../shared/base/day.ts'
import { fold } from '../../shared/base/fold.ts'
import { blankFields, type CustomerFields } from '../../shared/customers/model.ts'
import { blankProfileToSave, type ProfileToSave } from '../../shared/customers/profile.ts'
import type { SettingsPatch } from '../../shared/settings/model.ts'
import type { CardKindFields } from '../../shared/stamps/model.ts'
import { makePerson } from './people.ts'
import { asTold, makeProfile, offices } from './profiles.ts'
import { between, oneOf, type Random, seededRandom, weighted } from './random.ts'

const seed = 20_261_122
const customerCount = 180
const daysOfLife = 365

/** The sample speaks Vietnamese whatever the language of the screen: it is a shop in Viet Nam. */
export const sampleSettings: SettingsPatch = {
  shopName: 'Quán Mây',
  stampMark: 'QUÁN MÂY',
  ownerName: 'Chủ quán',
  selfWord: 'quán',
}

export const sampleKinds: readonly [CardKindFields, CardKindFields] = [
  {
    name: 'Thẻ cà phê',
    color: 'red',
    picture: 'coffee',
    terms: {
      size: 10,
      headStart: 2,
      interimAt: 5,
      interimReward: '1 bánh quy',
      reward: '1 ly tuỳ chọn',
      rewardDays: 60,
    },
  },
  {
    name: 'Thẻ bánh',
    color: 'amber',
    picture: 'cake',
    terms: { size: 6, headStart: 1, interimAt: null, interimReward: '', reward: '1 bánh tuỳ chọn', rewardDays: 30 },
  },
]

/** One visit: stamps by kind of card, and whether a reward that waits is given. */
export interface SampleVisit {
  day: Day
  /** 'HH:mm' */
  time: string
  stamps: readonly [coffee: number, cake: number]
  takesReward: boolean
}

export interface SampleCustomer {
  fields: CustomerFields
  /** What more is known; null: nothing. */
  profile: ProfileToSave | null
  /** The day the customer was written into the book. */
  since: Day
  /** In their order; the last one yesterday or earlier. */
  visits: SampleVisit[]
}

/** How a customer comes: days between two visits, and the days before today between which the visits lie. */
interface Habit {
  gap: number
  first: number
  last: number
}

function makeHabit(random: Random): Habit {
  const kind = weighted(random, [
    ['regular', 34],
    ['occasional', 30],
    ['new', 12],
    ['drifting', 13],
    ['gone', 7],
    ['never', 4],
  ])
  const first = between(random, 60, daysOfLife)
  if (kind === 'regular') return { gap: between(random, 3, 9), first, last: 1 }
  if (kind === 'occasional') return { gap: between(random, 14, 35), first, last: 1 }
  if (kind === 'new') return { gap: between(random, 3, 10), first: between(random, 2, 28), last: 1 }
  if (kind === 'drifting')
    return { gap: between(random, 5, 14), first: between(random, 180, daysOfLife), last: between(random, 45, 110) }
  if (kind === 'gone')
    return { gap: between(random, 7, 20), first: between(random, 280, daysOfLife), last: between(random, 150, 240) }
  return { gap: daysOfLife, first: between(random, 5, 200), last: daysOfLife + 1 }
}

function makeVisit(random: Random, day: Day): SampleVisit {
  const hour = weighted(random, [
    [7, 6],
    [8, 5],
    [9, 3],
    [10, 2],
    [13, 2],
    [14, 2],
    [15, 3],
    [16, 3],
    [17, 2],
    [19, 3],
    [20, 2],
  ])
  const minute = between(random, 0, 59)
  const cake = random() < 0.18 ? 1 : 0
  return {
    day,
    time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    stamps: [random() < 0.12 ? 2 : 1, cake],
    takesReward: random() < 0.75,
  }
}

function makeVisits(random: Random, { gap, first, last }: Habit, today: Day): SampleVisit[] {
  const visits: SampleVisit[] = []
  for (let ago = first; ago >= last; ago -= Math.max(1, Math.round(gap * (0.4 + 1.2 * random())))) {
    visits.push(makeVisit(random, addDays(today, -ago)))
  }
  return visits
}

// Somewhere in the middle.
const firstOffice = 90

function asOffice(fields: CustomerFields, { name, organisation }: (typeof offices)[number]) {
  const profile = { ...blankProfileToSave, kind: 'organisation' as const, organisation }
  return { fields: { ...fields, name, called: '', formOfAddress: '' as const, birthday: null, note: '' }, profile }
}

// Regulars whom somebody has written down a second time, and in which place they stand as well.
const twins: readonly (readonly [own: number, again: number])[] = [
  [12, 61],
  [35, 104],
]

/** The second entry of a person: a name in haste and a digit of the phone that slipped; nobody noticed. */
function withTwins(customers: SampleCustomer[]): SampleCustomer[] {
  const found = new Map(twins.map(([own, again]) => [again, customers[own]?.fields]))
  return customers.map((customer, index) => {
    const twin = found.get(index)
    if (!twin || twin.phone === '') return customer
    const slipped = `${twin.phone.slice(0, -1)}${(Number(twin.phone.at(-1)) + 1) % 10}`
    const fields = { ...blankFields, name: fold(twin.name), phone: slipped, birthday: twin.birthday }
    return { ...customer, fields, profile: null }
  })
}

/** The customers of the sample shop, in the order in which they came. `today` is the calendar day it is opened on. */
export function makeSampleCustomers(today: Day): SampleCustomer[] {
  const random = seededRandom(seed)
  // Of its own, so that what is known of people changes nothing about who comes and when.
  const known = seededRandom(seed + 1)
  const customers = Array.from({ length: customerCount }, (_, index): SampleCustomer => {
    const habit = makeHabit(random)
    const person = makePerson(random, today)
    const fields = { ...person, called: index % 23 === 5 ? oneOf(random, ['Bé Na', 'Tí', 'Bống', 'Sóc']) : '' }
    const life = { since: addDays(today, -habit.first), visits: makeVisits(random, habit, today) }
    const office = offices[index - firstOffice]
    if (office) return { ...life, ...asOffice(fields, office) }
    const profile = makeProfile(known, fields)
    return { ...life, fields: { ...fields, birthday: asTold(known, fields) }, profile }
  })
  return withTwins(customers).sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
}
