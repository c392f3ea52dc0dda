// Handlers of the customers: find, open, add, edit, archive, and the pages of the Book.
import { currentIdOf } from '../../db/customers/mergeReads.ts'
import {
  findCustomer,
  findCustomerByCode,
  findCustomerByRequest,
  listBook,
  listBookIds,
  listByPhone,
} from '../../db/customers/reads.ts'
import { listFound } from '../../db/customers/rows.ts'
import { listLatestVisitors, searchCustomers } from '../../db/customers/search.ts'
import { insertCustomer } from '../../db/customers/writes.ts'
import { findLastGiftDay } from '../../db/greetings/gifts.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { readPhone } from '../../shared/base/phone.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { CustomerRefusal } from '../../shared/customers/calls.ts'
import { searchFor } from '../../shared/customers/finding.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import type { ProfileToSave } from '../../shared/customers/profile.ts'
import { phonesAfter, profileBeside } from '../../shared/customers/profileRules.ts'
import { customerToStore, type StoredFields } from '../../shared/customers/rules.ts'
import { isAnotherDate } from '../../shared/greetings/gifts.ts'
import type { Context } from '../context.ts'
import { givePoints, rulesInForce } from '../points/ledger.ts'
import { viewOf } from './bookView.ts'
import { agreeToGreetings } from './consents.ts'
import { addProfile, findBefore, findWhole, storeWhole, type WholeCustomer } from './whole.ts'

type Readers = Pick<HandlersAt<'reader', Context>, 'customers.search' | 'customers.open' | 'customers.listSamePhone'>

export const customerReaders: Readers = {
  'customers.search': (ctx, { text, limit }) =>
    ctx.read(async db => {
      const today = ctx.mark().day
      const blank = text.trim() === ''
      const search = searchFor(text, ctx.settings().phoneRegion)
      return ok(blank ? await listLatestVisitors(db, limit, today) : await searchCustomers(db, search, limit, today))
    }),
  'customers.open': (ctx, { customerId }) =>
    ctx.read(async db => {
      // Somebody who was merged is found where they live on.
      const customer = await findCustomer(db, await currentIdOf(db, customerId))
      return customer ? ok(customer) : no('customer_unknown')
    }),
  'customers.listSamePhone': (ctx, { phone, exceptId }) =>
    ctx.read(async db => {
      const wanted = readPhone(phone, ctx.settings().phoneRegion)
      const rows = wanted === null ? [] : await listByPhone(db, wanted)
      const others = rows.filter(row => row.id !== exceptId).map(row => row.seq)
      return ok(await listFound(db, others, ctx.mark().day))
    }),
}

export const customerWriters: Pick<
  HandlersAt<'writer', Context>,
  'customers.add' | 'customers.edit' | 'customers.archive'
