// Everything that can be changed of a customer, loaded and stored as one: each change is written down with its fields.
import { findChange, listChanges } from '../../db/customers/changeReads.ts'
import { appendChange } from '../../db/customers/changeWrites.ts'
import { findProfile } from '../../db/customers/profileReads.ts'
import {
  putOrganisation,
  putProfileFields,
  replaceDays,
  replacePhones,
  replaceTags,
  type Saving,
  updateKind,
} from '../../db/customers/profileWrites.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import { updateArchived, updateCustomer } from '../../db/customers/writes.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import {
  type ChangedFields,
  changeBetween,
  knownSince,
  toSaveOf,
  type Whole,
  withChange,
} from '../../shared/customers/changes.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Profile, ProfileToSave } from '../../shared/customers/profile.ts'
import { columnsFor, fieldKeys } from '../../shared/customers/rules.ts'
import type { Context } from '../context.ts'

/** A customer and all that can be changed of it. */
export interface WholeCustomer extends Whole {
  customer: Customer
}

export async function findWhole(db: Reader, customerId: Id): Promise<WholeCustomer | undefined> {
  const customer = await findCustomer(db, customerId)
  const profile = customer && (await findProfile(db, customerId))
  if (!profile) return undefined
  const { name, called, formOfAddress, birthday, email, place, note, archivedAt } = customer
  const texts = { name, called, formOfAddress, email, place, note }
  const fields = { ...texts, birthday, phone: customer.phone ?? '', code: customer.code ?? '' }
  return { customer, fields, archivedAt, profile: toSaveOf({ ...profile, knownSince: {} }) }
}

/** As it was before this gesture, where the gesture was stored already. */
export async function findBefore(db: Reader, now: WholeCustomer, requestId: Id): Promise<WholeCustomer | undefined> {
  const change = await findChange(db, requestId, now.customer.id)
  if (!change) return undefined
  const { customer } = now
  const whole = withChange(now, change.before)
  const { phone, code, ...fields } = whole.fields
  return { ...whole, customer: { ...customer, ...fields, phone: phone || null, code: code || null } }
}

export async function getProfile(db: Reader, customerId: Id): Promise<Profile> {
  const profile = await findProfile(db, customerId)
  if (!profile) throw new Error('A customer that was just stored is not there')
  return { ...profile, knownSince: knownSince(await listChanges(db, customerId)) }
}

interface ChangeGesture {
  requestId: Id
  reversesId?: Id
  reason?: string
}

/**
 * Stores what differs, and one line that says so; nothing where nothing does. Phones are in international form, and
 * nobody else has the code.
 */
export async function storeWhole(
  trx: Writer,
  ctx: Context,
  before: WholeCustomer,
  after: Whole,
  { requestId, reversesId, reason = '' }: ChangeGesture,
): Promise<void> {
  const change = changeBetween(before, after)
  if (!change) return
  const customerId = before.customer.id
  const mark = ctx.mark()
  await apply(trx, { customerId, at: mark.at, newId: ctx.newId }, after, change.after)
  await appendChange(trx, {
    ...{ id: ctx.newId(), requestId, part: 0, customerId, reversesId: reversesId ?? null, reason },
    ...mark,
    ...change,
  })
}

/** The profile of a customer just added, of whom nothing can have changed yet. */
export async function addProfile(trx: Writer, ctx: Context, customerId: Id, profile: ProfileToSave): Promise<void> {
  const now = await findWhole(trx, customerId)
  if (!now) throw new Error('A customer that was just stored is not there')
  const after = { ...now, profile }
  await apply(trx, { customerId, at: ctx.now(), newId: ctx.newId }, after, changeBetween(now, after)?.after ?? {})
}

/** Stores the parts in which something changed. */
async function apply(trx: Writer, saving: Saving, after: Whole, changed: ChangedFields): Promise<void> {
  const { customerId, at } = saving
  const { kind, fields, phones, tags, days, organisation } = after.profile
  const changes = (names: object) => Object.keys(names).some(name => name in changed)
  if (changes(after.fields))
    await updateCustomer(trx, customerId, columnsFor(after.fields, fieldKeys(after.fields)), at)
  if (changes({ archivedAt: null })) await updateArchived(trx, customerId, after.archivedAt, at)
  if (changes(fields)) await putProfileFields(trx, saving, fields)
  if (changes(organisation)) await putOrganisation(trx, saving, organisation)
  if (changes({ phones })) await replacePhones(trx, saving, phones)
  if (changes({ tags })) await replaceTags(trx, saving, tags)
  if (changes({ days })) await replaceDays(trx, saving, days)
  await updateKind(trx, saving, kind)
}
