// Stores a staged import in one transaction, batch by batch, with progress and a way to stop.
import { setImmediate } from 'node:timers/promises'
import { storeListedProfile } from '../../db/customers/profileImport.ts'
import { insertCustomers, refreshVisitFactsOf, updateCustomer } from '../../db/customers/writes.ts'
import { findImport, findImportByRequest, recordOf } from '../../db/files/reads.ts'
import { insertImport, insertImportChanges, updateImportCounts } from '../../db/files/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { appendVisits } from '../../db/visits/writes.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { columnsFor, fieldKeys } from '../../shared/customers/rules.ts'
import { blankListed } from '../../shared/files/listedProfile.ts'
import { changedFields } from '../../shared/files/merging.ts'
import type { ImportRecord } from '../../shared/files/model.ts'
import type { Context } from '../context.ts'
import { type Changing, noteChange } from './changes.ts'
import { type OpeningWays, openingWays, storeOpening } from './openings.ts'
import type { PlannedUpdate } from './planning.ts'
import type { ReadyBatch } from './ready.ts'
import { openStaged, type Staged } from './staged.ts'

interface Run extends Changing {
  importId: Id
  fileName: string
  ways: OpeningWays
  /** Numbers of cards that the list gives. */
  kept: ReadonlySet<string>
  /** Those whose visit facts are to be summed up at the end. */
  visitors: Set<Id>
  counts: { customersAdded: number; customersUpdated: number; visitsAdded: number; rowsLeftOut: number }
}

const topics = ['customers', 'visits', 'files', 'points', 'stamps', 'rewards'] as const

// The commits that run now; a cancel sets the flag, and the commit looks at it between two batches.
const underWay = new Map<Id, { cancelled: boolean }>()

/** Stops a commit that runs; none of it is stored. */
export function cancelCommit(importId: Id): void {
  const running = underWay.get(importId)
  if (running) running.cancelled = true
}

/** Stores the import. The same gesture, or the same import again, is answered with what was stored the first time. */
export async function commitImport(
  ctx: Context,
  requestId: Id,
  importId: Id,
): Promise<Result<ImportRecord, 'import_unknown' | 'cancelled'>> {
  const state = { cancelled: false }
  underWay.set(importId, state)
  try {
    const earlier = await ctx.read(async db => (await findImportByRequest(db, requestId)) ?? findImport(db, importId))
    if (earlier) return ok(recordOf(earlier))
    const staged = await openStaged(ctx.stagingFolder, importId)
    if (!staged) return no('import_unknown')
    await ctx.backUp()
    return await ctx.write(trx => store(ctx, trx, requestId, importId, staged, state), ...topics)
  } finally {
    underWay.delete(importId)
  }
}

async function store(
  ctx: Context,
  trx: Writer,
  requestId: Id,
  importId: Id,
  staged: Staged,
  state: { cancelled: boolean },
): Promise<Result<ImportRecord, 'cancelled'>> {
  const twin = (await findImportByRequest(trx, requestId)) ?? (await findImport(trx, importId))
  if (twin) return ok(recordOf(twin))
  const { customers: total, fileName, rowsLeftOut, cardKindId } = staged.summary
  const ways = await openingWays(trx, cardKindId)
  const counts = { customersAdded: 0, customersUpdated: 0, visitsAdded: 0, rowsLeftOut }
  const kept = new Set(staged.summary.cardNumbers)
  const mark = ctx.mark()
  const changing: Changing = { trx, requestId, mark, newId: ctx.newId, written: 0 }
  const run: Run = { ...changing, importId, fileName, ways, kept, visitors: new Set(), counts }
  // From here on nobody else writes: what the background thread reads is the book as this transaction found it.
  await insertImport(trx, { id: importId, requestId, fileName, ...mark })
  let done = 0
  for await (const batch of ctx.ahead({ importId, requestId, mark })) {
    if (state.cancelled) return no('cancelled')
    await storeBatch(run, batch)
    done += batch.customers
    ctx.tell({ kind: 'importProgress', importId, done, total })
    // Lets a cancel, and calls that need no transaction, get in.
    await setImmediate()
  }
  if (state.cancelled) return no('cancelled')
  await refreshVisitFactsOf(trx, [...run.visitors])
  await updateImportCounts(trx, importId, run.counts)
  const stored = await findImport(trx, importId)
  if (!stored) throw new Error('The import is not there after it was stored')
  return ok(recordOf(stored))
}

async function storeBatch(run: Run, batch: ReadyBatch): Promise<void> {
  const { trx, importId, mark, counts, fileName, newId, ways } = run
  await insertCustomers(trx, batch.added, run.kept)
  await storeUpdates(run, batch.updated)
  await appendVisits(trx, batch.visits)
  for (const { customerId, before = blankListed, after } of batch.profiles) {
    await storeListedProfile(trx, customerId, { before, after }, mark.at, newId)
  }
  for (const { customerId, opening } of batch.openings) {
    const gesture = { requestId: newId(), customerId, reason: fileName, ...mark, newId }
    await storeOpening(trx, gesture, importId, opening, ways)
  }
  for (const { customerId } of batch.visits) run.visitors.add(customerId)
  counts.customersAdded += batch.added.length
  counts.customersUpdated += batch.updated.length
  counts.visitsAdded += batch.visits.length
  counts.rowsLeftOut += batch.rowsLeftOut
}

async function storeUpdates(run: Run, changes: readonly PlannedUpdate[]): Promise<void> {
  const { trx, importId, mark } = run
  for (const { id, before, fields, profileBefore, profile, goals } of changes) {
    const states = { before: { fields: before, profile: profileBefore }, after: { fields, profile } }
    await noteChange(run, { customerId: id, goals, ...states })
    if (changedFields(before, fields).length === 0) continue
    await updateCustomer(trx, id, columnsFor(fields, fieldKeys(fields)), mark.at)
  }
  await insertImportChanges(
    trx,
    changes.map(({ id, before, fields, profileBefore, profile }) => ({
      importId,
      customerId: id,
      before: JSON.stringify({ ...before, profile: profileBefore }),
      after: JSON.stringify({ ...fields, profile }),
    })),
  )
}
