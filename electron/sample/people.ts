// People who do not exist: names put together from common Vietnamese words, phones, birthdays and what to know of them.
import type { Day } from '../../shared/base/day.ts'
import type { Birthday, CustomerFields, FormOfAddress } from '../../shared/customers/model.ts'
import { between, oneOf, type Random, type Weighted, weighted } from './random.ts'
import { mensMiddles, mensNames, mobilePrefixes, notes, places, surnames, womensMiddles, womensNames } from './words.ts'

const womensForms: Weighted<FormOfAddress>[] = [
  ['chị', 45],
  ['em', 22],
  ['cô', 16],
  ['bạn', 8],
  ['bà', 5],
  ['', 4],
]
const mensForms: Weighted<FormOfAddress>[] = [
  ['anh', 50],
  ['em', 16],
  ['chú', 15],
  ['bạn', 8],
  ['ông', 3],
  ['bác', 4],
  ['', 4],
]

/** A name of surname, middle name and given name. */
export function makeName(random: Random, woman: boolean): string {
  const middle = woman ? weighted(random, womensMiddles) : weighted(random, mensMiddles)
  const given = woman ? oneOf(random, womensNames) : oneOf(random, mensNames)
  return [weighted(random, surnames), middle, given].filter(word => word !== '').join(' ')
}

/** A mobile number that could be one, as it is written in notebooks. */
export function makePhone(random: Random): string {
  const digits = `${oneOf(random, mobilePrefixes)}${String(between(random, 0, 9_999_999)).padStart(7, '0')}`
  return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
}

function makeBirthday(random: Random, thisYear: number): Birthday | null {
  if (random() < 0.4) return null
  const year = random() < 0.6 ? thisYear - between(random, 17, 66) : null
  return { day: between(random, 1, 28), month: between(random, 1, 12), year, calendar: 'solar' }
}

function makeForm(random: Random, woman: boolean): FormOfAddress {
  return woman ? weighted(random, womensForms) : weighted(random, mensForms)
}

/** What a small café knows about one of its customers; `today` says how old people can be. */
export function makePerson(random: Random, today: Day): CustomerFields {
  const woman = random() < 0.56
  return {
    name: makeName(random, woman),
    called: '',
    formOfAddress: makeForm(random, woman),
    phone: random() < 0.9 ? makePhone(random) : '',
    code: '',
    birthday: makeBirthday(random, Number(today.slice(0, 4))),
    email: '',
    place: random() < 0.3 ? oneOf(random, places) : '',
    note: random() < 0.35 ? oneOf(random, notes) : '',
  }
}
