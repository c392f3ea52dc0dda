// What becomes of a customer's fields when a list says something about them. An empty cell never erases what is known.
import { fold, words } from '../base/fold.ts'
import { type Birthday, blankFields, type CustomerFields } from '../customers/model.ts'
import { mayBeSameName } from './matching.ts'

/** A customer's fields as a list gives them: '' and null where it says nothing, a name included. */
export type GivenFields = CustomerFields

const longestNote = 2000

/** Within one list: the first row that says something counts. Notes are collected. */
export function fillFields(known: GivenFields, given: GivenFields): GivenFields {
  return {
    name: known.name || given.name,
    called: known.called || given.called,
    formOfAddress: known.formOfAddress || given.formOfAddress,
    phone: known.phone || given.phone,
    code: known.code || given.code,
    birthday: known.birthday ?? given.birthday,
    email: known.email || given.email,
    place: known.place || given.place,
    note: joinNotes(known.note, given.note),
  }
}

/** Notes are never replaced: what is new is put under what was there, as long as it fits. */
function joinNotes(known: string, given: string): string {
  if (given === '' || known.includes(given)) return known
  const joined = known === '' ? given : `${known}\n${given}`
  return joined.length <= longestNote ? joined : known
}

function accents(text: string): number {
  return text.normalize('NFD').match(/[\u0300-\u036fđĐ]/gu)?.length ?? 0
}

/** The fuller of two names: 'Nguyễn Thị Lan' rather than 'Lan' or 'Nguyen Thi Lan'; a different one is a correction. */
function betterName(known: string, given: string, standIns: readonly string[]): string {
  if (given === '' || given === known) return known
  if (standIns.includes(known)) return given
  if (fold(known) === fold(given)) return accents(given) > accents(known) ? given : known
  if (!mayBeSameName(known, given)) return given
  return words(given).length > words(known).length ? given : known
}

function betterBirthday(known: Birthday | null, given: Birthday | null): Birthday | null {
  if (!given || !known) return given ?? known
  // What the list says less of the same birthday takes nothing away.
  const parts = ['day', 'month', 'year'] as const
  const isPart =
    known.calendar === given.calendar && parts.every(part => given[part] === null || given[part] === known[part])
  return isPart ? known : given
}

/**
 * A customer of the book after a list: given fields replace, empty ones leave what is there, notes are added to.
 * `standIns`: names that were only put in for want of a real one.
 */
export function updateFields(known: CustomerFields, given: GivenFields, standIns: readonly string[]): CustomerFields {
  return {
    name: betterName(known.name, given.name, standIns),
    called: given.called || known.called,
    formOfAddress: given.formOfAddress || known.formOfAddress,
    phone: given.phone || known.phone,
    code: known.code || given.code,
    birthday: betterBirthday(known.birthday, given.birthday),
    email: given.email || known.email,
    place: given.place || known.place,
    note: joinNotes(known.note, given.note),
  }
}

/** The names of the fields in which two differ. */
export function changedFields(one: CustomerFields, other: CustomerFields): (keyof CustomerFields)[] {
  const names = Object.keys(blankFields) as (keyof CustomerFields)[]
  return names.filter(name => one[name] !== other[name] && JSON.stringify(one[name]) !== JSON.stringify(other[name]))
}

/**
 * The fields of a customer once an import is taken back: each field that still is what the import made of it gets its
 * former value; what was edited since stays.
 */
export function restoreFields(now: CustomerFields, before: CustomerFields, after: CustomerFields): CustomerFields {
  const kept = changedFields(now, after)
  return { ...before, ...Object.fromEntries(kept.map(name => [name, now[name]])) }
}
