// The rows of the whole person, as TypeScript sees them: profile, phones, tags, days, photo, organisation, notes, changes.
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { FormOfAddress } from '../../shared/customers/model.ts'
import type { OrganisationFields, OtherPhone, ProfileFields, TagKind } from '../../shared/customers/profile.ts'

type Once<T> = ColumnType<T, T, never>

export interface CustomerProfilesTable extends ProfileFields {
  customerId: Id
  updatedAt: Instant
}

export interface CustomerPhonesTable {
  id: Id
  customerId: Id
  phone: string
  kind: OtherPhone['kind']
  createdAt: Instant
}

export interface TagsTable {
  id: Id
  kind: TagKind
  name: string
  nameFold: string
  archivedAt: Instant | null
  createdAt: Instant
}

export interface CustomerTagsTable {
  customerId: Id
  tagId: Id
  createdAt: Instant
}

export interface ImportantDaysTable {
  id: Id
  customerId: Id
  label: string
  day: number
  month: number
  year: number | null
  calendar: 'solar' | 'lunar'
  createdAt: Instant
}

export interface CustomerPhotosTable {
  customerId: Id
  type: 'image/webp' | 'image/jpeg' | 'image/png'
  bytes: Uint8Array
  createdAt: Instant
}

export interface OrganisationsTable extends OrganisationFields {
  customerId: Id
}

export interface ContactsTable {
  id: Id
  requestId: Id
  customerId: Id
  personId: Id | null
  name: string
  called: string
  formOfAddress: FormOfAddress
  phone: string | null
  email: string
  position: string
  /** JSON: a list of parts in the decision; checked by the app's schema whenever it is read. */
  parts: string
  note: string
  removedAt: Instant | null
  createdAt: Instant
}

export interface CustomerNotesTable {
  seq: Generated<number>
  id: Id
  requestId: Id
  customerId: Id
  words: string
  removedAt: Instant | null
  staffId: Id
  at: Instant
  day: Day
}

export interface CustomerChangesTable {
  seq: Generated<number>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  customerId: Once<Id>
  /** JSON: only the fields that changed; checked by the app's schema whenever it is read. */
  before: Once<string>
  after: Once<string>
  reversesId: Once<Id | null>
  reason: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface AskedQuestionsTable {
  customerId: Id
  field: string
  outcome: 'answered' | 'not_now' | 'would_not_say'
  at: Instant
  day: Day
}
