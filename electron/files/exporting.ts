// Handlers of what goes out: the list is written beside the book; customers for paper; how many there are.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { countEverybody } from '../../db/files/exportReads.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt, InputOf } from '../../shared/calls.ts'
import { type ExportedCustomer, type ExportScope, mostOnPaper } from '../../shared/files/exportModel.ts'
import type { Context } from '../context.ts'
import { exportFile, isExportFile } from './exportFile.ts'
import { exportedBatches, listMeant } from './exportRows.ts'
import { writeList } from './exportWriting.ts'

export const exportReaders = {}
export const exportWriters = {}

type Background = Pick<
  HandlersAt<'background', Context>,
  'files.writeExport' | 'files.cancelExport' | 'files.countCustomers' | 'files.listForPaper'
>

export const exportBackground: Background = {
  'files.writeExport': (ctx, wanted) => writeExport(ctx, wanted),
  // Only a flag: the export looks at it between two batches.
  'files.cancelExport': async (_ctx, { exportId }) => {
    underWay.get(exportId)?.abort()
    return ok(null)
  },
  'files.countCustomers': async ctx => ok(await ctx.read(countEverybody)),
  'files.listForPaper': (ctx, { scope }) => listForPaper(ctx, scope),
}

/** The exports that run now. */
const underWay = new Map<Id, AbortController>()

async function writeExport(
  ctx: Context,
  { exportId, scope, kind }: InputOf<'files.writeExport'>,
): Promise<Result<{ customers: number }, 'cancelled' | 'nobody_to_export'>> {
  const running = new AbortController()
  underWay.set(exportId, running)
  const file = exportFile(ctx.stagingFolder, exportId, kind)
  const { language, phoneRegion, currency } = ctx.settings()
  try {
    // As they came, so that a new book that takes the list in has them in this order, too.
    const seqs = await ctx.read(db => listMeant(ctx, db, scope, 'entry'))
    if (seqs.length === 0) return no('nobody_to_export')
    await makeRoom(dirname(file))
    const batches = watched(ctx, exportId, seqs, running.signal)
    await writeList(file, kind, { batches, count: seqs.length, ways: { language, region: phoneRegion, currency } })
    return ok({ customers: seqs.length })
  } catch (error) {
    await rm(file, { force: true })
    if (running.signal.aborted) return no('cancelled')
    throw error
  } finally {
    underWay.delete(exportId)
  }
}

/** The batches, told of to the window; it ends with an error as soon as the export was stopped. */
async function* watched(
  ctx: Context,
  exportId: Id,
  seqs: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<ExportedCustomer[]> {
  let done = 0
  for await (const batch of exportedBatches(ctx, seqs)) {
    signal.throwIfAborted()
    yield batch
    done += batch.length
    ctx.tell({ kind: 'exportProgress', exportId, done, total: seqs.length })
  }
  signal.throwIfAborted()
}

/** What a broken off export left there holds people's names: it goes. */
async function makeRoom(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const left = (await readdir(folder)).filter(isExportFile)
  await Promise.all(left.map(name => rm(join(folder, name), { force: true }).catch(() => {})))
}

async function listForPaper(
  ctx: Context,
  scope: ExportScope,
): Promise<Result<ExportedCustomer[], 'too_many_for_paper' | 'nobody_to_export'>> {
  const seqs = await ctx.read(db => listMeant(ctx, db, scope, 'name'))
  if (seqs.length > mostOnPaper) return no('too_many_for_paper', { limit: mostOnPaper })
  if (seqs.length === 0) return no('nobody_to_export')
  const all: ExportedCustomer[] = []
  for await (const batch of exportedBatches(ctx, seqs)) all.push(...batch)
  return ok(all)
}
