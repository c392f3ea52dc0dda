// The calls of the kinds of product: the shop's own short list.
import type { Writer } from '../../db/tables.ts'
import { findProductKind, findProductKindByRequest, listProductKinds } from '../../db/visits/reads.ts'
import { insertProductKind, updateProductKind } from '../../db/visits/writes.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { ProductKind } from '../../shared/visits/model.ts'
import type { Context } from '../context.ts'

export const productReaders: Pick<HandlersAt<'reader', Context>, 'visits.listProductKinds'> = {
  'visits.listProductKinds': (ctx, { archived }) => ctx.read(async db => ok(await listProductKinds(db, archived))),
}

type Writers = 'visits.saveProductKind' | 'visits.archiveProductKind'

export const productWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'visits.saveProductKind': (ctx, { requestId, kindId, fields: { name } }) => {
    const createdAt = ctx.now()
    const change = async (trx: Writer) => {
      const known = await findProductKindByRequest(trx, requestId)
      if (known !== null) return ok(await getKind(trx, known))
      if (kindId !== null && !(await findProductKind(trx, kindId))) return no('product_unknown')
      const id = kindId ?? ctx.newId()
      if (kindId === null) await insertProductKind(trx, { id, requestId, name, createdAt })
      else await updateProductKind(trx, id, { name })
      return ok(await getKind(trx, id))
    }
    return ctx.write(change, 'visits')
  },

  'visits.archiveProductKind': (ctx, { kindId, archived }) => {
    const archivedAt = archived ? ctx.now() : null
    const change = async (trx: Writer) => {
      const kind = await findProductKind(trx, kindId)
      if (!kind) return no('product_unknown')
      if ((kind.archivedAt !== null) !== archived) await updateProductKind(trx, kindId, { archivedAt })
      return ok(await getKind(trx, kindId))
    }
    return ctx.write(change, 'visits')
  },
}

async function getKind(trx: Writer, kindId: Id): Promise<ProductKind> {
  const kind = await findProductKind(trx, kindId)
  if (!kind) throw new Error('A kind of product that was just stored is not there')
  return kind
}
