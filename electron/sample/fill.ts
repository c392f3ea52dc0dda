// Stores the sample shop in an empty book, by the same rules by which a real one fills.
import {
  putOrganisation,
  putProfileFields,
  replaceDays,
  replaceTags,
  updateKind,
} from '../../db/customers/profileWrites.ts'
import { insertCustomers, refreshVisitFacts } from '../../db/customers/writes.ts'
import { writeSettings } from '../../db/settings/writes.ts'
import { updateStaffName } from '../../db/staff/writes.ts'
import { insertKind } from '../../db/stamps/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { addDays, type Day, instantOf } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { customerToStore } from '../../shared/customers/rules.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { ownerId } from '../../shared/staff/model.ts'
import type { KnownTerms } from '../../shared/stamps/rules.ts'
import { type Lived, type LivedKind, liveThrough } from './life.ts'
import { insertProgrammes } from './programmes.ts'
import { chunks, insertPurchases } from './purchases.ts'
import { makeSampleCustomers, type SampleCustomer, sampleKinds, sampleSettings } from './shop.ts'

const { timeZone, phoneRegion } = defaultSettings

/** Fills an empty book. `today` is the shop's calendar day; nothing in the sample happens later than yesterday. */
export async function fillSampleBook(trx: Writer, today: Day, newId: () => Id): Promise<void> {
  await writeSettings(trx, sampleSettings)
  await updateStaffName(trx, ownerId, sampleSettings.ownerName ?? '')
  const people = makeSampleCustomers(today).map(person => ({ ...person, id: newId() }))
  const kinds = await insertKinds(trx, people[0]?.since ?? today, newId)
  await insertPeople(trx, people, newId)
  const lived = people.map(person => liveThrough(person, kinds, visit => gesturesOf(person.id, visit, newId)))
  await insertLife(trx, lived)
  await insertPurchases(trx, people, people[0]?.since ?? today, newId)
  for (const { id } of people) await refreshVisitFacts(trx, id)
  const yesterday = addDays(today, -1)
  const mark = { at: instantOf(yesterday, '21:30', timeZone), day: yesterday, staffId: ownerId }
  await insertProgrammes(
    trx,
    people.map(({ id }) => id),
    mark,
    newId,
  )
}

function gesturesOf(customerId: Id, { day, time }: { day: Day; time: string }, newId: () => Id): () => Gesture {
  const at = instantOf(day, time, timeZone)
  return () => ({ requestId: newId(), customerId, reason: '', staffId: ownerId, at, day, newId })
}

async function insertKinds(trx: Writer, day: Day, newId: () => Id): Promise<LivedKind[]> {
  const at = instantOf(day, '06:00', timeZone)
  const kinds: LivedKind[] = []
  for (const fields of sampleKinds) {
    const newest: KnownTerms = { termsId: newId(), terms: fields.terms }
    const kind = { id: newId(), requestId: newId(), termsId: newest.termsId, fields }
    await insertKind(trx, kind, { at, day, staffId: ownerId })
    kinds.push({ kindId: kind.id, newest })
  }
  return kinds
}

async function insertPeople(trx: Writer, people: (SampleCustomer & { id: Id })[], newId: () => Id): Promise<void> {
  const customers = people.map(({ id, fields, since }) => {
    const stored = customerToStore(fields, phoneRegion)
    if (!stored.ok) throw new Error('A phone of the sample cannot be read')
    return { id, requestId: newId(), importId: null, at: instantOf(since, '06:30', timeZone), fields: stored.value }
  })
  await insertCustomers(trx, customers)
  for (const { id, profile, since } of people) {
    if (!profile) continue
    const saving = { customerId: id, at: instantOf(since, '06:30', timeZone), newId }
    await updateKind(trx, saving, profile.kind)
    await putProfileFields(trx, saving, profile.fields)
    if (profile.kind === 'organisation') await putOrganisation(trx, saving, profile.organisation)
    await replaceTags(trx, saving, profile.tags)
    await replaceDays(trx, saving, profile.days)
  }
}

/** Cards and rewards as they are in the end, and the lines that led there, in the order in which things happened. */
async function insertLife(trx: Writer, lived: Lived[]): Promise<void> {
  const inOrder = <L extends { at: string }>(lines: L[]) =>
    lines.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  const cards = lived.flatMap(life => life.cards)
  const stampLines = inOrder(lived.flatMap(life => life.stampLines))
  const rewards = lived.flatMap(life => life.rewards)
  const rewardLines = inOrder(lived.flatMap(life => life.rewardLines))
  for (const some of chunks(cards)) await trx.insertInto('cards').values(some).execute()
  for (const some of chunks(stampLines)) await trx.insertInto('stampLines').values(some).execute()
  for (const some of chunks(rewards)) await trx.insertInto('rewards').values(some).execute()
  for (const some of chunks(rewardLines)) await trx.insertInto('rewardLines').values(some).execute()
}