> = {
  'customers.add': (ctx, { requestId, fields, sharePhone, profile, agreedTo }) =>
    ctx.write(async trx => {
      const known = await findCustomerByRequest(trx, requestId)
      if (known) return ok(known)
      const stored = customerToStore(fields, ctx.settings().phoneRegion)
      if (!stored.ok) return stored
      const free = await checkFree(trx, stored.value, null, sharePhone)
      if (!free.ok) return free
      const id = ctx.newId()
      await insertCustomer(trx, { id, requestId, importId: null, at: ctx.now(), fields: stored.value })
      const more = profile && profileBeside(stored.value.phone ?? '', profile, ctx.settings().phoneRegion)
      if (more && !more.ok) return more
      if (more) await addProfile(trx, ctx, id, more.value)
      if (agreedTo) await agreeToGreetings(ctx, trx, { requestId, customerId: id }, agreedTo)
      await welcome(trx, ctx, requestId, id)
      return ok(await getCustomer(trx, id))
    }, 'customers'),
  'customers.edit': (ctx, { requestId, customerId, fields, sharePhone, profile, birthdayReason }) =>
    ctx.write(async trx => {
      const now = await findWhole(trx, customerId)
      if (!now) return no('customer_unknown')
      const done = await findBefore(trx, now, requestId)
      if (done) return ok({ customer: now.customer, before: done.customer, profileBefore: done.profile })
      const stored = customerToStore(fields, ctx.settings().phoneRegion)
      if (!stored.ok) return stored
      const isLocked = await isBirthdayLocked(trx, now, fields)
      if (isLocked && birthdayReason === '') return no('birthday_locked')
      const reason = isLocked ? birthdayReason : ''
      const phone = stored.value.phone ?? ''
      const free = await checkFree(trx, stored.value, customerId, sharePhone || phone === now.fields.phone)
      if (!free.ok) return free
      const after = profileAfter(now, phone, profile, ctx.settings().phoneRegion)
      if (!after.ok) return after
      const whole = { ...now, fields: { ...fields, phone }, profile: after.value }
      await storeWhole(trx, ctx, now, whole, { requestId, reason })
      return ok({ customer: await getCustomer(trx, customerId), before: now.customer, profileBefore: now.profile })
    }, 'customers'),
  'customers.archive': (ctx, { requestId, customerId, archived }) =>
    ctx.write(async trx => {
      const now = await findWhole(trx, customerId)
      if (!now) return no('customer_unknown')
      if ((now.archivedAt !== null) === archived) return ok(now.customer)
      await storeWhole(trx, ctx, now, { ...now, archivedAt: archived ? ctx.now() : null }, { requestId })
      return ok(await getCustomer(trx, customerId))
    }, 'customers'),
}

export const customerBackground: Pick<HandlersAt<'background', Context>, 'customers.list' | 'customers.listIds'> = {
  'customers.list': (ctx, page) =>
    ctx.read(async db => ok(await listBook(db, { ...page, ...viewOf(ctx, page), today: ctx.mark().day }))),
  'customers.listIds': (ctx, stretch) =>
    ctx.read(async db => ok(await listBookIds(db, { ...stretch, ...viewOf(ctx, stretch) }))),
}

/** The date that brought a gift changes only with a reason. */
async function isBirthdayLocked(trx: Writer, now: WholeCustomer, { birthday }: CustomerFields): Promise<boolean> {
  return isAnotherDate(now.fields.birthday, birthday) && (await findLastGiftDay(trx, now.customer.id)) !== null
}

/** The head start of the rules: points that a new customer begins with. */
async function welcome(trx: Writer, ctx: Context, requestId: Id, customerId: Id): Promise<void> {
  const points = (await rulesInForce(trx))?.rules.signUp ?? 0
  if (points === 0) return
  const gesture = { requestId, customerId, reason: '', ...ctx.mark(), newId: ctx.newId }
  await givePoints(trx, gesture, { kind: 'sign_up', points, label: '' })
}

/** The profile after an edit: as it was given, else as it was, with the main phone of before kept among the old ones. */
function profileAfter(
  now: WholeCustomer,
  phone: string,
  given: ProfileToSave | undefined,
  region: string,
): Result<ProfileToSave, 'phone_unreadable'> {
  if (!given) return ok({ ...now.profile, phones: phonesAfter(now.fields.phone, phone, now.profile.phones) })
  return profileBeside(phone, given, region)
}

async function getCustomer(trx: Writer, id: Id) {
  const customer = await findCustomer(trx, id)
  if (!customer) throw new Error('A customer that was just stored is not there')
  return customer
}

/** Whether phone and code may be this customer's: nobody else has them, or the phone is shared on purpose. */
async function checkFree(
  trx: Writer,
  { phone, codeFold }: StoredFields,
  ownId: Id | null,
  sharePhone: boolean,
): Promise<Result<null, CustomerRefusal>> {
  const [holder] = phone === null || sharePhone ? [] : (await listByPhone(trx, phone)).filter(row => row.id !== ownId)
  if (holder) return no('phone_taken', { name: holder.name, customerId: holder.id })
  const codeHolder = codeFold === null ? undefined : await findCustomerByCode(trx, codeFold)
  if (codeHolder && codeHolder.id !== ownId)
    return no('code_taken', { name: codeHolder.name, customerId: codeHolder.id })
  return ok(null)
}
