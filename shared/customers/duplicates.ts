// Who may be one person twice: how alike two customers are, with the reasons, and which pairs are worth a look. Pure.
import type { Id } from '../base/ids.ts'

/** What of a customer tells whether they are somebody else, too. */
export interface Likeness {
  id: Id
  nameFold: string
  /** The main number and further ones, international form. */
  phones: readonly string[]
  codeFold: string | null
  email: string
  birthDay: number | null
  birthMonth: number | null
  birthYear: number | null
}

export type LikenessReason =
  | ('same_phone' | 'near_phone' | 'same_name' | 'near_name' | 'same_birthday' | 'same_email')
  | ('other_name' | 'other_birthday')

export interface Score {
  /** 0 to 100. */
  score: number
  reasons: LikenessReason[]
}

/** From here on a pair is shown. */
export const leastScore = 50

/** Who have the same name: where many do, it says little about any two of them. */
const rareName = 3

const points: Record<LikenessReason, number> = {
  same_phone: 45,
  near_phone: 25,
  same_name: 45,
  near_name: 30,
  same_birthday: 25,
  same_email: 45,
  // A family's phone: a mother and her daughter are two.
  other_name: -20,
  other_birthday: -40,
}

/** Names of the same words in another order, or of which one lacks a middle name: 'an nguyen thi', 'nguyen an'. */
export function isNearName(one: string, other: string): boolean {
  const [few = [], many = []] = [one.split(' '), other.split(' ')].toSorted((a, b) => a.length - b.length)
  if (few.length < 2) return few[0] !== '' && (few[0] === many.at(-1) || few[0] === many[0])
  const left = [...many]
  for (const word of few) {
    const place = left.indexOf(word)
    if (place < 0) return false
    left.splice(place, 1)
  }
  return true
}

/** One digit typed wrongly, or two changed places. */
export function isNearPhone(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false
  const places = [...one].flatMap((digit, place) => (digit === other[place] ? [] : [place]))
  const [first = 0, second] = places
  if (second === undefined) return true
  const changed = places.length === 2 && second === first + 1
  return changed && one[first] === other[second] && one[second] === other[first]
}

function birthdayReason(one: Likeness, other: Likeness): LikenessReason | null {
  if (one.birthDay === null || other.birthDay === null) return null
  if (one.birthMonth === null || other.birthMonth === null) return null
  const sameDay = one.birthDay === other.birthDay && one.birthMonth === other.birthMonth
  const sameYear = one.birthYear === null || other.birthYear === null || one.birthYear === other.birthYear
  return sameDay && sameYear ? 'same_birthday' : 'other_birthday'
}

function nameReason(one: Likeness, other: Likeness): LikenessReason {
  if (one.nameFold === other.nameFold) return 'same_name'
  return isNearName(one.nameFold, other.nameFold) ? 'near_name' : 'other_name'
}

function phoneReason(one: Likeness, other: Likeness): LikenessReason | null {
  if (one.phones.some(phone => other.phones.includes(phone))) return 'same_phone'
  return one.phones.some(phone => other.phones.some(theirs => isNearPhone(phone, theirs))) ? 'near_phone' : null
}

/** How alike two customers are. `sameNames`: how many in the book have this very name. */
export function scoreOf(one: Likeness, other: Likeness, sameNames: number): Score {
  const sameEmail = one.email !== '' && one.email.toLowerCase() === other.email.toLowerCase()
  const found = [phoneReason(one, other), nameReason(one, other), birthdayReason(one, other)]
  const known = found.filter(reason => reason !== null)
  const reasons: LikenessReason[] = sameEmail ? [...known, 'same_email'] : known
  // One of two has no number at all: then there is nothing that speaks against a rare name.
  const isRare = reasons.includes('same_name') && sameNames <= rareName
  const onlyName = isRare && (one.phones.length === 0 || other.phones.length === 0) ? 10 : 0
  const sum = reasons.reduce((before, reason) => before + points[reason], onlyName)
  return { score: Math.max(0, Math.min(100, sum)), reasons }
}

export interface LikelyPair extends Score {
  oneId: Id
  otherId: Id
}

/** A group of more people than this under one key says nothing (a shop's own number given for all). */
const mostInGroup = 12
const groupsBetweenPauses = 1000

const lastWord = (name: string) => name.slice(name.lastIndexOf(' ') + 1)

/** Keys under which two of the same person meet, kind by kind; who share none are never compared. */
const keysOf: ((one: Likeness) => readonly string[])[] = [
  ({ phones }) => phones,
  ({ nameFold }) => (nameFold === '' ? [] : [nameFold]),
  ({ email }) => (email === '' ? [] : [email.toLowerCase()]),
  ({ birthDay, birthMonth, nameFold }) =>
    birthDay === null || birthMonth === null ? [] : [`${birthDay} ${birthMonth} ${lastWord(nameFold)}`],
]

function listAt(lists: Map<string, Likeness[]>, key: string, first: Likeness): Likeness[] {
  const known = lists.get(key) ?? [first]
  lists.set(key, known)
  return known
}

/** Those who share a key with somebody, group by group. Most share none: only these get a list. */
function groupsBy(everybody: readonly Likeness[], keys: (one: Likeness) => readonly string[]): Likeness[][] {
  const first = new Map<string, Likeness>()
  const shared = new Map<string, Likeness[]>()
  for (const one of everybody) {
    for (const key of keys(one)) {
      const before = first.get(key)
      if (before === undefined) first.set(key, one)
      else listAt(shared, key, before).push(one)
    }
  }
  return [...shared.values()]
}

/** The key of a pair, whichever comes first. */
export function pairKey(oneId: Id, otherId: Id): string {
  return oneId < otherId ? `${oneId} ${otherId}` : `${otherId} ${oneId}`
}

/**
 * Pairs that may be one person, the likeliest first; `apart`: keys of pairs that somebody has told apart. In a large book that
 * takes a second or two, so it pauses often (yields): who runs it lets others in between.
 */
export function* findLikelyPairs(
  everybody: readonly Likeness[],
  apart: ReadonlySet<string>,
): Generator<undefined, LikelyPair[]> {
  const sameNames = new Map<string, number>()
  for (const { nameFold } of everybody) sameNames.set(nameFold, (sameNames.get(nameFold) ?? 0) + 1)
  const pairs = new Map<string, LikelyPair>()
  for (const keys of keysOf) {
    yield
    for (const [place, group] of groupsBy(everybody, keys).entries()) {
      if (place % groupsBetweenPauses === 0) yield
      if (group.length > mostInGroup) continue
      for (const [one, other] of pairsOf(group)) {
        const score = scoreOf(one, other, sameNames.get(one.nameFold) ?? 1)
        const key = pairKey(one.id, other.id)
        if (score.score < leastScore || one.id === other.id || apart.has(key)) continue
        pairs.set(key, { oneId: one.id, otherId: other.id, ...score })
      }
    }
  }
  return [...pairs.values()].toSorted((one, other) => other.score - one.score || (one.oneId < other.oneId ? -1 : 1))
}

function pairsOf<T>(group: readonly T[]): [T, T][] {
  return group.flatMap((one, place) => group.slice(place + 1).map((other): [T, T] => [one, other]))
}
