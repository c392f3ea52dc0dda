// Answers the window's calls about imports: what one would do, doing it, stopping it, taking it back, and past ones.

import { deleteMapping, findMapping, listMappings, replaceMapping } from '../../db/files/mappings.ts'
import { listImports } from '../../db/files/reads.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Context } from '../context.ts'
import { cancelCommit, commitImport } from './commit.ts'
import { previewImport } from './preview.ts'
import { openStaged } from './staged.ts'
import { undoImport } from './undo.ts'

export const importReaders: Pick<HandlersAt<'reader', Context>, 'files.listImports' | 'files.listMappings'> = {
  'files.listMappings': async ctx => ok(await ctx.read(listMappings)),
  'files.listImports': async ctx => ok(await ctx.read(listImports)),
}

export const importBackground: Pick<HandlersAt<'background', Context>, 'files.previewImport'> = {
  'files.previewImport': async (ctx, { importId }) => {
    const staged = await openStaged(ctx.stagingFolder, importId)
    return staged ? ok(await ctx.read(db => previewImport(db, importId, staged, ctx.settings()))) : no('import_unknown')
  },
}

type ImportWriters = Pick<
  HandlersAt<'writer', Context>,
  'files.commitImport' | 'files.cancelImport' | 'files.undoImport' | 'files.keepMapping' | 'files.forgetMapping'
>

export const importWriters: ImportWriters = {
  'files.commitImport': (ctx, { requestId, importId }) => commitImport(ctx, requestId, importId),
  // Only a flag: it must not wait for the transaction that it stops.
  'files.cancelImport': async (_ctx, { importId }) => {
    cancelCommit(importId)
    return ok(null)
  },
  // The gesture's id is the mapping's: sent twice it is kept once.
  'files.keepMapping': (ctx, { requestId: id, ...asked }) => {
    const { at } = ctx.mark()
    return ctx.write(async trx => {
      const kept = { id, ...asked }
      if (!(await findMapping(trx, id))) await replaceMapping(trx, kept, at)
      return ok(kept)
    }, 'files')
  },
  'files.forgetMapping': (ctx, { mappingId }) =>
    ctx.write(async trx => {
      await deleteMapping(trx, mappingId)
      return ok(null)
    }, 'files'),
  'files.undoImport': (ctx, { requestId, importId }) => undoImport(ctx, requestId, importId),
}
