// Erasing a person for good, and again where an older backup brought them back.
import { eraseTraces, isErasure, isStillKnown, listErased, listSamePerson } from '../../db/customers/erasing.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { isNameTyped } from '../../shared/customers/erasing.ts'
import { createWords } from '../../shared/text/words.ts'
import type { Context } from '../context.ts'
import { settle } from './settling.ts'

interface ErasureAsked {
  requestId: Id
  customerId: Id
  typedName: string
}

/** One transaction, then the file is cleaned. Sent twice it is answered alike, and cleaned once more. */
export async function erase(
  ctx: Context,
  { requestId, customerId, typedName }: ErasureAsked,
): Promise<Result<{ cleaned: boolean }, 'customer_unknown' | 'name_not_typed'>> {
  const erased = await ctx.write(
    async trx => {
      if (await isErasure(trx, requestId)) return ok(null)
      const customer = await findCustomer(trx, customerId)
      if (!customer) return no('customer_unknown')
      if (!isNameTyped(typedName, customer.name)) return no('name_not_typed')
      await erasePerson(ctx, trx, requestId, customerId)
      return ok(null)
    },
    'customers',
    'visits',
    'stamps',
    'points',
    'rewards',
    'feedback',
  )
  return erased.ok ? ok({ cleaned: await ctx.forget() }) : erased
}

async function erasePerson(ctx: Context, trx: Writer, requestId: Id, customerId: Id): Promise<void> {
  const mark = ctx.mark()
  const ids = await listSamePerson(trx, customerId)
  for (const one of ids) await settle(trx, { requestId, customerId: one, reason: '', ...mark, newId: ctx.newId })
  const name = createWords(ctx.settings().language).t('rights:erased.name')
  await eraseTraces(trx, ids, { requestId, name, ...mark })
}

/**
 * At opening. Erases again whom the list beside the book names (`known`) and the book still knows: it is an older backup.
 * `isForgotten`: whether all whom the book has erased were forgotten outside it; if not, that is done now.
 */
export async function eraseAgain(
  ctx: Context,
  known: readonly Id[],
  isForgotten: (erased: readonly Id[]) => boolean,
): Promise<void> {
  const isOlder = await ctx.write(async trx => {
    const requestId = ctx.newId()
    let erased = false
    for (const id of known) {
      if (!(await isStillKnown(trx, id))) continue
      await erasePerson(ctx, trx, requestId, id)
      erased = true
    }
    return erased
  })
  if (isOlder || !isForgotten(await ctx.read(listErased))) await ctx.forget()
}
