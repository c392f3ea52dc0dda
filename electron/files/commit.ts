// Stores a staged import in one transaction, batch by batch, with progress and a way to stop.
import { setImmediate } from 'node:timers/promises'
import { storeListedProfile } from '../../db/customers/profileImport.ts'
import { insertCustomers, type NewCustomer, refreshVisitFactsOf, updateCustomer } from '../../db/customers/writes.ts'
import { findImport, findImportByRequest, recordOf } from '../../db/files/reads.ts'
import { insertImport, insertImportChanges, updateImportCounts } from '../../db/files/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { appendVisits } from '../../db/visits/writes.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { columnsFor, fieldKeys } from '../../shared/customers/rules.ts'
import { blankListed, sameProfile } from '../../shared/files/listedProfile.ts'
import { changedFields } from '../../shared/files/merging.ts'
import type { ImportRecord } from '../../shared/files/model.ts'
import type { StagedVisit } from '../../shared/files/staging.ts'
import type { Visit } from '../../shared/visits/model.ts'
import type { Context } from '../context.ts'
import { type Changing, noteChange } from './changes.ts'
import { type OpeningWays, openingWays, storeOpening } from './openings.ts'
import { createPlanner, type Planned } from './planning.ts'
import { openStaged, type Staged } from './staged.ts'

interface Run extends Changing {
  ctx: Context
  importId: Id
  fileName: string
  ways: OpeningWays
  /** Numbers of cards that the list gives. */
  kept: ReadonlySet<string>
  /** Those whose visit facts are to be summed up at the end. */
  visitors: Set<Id>
  counts: { customersAdded: number; customersUpdated: number; visitsAdded: number; rowsLeftOut: number }
}

/** A customer of the list as planned, with the id in the book. */
interface PlannedCustomer {
  id: Id
  plan: Exclude<Planned, { what: 'unclear' }>
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
  const changing: Changing = { trx, requestId, mark: ctx.mark(), newId: ctx.newId, written: 0 }
  const run: Run = { ...changing, ctx, importId, fileName, ways, kept, visitors: new Set(), counts }
  await insertImport(trx, { id: importId, requestId, fileName, ...run.mark })
  const planner = await createPlanner(trx, ctx.settings().language, ways)
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
  const known: PlannedCustomer[] = []
  for (const plan of planned) {
    if (plan.what === 'unclear') counts.rowsLeftOut += plan.staged.rows
    else {
      const id = plan.what === 'new' ? ctx.newId() : plan.id
      known.push({ id, plan })
      visits.push(...linesOf(run, id, plan.visits, visits.length))
      if (plan.what !== 'new') continue
      const fields = columnsFor(plan.fields, fieldKeys(plan.fields))
      added.push({ id, requestId: null, importId, at: mark.at, fields, cardNumber: plan.cardNumber })
    }
  }
  await insertCustomers(trx, added, run.kept)
  counts.customersUpdated += await storeUpdates(run, known)
  await appendVisits(trx, visits)
  for (const customer of known) await storeWhole(run, customer)
  for (const { customerId } of visits) run.visitors.add(customerId)
  counts.customersAdded += added.length
  counts.visitsAdded += visits.length
}

/** The person beyond the fields, and the balances that come over, by a gesture of their own for each customer. */
async function storeWhole({ ctx, trx, importId, mark, fileName, ways }: Run, { id, plan }: PlannedCustomer) {
  const before = plan.what === 'new' ? blankListed : plan.profileBefore
  if (!sameProfile(before, plan.profile)) {
    await storeListedProfile(trx, id, { before, after: plan.profile }, mark.at, ctx.newId)
  }
  const { opening } = plan
  if (!opening) return
  const gesture = { requestId: ctx.newId(), customerId: id, reason: fileName, ...mark, newId: ctx.newId }
  await storeOpening(trx, gesture, importId, opening, ways)
}

async function storeUpdates(run: Run, known: readonly PlannedCustomer[]): Promise<number> {
  const changes = known.flatMap(({ id, plan }) => (plan.what === 'updated' ? [{ ...plan, id }] : []))
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
  return changes.length
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
