// Decides what a staged import would do to the book: the preview counts it, the commit does it.

import { type KnownPerson, listFields, listPersons, listVisitsOf } from '../../db/files/reads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import { codeKey } from '../../shared/customers/rules.ts'
import { createPeople, type Person } from '../../shared/files/matching.ts'
import { changedFields, updateFields } from '../../shared/files/merging.ts'
import type { StagedCustomer, StagedVisit } from '../../shared/files/staging.ts'
import { standInName, standInNames } from '../../shared/files/standIn.ts'
import type { Language } from '../../shared/settings/model.ts'
import { resources } from '../../shared/text/words.ts'

interface PlannedParts {
  staged: StagedCustomer
  fields: CustomerFields
  /** Those that the book does not have yet. */
  visits: StagedVisit[]
}

/** What becomes of one staged customer. `unclear`: several persons of the book have the name, and nothing else is given. */
export type Planned =
  | ({ what: 'new'; phoneOf: string | null } & PlannedParts)
  | ({ what: 'updated' | 'same'; id: Id; before: CustomerFields } & PlannedParts)
  | { what: 'unclear'; staged: StagedCustomer }

export interface Planner {
  plan(batch: readonly StagedCustomer[]): Promise<Planned[]>
}

const patterns = Object.values(resources).map(words => words.imports.standIn)

function personOf({ fields: { name, phone, code, birthday, email } }: StagedCustomer): Person {
  return { name, phone: phone || null, codeKey: code === '' ? null : codeKey(code) || code, birthday, email }
}

function visitKey(customerId: Id, { at, bill, amount }: Pick<StagedVisit, 'at' | 'bill' | 'amount'>): string {
  return `${customerId} ${at} ${amount} ${bill}`
}

/** How often the book has each visit of these customers: two equal ones of a day are two. */
async function countVisits(db: Reader, ids: readonly Id[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const visit of await listVisitsOf(db, ids)) {
    const key = visitKey(visit.customerId, visit)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Takes the visits off that the book has already. */
function newVisits(id: Id, visits: readonly StagedVisit[], known: Map<string, number>): StagedVisit[] {
  return visits.filter(visit => {
    const key = visitKey(id, visit)
    const left = known.get(key) ?? 0
    if (left > 0) known.set(key, left - 1)
    return left === 0
  })
}

/** A planner over the book as it is now. Asks within a transaction where `db` is one. */
export async function createPlanner(db: Reader, language: Language): Promise<Planner> {
  const people = createPeople<KnownPerson>()
  for (const person of await listPersons(db)) people.learn(person)
  // What earlier lines of this import made of a customer, so that a later line goes on from there.
  const changed = new Map<Id, CustomerFields>()

  function planNew(staged: StagedCustomer, phoneOf: string | null): Planned {
    const name = staged.fields.name || standInName(resources[language].imports.standIn, staged.fields)
    return { what: 'new', phoneOf, staged, fields: { ...staged.fields, name }, visits: staged.visits }
  }

  function planKnown(staged: StagedCustomer, id: Id, before: CustomerFields, known: Map<string, number>): Planned {
    const isNamed = staged.fields.name !== '' && staged.fields.name !== before.name
    const fields = updateFields(before, staged.fields, isNamed ? standInNames(patterns, before) : [])
    const what = changedFields(before, fields).length > 0 ? 'updated' : 'same'
    changed.set(id, fields)
    return { what, id, before, fields, staged, visits: newVisits(id, staged.visits, known) }
  }

  return {
    async plan(batch) {
      const matches = batch.map(staged => ({ staged, match: people.find(personOf(staged)) }))
      const ids = matches.flatMap(({ match }) => (match.kind === 'one' ? [match.person.id] : []))
      const stored = await listFields(db, ids)
      const known = await countVisits(db, ids)
      return matches.map(({ staged, match }): Planned => {
        if (match.kind === 'several') return { what: 'unclear', staged }
        if (match.kind === 'none') return planNew(staged, match.phoneOf?.name ?? null)
        const { id } = match.person
        const before = changed.get(id) ?? withoutTime(stored.get(id))
        return before ? planKnown(staged, id, before, known) : planNew(staged, null)
      })
    },
  }
}

function withoutTime(stored: (CustomerFields & { updatedAt: string }) | undefined): CustomerFields | undefined {
  if (!stored) return undefined
  const { updatedAt: _, ...fields } = stored
  return fields
}
