// Handlers of the customers: find, open, add, edit, archive, and the pages of the Book.
import {
  findCustomer,
  findCustomerByCode,
  findCustomerByRequest,
  listBook,
  listByPhone,
} from '../../db/customers/reads.ts'
import { listFound } from '../../db/customers/rows.ts'
import { listLatestVisitors, searchCustomers } from '../../db/customers/search.ts'
import { insertCustomer, updateArchived, updateCustomer } from '../../db/customers/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { readPhone } from '../../shared/base/phone.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { CustomerRefusal } from '../../shared/customers/calls.ts'
import { searchFor } from '../../shared/customers/finding.ts'
import { customerToStore, type StoredFields } from '../../shared/customers/rules.ts'
import type { Context } from '../context.ts'
import { givePoints, rulesInForce } from '../points/ledger.ts'

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
      const customer = await findCustomer(db, customerId)
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
  'customers.add': (ctx, { requestId, fields, sharePhone }) =>
    ctx.write(async trx => {
      const known = await findCustomerByRequest(trx, requestId)
      if (known) return ok(known)
      const stored = customerToStore(fields, ctx.settings().phoneRegion)
      if (!stored.ok) return stored
      const free = await checkFree(trx, stored.value, null, sharePhone)
      if (!free.ok) return free
      const id = ctx.newId()
      await insertCustomer(trx, { id, requestId, importId: null, at: ctx.now(), fields: stored.value })
      await welcome(trx, ctx, requestId, id)
      return ok(await getCustomer(trx, id))
    }, 'customers'),
  'customers.edit': (ctx, { customerId, fields, sharePhone }) =>
    ctx.write(async trx => {
      const before = await findCustomer(trx, customerId)
      if (!before) return no('customer_unknown')
      const stored = customerToStore(fields, ctx.settings().phoneRegion)
      if (!stored.ok) return stored
      const samePhone = stored.value.phone === before.phone
      const free = await checkFree(trx, stored.value, customerId, sharePhone || samePhone)
      if (!free.ok) return free
      await updateCustomer(trx, customerId, stored.value, ctx.now())
      return ok({ customer: await getCustomer(trx, customerId), before })
    }, 'customers'),
  'customers.archive': (ctx, { customerId, archived }) =>
    ctx.write(async trx => {
      const before = await findCustomer(trx, customerId)
      if (!before) return no('customer_unknown')
      if ((before.archivedAt !== null) === archived) return ok(before)
      const now = ctx.now()
      await updateArchived(trx, customerId, archived ? now : null, now)
      return ok(await getCustomer(trx, customerId))
    }, 'customers'),
}

export const customerBackground: Pick<HandlersAt<'background', Context>, 'customers.list'> = {
  'customers.list': (ctx, { text, ...page }) =>
    ctx.read(async db => {
      const search = text.trim() === '' ? null : searchFor(text, ctx.settings().phoneRegion)
      return ok(await listBook(db, { ...page, search, today: ctx.mark().day }))
    }),
}

/** The head start of the rules: points that a new customer begins with. */
async function welcome(trx: Writer, ctx: Context, requestId: Id, customerId: Id): Promise<void> {
  const points = (await rulesInForce(trx))?.rules.signUp ?? 0
  if (points === 0) return
  const gesture = { requestId, customerId, reason: '', ...ctx.mark(), newId: ctx.newId }
  await givePoints(trx, gesture, { kind: 'sign_up', points, label: '' })
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
