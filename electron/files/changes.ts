// What an import changed of customers who were there, as any other change is written down; and its taking back.
import { appendChange } from '../../db/customers/changeWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { changeBetween, type Whole } from '../../shared/customers/changes.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import { blankProfile, blankProfileToSave } from '../../shared/customers/profile.ts'
import type { ListedProfile } from '../../shared/files/listedProfile.ts'

/** As much of a customer as a list can change. */
export interface Listed {
  fields: CustomerFields
  profile: ListedProfile
}

interface ImportChange {
  customerId: Id
  /** Tags that no list touches. */
  goals: readonly string[]
  before: Listed
  after: Listed
  /** The change of the import that this one takes back. */
  reversesId?: Id | undefined
}

/** A gesture that changes many customers, one after the other. */
export interface Changing {
  trx: Writer
  requestId: Id
  mark: Mark
  newId: () => Id
  /** How many changes it has written down. */
  written: number
}

/** Writes down what differs, if anything does. */
export async function noteChange(changing: Changing, { customerId, goals, reversesId, ...states }: ImportChange) {
  const change = changeBetween(wholeOf(states.before, goals), wholeOf(states.after, goals))
  if (!change) return
  const { trx, requestId, mark, newId, written: part } = changing
  changing.written += 1
  const gesture = { id: newId(), requestId, part, customerId, reversesId: reversesId ?? null, reason: '' }
  await appendChange(trx, { ...gesture, ...mark, ...change })
}

// What a list cannot change is left blank on both sides, and so is no change.
function wholeOf({ fields, profile }: Listed, goals: readonly string[]): Whole {
  const { isOrganisation, taxCode, gender, occupation, zalo, facebook, phones, tags } = profile
  return {
    fields,
    archivedAt: null,
    profile: {
      ...blankProfileToSave,
      kind: isOrganisation ? 'organisation' : 'person',
      fields: { ...blankProfile, gender, occupation, zalo, facebook },
      phones,
      tags: [
        ...goals.map(name => ({ kind: 'goal' as const, name })),
        ...tags.map(name => ({ kind: 'interest' as const, name })),
      ],
      organisation: { ...blankProfileToSave.organisation, taxCode },
    },
  }
}
