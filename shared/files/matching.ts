// Who a row of a list is: finds one known person by code, by phone and name, or by a name that only one person has.
import { accented, fold, words } from '../base/fold.ts'
import type { Birthday } from '../customers/model.ts'

/** What persons are told apart by. `codeKey`: as the customers' rules make it; '' and null mean not known. */
export interface Person {
  name: string
  phone: string | null
  codeKey: string | null
  birthday: Birthday | null
  email: string
  /** On the card that a list gives: two numbers are two persons. '' for those of a book, who may have got another one there. */
  cardNumber: string
}

/**
 * `several`: only a name is given and more than one person has it, so nobody is chosen. `none` carries a person of
 * another name who has the same phone, if there is one.
 */
export type Match<P> = { kind: 'one'; person: P } | { kind: 'several' } | { kind: 'none'; phoneOf: P | null }

export interface People<P extends Person> {
  /** Adds a person, or what was learned of one since. */
  learn(person: P): void
  /** A card that finds this person, if nothing else is against it. */
  learnCard(cardNumber: string, person: P): void
  find(wanted: Person): Match<P>
}

/** 'Lan' and 'Nguyễn Thị Lan' may be one person; 'Lan' and 'Hùng' are not. No name fits every name. */
export function mayBeSameName(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return true
  const [few, many] = [words(fold(one)), words(fold(other))].sort((a, b) => a.length - b.length)
  return (few ?? []).every(word => many?.includes(word))
}

type BirthPart = 'day' | 'month' | 'year'

/** Whether they may be one birthday: what both know is the same. A lunar day says nothing about a solar one. */
function birthdaysFit(one: Birthday, other: Birthday): boolean {
  const fits = (part: BirthPart) => one[part] === null || other[part] === null || one[part] === other[part]
  return one.calendar !== other.calendar || (fits('day') && fits('month') && fits('year'))
}

/** Whether they are surely one birthday, by its day and month. */
function sameBirthday(one: Birthday | null, other: Birthday | null): boolean {
  if (!one || !other || one.day === null || other.day === null) return false
  return one.calendar === other.calendar && birthdaysFit(one, other)
}

function conflicts(one: Person, other: Person): boolean {
  if (one.cardNumber !== '' && other.cardNumber !== '' && one.cardNumber !== other.cardNumber) return true
  if (one.codeKey && other.codeKey && one.codeKey !== other.codeKey) return true
  if (one.birthday && other.birthday && !birthdaysFit(one.birthday, other.birthday)) return true
  return one.email !== '' && other.email !== '' && fold(one.email) !== fold(other.email)
}

function findByPhone<P extends Person>(wanted: Person, candidates: readonly P[]): P | undefined {
  const possible = candidates.filter(
    ({ codeKey, cardNumber }) =>
      (!codeKey || !wanted.codeKey) &&
      (cardNumber === '' || wanted.cardNumber === '' || cardNumber === wanted.cardNumber),
  )
  const same = possible.filter(({ name }) => mayBeSameName(name, wanted.name))
  return same.find(({ name }) => name === wanted.name || fold(name) === fold(wanted.name)) ?? same[0]
}

// Books begin to count their cards alike, so that a number alone says nothing.
function mayHoldCard(holder: Person, wanted: Person): boolean {
  const isCalledElsewhere = holder.phone !== null && wanted.phone !== null && holder.phone !== wanted.phone
  return mayBeSameName(holder.name, wanted.name) && !isCalledElsewhere && !conflicts(holder, wanted)
}

/** A name alone is enough where exactly one person has it; a single word ('Lan') only for somebody known by no number. */
function findByName<P extends Person>(wanted: Person, candidates: readonly P[]): Match<P> {
  const fitting = candidates.filter(person => !conflicts(person, wanted))
  const bornThen = fitting.filter(person => sameBirthday(person.birthday, wanted.birthday))
  const hasNumber = wanted.phone !== null || Boolean(wanted.codeKey)
  const possible = hasNumber || bornThen.length > 0 ? bornThen : fitting
  const [first, second] = possible
  if (!first) return { kind: 'none', phoneOf: null }
  if (second) return hasNumber ? { kind: 'none', phoneOf: null } : { kind: 'several' }
  if (hasNumber && first.phone !== null && wanted.phone !== null) return { kind: 'none', phoneOf: null }
  const isShort = words(wanted.name).length < 2 && (first.phone !== null || Boolean(first.codeKey))
  return isShort && bornThen.length === 0 ? { kind: 'none', phoneOf: null } : { kind: 'one', person: first }
}

function put<P>(map: Map<string, P[]>, key: string, person: P): void {
  const known = map.get(key)
  if (!known) map.set(key, [person])
  else if (!known.includes(person)) known.push(person)
}

/** An empty circle of known persons. */
export function createPeople<P extends Person>(): People<P> {
  const byCode = new Map<string, P>()
  const byPhone = new Map<string, P[]>()
  const byName = new Map<string, P[]>()
  const byCard = new Map<string, P>()
  return {
    learn(person) {
      if (person.codeKey) byCode.set(person.codeKey, person)
      if (person.phone) put(byPhone, person.phone, person)
      if (person.name !== '') put(byName, accented(person.name), person)
    },
    learnCard: (cardNumber, person) => void byCard.set(cardNumber, person),
    find(wanted) {
      const coded = wanted.codeKey ? byCode.get(wanted.codeKey) : undefined
      if (coded) return { kind: 'one', person: coded }
      const holder = byCard.get(wanted.cardNumber)
      if (holder && mayHoldCard(holder, wanted)) return { kind: 'one', person: holder }
      const sharing = (wanted.phone && byPhone.get(wanted.phone)) || []
      const phoned = findByPhone(wanted, sharing)
      if (phoned) return { kind: 'one', person: phoned }
      const named = wanted.name === '' ? undefined : findByName(wanted, byName.get(accented(wanted.name)) ?? [])
      if (named && named.kind !== 'none') return named
      return { kind: 'none', phoneOf: sharing[0] ?? null }
    },
  }
}
