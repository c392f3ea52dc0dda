// The calls of the kinds of card: listing, saving, putting away.
import { findKind, findKindByRequest, getKind, listKinds } from '../../db/stamps/reads.ts'
import { appendTerms, insertKind, updateKind, updateKindArchived } from '../../db/stamps/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { sameTerms } from '../../shared/stamps/rules.ts'
import type { Context } from '../context.ts'

type KindReader = Pick<HandlersAt<'reader', Context>, 'stamps.listKinds'>
type KindWriters = Pick<HandlersAt<'writer', Context>, 'stamps.saveKind' | 'stamps.archiveKind'>

export const kindReaders: KindReader = {
  'stamps.listKinds': (ctx, { archived }) => ctx.read(async db => ok(await listKinds(db, archived))),
}

export const kindWriters: KindWriters = {
  'stamps.saveKind': (ctx, { requestId, kindId, fields }) => {
    const mark = ctx.mark()
    const add = async (trx: Writer) => {
      const known = await findKindByRequest(trx, requestId)
      if (known) return ok(known)
      const id = ctx.newId()
      await insertKind(trx, { id, requestId, termsId: ctx.newId(), fields }, mark)
      return ok(await getKind(trx, id))
    }
    const edit = async (trx: Writer, id: Id) => {
      const before = await findKind(trx, id)
      if (!before) return no('kind_unknown')
      await updateKind(trx, id, fields)
      if (!sameTerms(before.terms, fields.terms)) {
        await appendTerms(trx, { id: ctx.newId(), kindId: id, terms: fields.terms }, mark)
      }
      return ok(await getKind(trx, id))
    }
    return ctx.write(trx => (kindId === null ? add(trx) : edit(trx, kindId)), 'stamps', 'customers')
  },

  'stamps.archiveKind': (ctx, { kindId, archived }) => {
    const at = ctx.now()
    const change = async (trx: Writer) => {
      const kind = await findKind(trx, kindId)
      if (!kind) return no('kind_unknown')
      if ((kind.archivedAt !== null) === archived) return ok(kind)
      if (archived && (await listKinds(trx, false)).length === 1) return no('last_kind')
      await updateKindArchived(trx, kindId, archived ? at : null)
      return ok(await getKind(trx, kindId))
    }
    return ctx.write(change, 'stamps', 'customers')
  },
}
