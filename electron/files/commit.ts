// Stores a staged import in one transaction, batch by batch, with progress and a way to stop.
import { setImmediate } from 'node:timers/promises'
import { insertCustomers, type NewCustomer, refreshVisitFactsOf, updateCustomer } from '../../db/customers/writes.ts'
import { findImport, findImportByRequest, recordOf } from '../../db/files/reads.ts'
import { insertImport, insertImportChanges, updateImportCounts } from '../../db/files/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { appendVisits } from '../../db/visits/writes.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { columnsFor, fieldKeys } from '../../shared/customers/rules.ts'
import type { ImportRecord } from '../../shared/files/model.ts'
import type { StagedVisit } from '../../shared/files/staging.ts'
import type { Visit } from '../../shared/visits/model.ts'
import type { Context } from '../context.ts'
import { createPlanner, type Planned } from './planning.ts'
import { openStaged, type Staged } from './staged.ts'

interface Run {
  ctx: Context
  trx: Writer
  requestId: Id
  importId: Id
  mark: Mark
  /** Those whose visit facts are to be summed up at the end. */
  visitors: Set<Id>
  counts: { customersAdded: number; customersUpdated: number; visitsAdded: number; rowsLeftOut: number }
}

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
    return await ctx.write(trx => store(ctx, trx, requestId, importId, staged, state), 'customers', 'visits', 'files')
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
  const { customers: total, fileName, rowsLeftOut } = staged.summary
  const counts = { customersAdded: 0, customersUpdated: 0, visitsAdded: 0, rowsLeftOut }
  const run: Run = { ctx, trx, requestId, importId, mark: ctx.mark(), visitors: new Set(), counts }
  await insertImport(trx, { id: importId, requestId, fileName, ...run.mark })
  const planner = await createPlanner(trx, ctx.settings().language)
  let done = 0
  for await (const batch of staged.batches()) {
    if (state.cancelled) return no('cancelled')
    await storeBatch(run, await planner.plan(batch))
    done += batch.length
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

async function storeBatch(run: Run, planned: readonly Planned[]): Promise<void> {
  const { ctx, trx, importId, mark, counts } = run
  const added: NewCustomer[] = []
  const visits: Visit[] = []
  const updated: Extract<Planned, { what: 'updated' | 'same' }>[] = []
  for (const plan of planned) {
    if (plan.what === 'unclear') counts.rowsLeftOut += plan.staged.rows
    else if (plan.what === 'new') {
      const id = ctx.newId()
      const fields = columnsFor(plan.fields, plan.staged.made?.keys ?? fieldKeys(plan.fields))
      added.push({ id, requestId: null, importId, at: mark.at, fields, words: plan.staged.made?.words })
      visits.push(...linesOf(run, id, plan.visits, visits.length))
    } else {
      if (plan.what === 'updated') updated.push(plan)
      visits.push(...linesOf(run, plan.id, plan.visits, visits.length))
    }
  }
  await insertCustomers(trx, added)
  await storeUpdates(run, updated)
  await appendVisits(trx, visits)
  for (const { customerId } of visits) run.visitors.add(customerId)
  counts.customersAdded += added.length
  counts.customersUpdated += updated.length
  counts.visitsAdded += visits.length
}

async function storeUpdates(
  { trx, importId, mark }: Run,
  updated: readonly Extract<Planned, { what: 'updated' | 'same' }>[],
) {
  for (const { id, fields } of updated) await updateCustomer(trx, id, columnsFor(fields, fieldKeys(fields)), mark.at)
  await insertImportChanges(
    trx,
    updated.map(({ id, before, fields }) => ({
      importId,
      customerId: id,
      before: JSON.stringify(before),
      after: JSON.stringify(fields),
    })),
  )
}

/** The lines for a customer's visits. `part` numbers the lines of the whole gesture. */
function linesOf(
  { ctx, requestId, importId, mark, counts }: Run,
  customerId: Id,
  visits: readonly StagedVisit[],
  before: number,
): Visit[] {
  const first = counts.visitsAdded + before
  return visits.map(({ row: _, ...visit }, index) => ({
    ...visit,
    id: ctx.newId(),
    requestId,
    part: first + index,
    customerId,
    importId,
    reversesId: null,
    staffId: mark.staffId,
  }))
}
