// What somebody changed of a customer, as one flat list of fields: how it is written down, told later, and put back.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { type Birthday, type CustomerFields, customerFields } from './model.ts'
import { type Profile, type ProfileToSave, profileFields, profileToSave } from './profile.ts'

/**
 * Only the fields that changed, by their own names: those of `CustomerFields`, `ProfileFields` and `OrganisationFields`,
 * `kind`, `archivedAt`, `photo` (electron/customers/photos.ts), and the lists `phones`, `tags`, `days`. Null: not known. The
 * birthday and the lists are JSON text.
 */
export const changedFields = z.record(z.string().max(40), z.string().nullable())
export type ChangedFields = z.infer<typeof changedFields>

/** A change as it stands in the book. */
export interface Change {
  before: ChangedFields
  after: ChangedFields
}

/** All that can be changed of a customer. Phones in international form. */
export interface Whole {
  fields: CustomerFields
  archivedAt: Instant | null
  profile: ProfileToSave
}

/** Every field by its name, as in `ChangedFields`. */
function flat({ fields: { birthday: born, ...texts }, archivedAt, profile }: Whole): ChangedFields {
  const { kind, phones, tags, days, fields, organisation } = profile
  const lists = Object.entries({ phones, tags, days })
  return Object.fromEntries([
    ...Object.entries({ ...texts, ...fields, ...organisation, kind }).map(([name, text]) => [name, text || null]),
    ...lists.map(([name, list]) => [name, list.length === 0 ? null : JSON.stringify(list)]),
    ['birthday', born === null ? null : JSON.stringify(born)],
    ['archivedAt', archivedAt],
  ])
}

/** What has to be written down of a change; null where nothing changed. */
export function changeBetween(before: Whole, after: Whole): Change | null {
  const [was, is] = [flat(before), flat(after)]
  const names = Object.keys(is).filter(name => was[name] !== is[name])
  if (names.length === 0) return null
  const only = (all: ChangedFields) => Object.fromEntries(names.map(name => [name, all[name] ?? null]))
  return { before: only(was), after: only(is) }
}

const flatWhole = z.object({ archivedAt: z.string().nullable(), kind: profileToSave.shape.kind })

/** The customer with these fields put in the place of its own. Throws where one of them cannot be its field's. */
export function withChange(whole: Whole, changed: ChangedFields): Whole {
  const all = { ...flat(whole), ...changed }
  const { archivedAt, kind } = flatWhole.parse(all)
  const { shape: organisation } = profileToSave.shape.organisation
  return {
    fields: customerFields.parse({ ...textsOf(all, customerFields.shape), birthday: parsed(all.birthday) }),
    archivedAt,
    profile: profileToSave.parse({
      kind,
      fields: textsOf(all, profileFields.shape),
      organisation: textsOf(all, organisation),
      ...Object.fromEntries(['phones', 'tags', 'days'].map(name => [name, parsed(all[name]) ?? []])),
    }),
  }
}

function textsOf(all: ChangedFields, shape: object): Record<string, string> {
  return Object.fromEntries(Object.keys(shape).map(name => [name, all[name] ?? '']))
}

function parsed(text: string | null | undefined): unknown {
  return text ? JSON.parse(text) : null
}

type Since = Profile['knownSince']
const dated: readonly (keyof Since)[] = [
  ...profileFields.keyof().options,
  ...(['phone', 'email', 'place', 'birthday'] as const),
]

/** When each of the fields that are known was last written. `changes` in their order. */
export function knownSince(changes: readonly (Pick<Change, 'after'> & { day: Day })[]): Since {
  const since: Since = {}
  for (const { after, day } of changes) {
    for (const name of dated) {
      if (after[name]) since[name] = day
      else if (name in after) delete since[name]
    }
  }
  return since
}

/**
 * Since when the book has the day and month of a birthday: since they were first written down, and not since a year was added
 * or a slip was taken back. `changes` in their order; `addedDay`: since when the customer is in the book.
 */
export function dateKnownSince(
  birthday: Birthday | null,
  changes: readonly (Change & { day: Day })[],
  addedDay: Day,
): Day {
  const ofBirthday = changes.filter(({ after }) => 'birthday' in after)
  const isSame = (text: string | null | undefined) => {
    const read = customerFields.shape.birthday.parse(parsed(text))
    return read?.day === birthday?.day && read?.month === birthday?.month && read?.calendar === birthday?.calendar
  }
  if (isSame(ofBirthday[0]?.before.birthday)) return addedDay
  return ofBirthday.find(({ after }) => isSame(after.birthday))?.day ?? addedDay
}

/** What of a profile is saved again to have it as it is. */
export function toSaveOf({ kind, fields, phones, tags, days, organisation }: Profile): ProfileToSave {
  return { kind, fields, phones, tags: tags.map(({ kind, name }) => ({ kind, name })), days, organisation }
}
