// Two customers who are one: which of their fields stand, which consents, and what is shown before it happens. Pure.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { fold } from '../base/fold.ts'
import type { Id } from '../base/ids.ts'
import type { Birthday, Customer, CustomerFields } from './model.ts'
import { organisationFields, type Profile, profileFields } from './profile.ts'

/** Fields that both customers may have, and only one can stand. */
export const mergedFields = ['name', 'called', 'formOfAddress', 'phone', 'code', 'birthday', 'email', 'place'] as const
export type MergedField = (typeof mergedFields)[number]

/** The same of what is known beside: of the person, and of an organisation. */
export const mergedDetails = [...profileFields.keyof().options, ...organisationFields.keyof().options]
export type MergedDetail = (typeof mergedDetails)[number]

/** Whose value stands, of fields that somebody chose. */
export const mergeChoices = z.partialRecord(z.enum([...mergedFields, ...mergedDetails]), z.enum(['kept', 'merged']))
export type MergeChoices = z.infer<typeof mergeChoices>

/** Days after a merge in which it can be taken apart. */
export const takeApartDays = 30

const mostNote = 2000

function isBlank(customer: Customer, field: MergedField): boolean {
  return customer[field] === null || customer[field] === ''
}

const birthdayParts = ['day', 'month', 'year'] as const

/** Nothing that both know of the birthday contradicts. */
export function birthdaysAgree(one: Birthday, other: Birthday): boolean {
  const sameCalendar = one.calendar === other.calendar
  return (
    sameCalendar && birthdayParts.every(part => one[part] === null || other[part] === null || one[part] === other[part])
  )
}

function knownParts(birthday: Birthday | null): number {
  return birthdayParts.filter(part => birthday !== null && birthday[part] !== null).length
}

function differ(kept: Customer, merged: Customer, field: MergedField): boolean {
  if (isBlank(kept, field) || isBlank(merged, field)) return false
  if (field !== 'birthday') return kept[field] !== merged[field]
  return kept.birthday !== null && merged.birthday !== null && !birthdaysAgree(kept.birthday, merged.birthday)
}

/** The fields in which both say something else: somebody may choose, and of birthdays has to. */
export function conflictsOf(kept: Customer, merged: Customer): MergedField[] {
  return mergedFields.filter(field => differ(kept, merged, field))
}

/** What is known of somebody, as the book has it. */
export type KnownProfile = Omit<Profile, 'knownSince'>

export function detailOf({ fields, organisation }: KnownProfile, detail: MergedDetail): string {
  return { ...fields, ...organisation }[detail]
}

/** The details of which both say something else; the kept customer's stand unless somebody chooses. */
export function detailConflictsOf(kept: KnownProfile, merged: KnownProfile): MergedDetail[] {
  return mergedDetails.filter(detail => {
    const [ours, theirs] = [detailOf(kept, detail), detailOf(merged, detail)]
    return ours !== '' && theirs !== '' && ours !== theirs
  })
}

/** How many letters of a name carry marks: a list without accents has none. */
function countMarks(name: string): number {
  return (name.normalize('NFC').toLowerCase().match(/\p{L}/gu) ?? []).filter(letter => fold(letter) !== letter).length
}

/** The longer name says more; of one name written twice, the one with its accents. */
function isFuller(name: string, than: string): boolean {
  return fold(name) === fold(than) ? countMarks(name) > countMarks(than) : name.length > than.length
}

/** Whose value stands: what was chosen, else what is known, of two names the fuller and else the kept customer's. */
function sideOf(kept: Customer, merged: Customer, field: MergedField, choices: MergeChoices): 'kept' | 'merged' {
  const chosen = choices[field]
  if (chosen) return chosen
  if (isBlank(kept, field)) return isBlank(merged, field) ? 'kept' : 'merged'
  if (isBlank(merged, field)) return 'kept'
  if (field === 'name') return isFuller(merged.name, kept.name) ? 'merged' : 'kept'
  if (field === 'birthday') return knownParts(merged.birthday) > knownParts(kept.birthday) ? 'merged' : 'kept'
  return 'kept'
}

/** The choices as they are where nobody chose. */
export function usualChoices(kept: Customer, merged: Customer): Record<MergedField, 'kept' | 'merged'> {
  const side = (field: MergedField) => sideOf(kept, merged, field, {})
  return {
    name: side('name'),
    called: side('called'),
    formOfAddress: side('formOfAddress'),
    phone: side('phone'),
    code: side('code'),
    birthday: side('birthday'),
    email: side('email'),
    place: side('place'),
  }
}

/** The fields of the kept customer afterwards; phone in the international form. Of notes none is lost. */
export function fieldsAfterMerge(kept: Customer, merged: Customer, choices: MergeChoices): CustomerFields {
  const of = (field: MergedField) => (sideOf(kept, merged, field, choices) === 'kept' ? kept : merged)
  const notes = [...new Set([kept.note, merged.note])].filter(note => note !== '').join('\n')
  return {
    name: of('name').name,
    called: of('called').called,
    formOfAddress: of('formOfAddress').formOfAddress,
    phone: of('phone').phone ?? '',
    code: of('code').code ?? '',
    birthday: of('birthday').birthday,
    email: of('email').email,
    place: of('place').place,
    note: notes.length <= mostNote ? notes : kept.note,
  }
}

/** Whom to keep where nobody said: who came more often, else who was in the book first. */
export function keeperOf<C extends Pick<Customer, 'id' | 'visitCount'>>(one: C, other: C): [kept: C, merged: C] {
  const isOne = one.visitCount === other.visitCount ? one.id < other.id : one.visitCount > other.visitCount
  return isOne ? [one, other] : [other, one]
}

/** What stands for a purpose and a channel: the last line that was written. */
export interface StandingConsent {
  purpose: string
  channel: string
  given: boolean
}

/**
 * What has to be withdrawn after merging: what now stands as given, though one of the two had not given it. The strictest of
 * both counts, and to have said nothing is as strict as a no.
 */
export function consentsToWithdraw(
  kept: readonly StandingConsent[],
  merged: readonly StandingConsent[],
): { purpose: string; channel: string }[] {
  const key = ({ purpose, channel }: StandingConsent) => `${purpose} ${channel}`
  const given = (consents: readonly StandingConsent[]) =>
    new Map(consents.filter(one => one.given).map(one => [key(one), one]))
  const [ours, theirs] = [given(kept), given(merged)]
  const all = new Map([...ours, ...theirs])
  return [...all]
    .filter(([name]) => !(ours.has(name) && theirs.has(name)))
    .map(([, { purpose, channel }]) => ({ purpose, channel }))
}

/** How a customer stands, for looking at two side by side and at what comes out. */
export interface MergeFacts {
  points: number
  /** Points that later earnings owe. */
  claim: number
  /** Cards in progress that somebody began. */
  cards: { kindName: string; stamps: number; size: number }[]
  rewards: string[]
  /** Name of the tier; '' where the shop has none, or it is the lowest. */
  tier: string
  visitCount: number
  /** Consents that stand as given. */
  consents: { purpose: string; channel: string }[]
}

/** What merging would do. */
export interface MergePreview {
  kept: Customer
  merged: Customer
  conflicts: (MergedField | MergedDetail)[]
  usual: Record<MergedField, 'kept' | 'merged'>
  keptFacts: MergeFacts
  mergedFacts: MergeFacts
  after: Customer
  afterFacts: MergeFacts
  profiles: Record<'kept' | 'merged' | 'after', KnownProfile>
}

/** A merge that can still be taken apart. */
export interface MergeRow {
  id: Id
  keptId: Id
  keptName: string
  mergedName: string
  at: Instant
  day: Day
  staffName: string
  /** The last day on which it can be taken apart. */
  untilDay: Day
}
