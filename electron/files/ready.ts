// Makes a staged import ready to be stored, batch by batch: what its customers become in the book, as rows with their ids.
import type { NewCustomer } from '../../db/customers/writes.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { columnsFor, fieldKeys, searchedWords } from '../../shared/customers/rules.ts'
import { blankListed, type ListedProfile, sameProfile } from '../../shared/files/listedProfile.ts'
import type { StagedVisit } from '../../shared/files/staging.ts'
import type { Visit } from '../../shared/visits/model.ts'
import type { Context } from '../context.ts'
import { type Opening, openingWays } from './openings.ts'
import { createPlanner, type Planned, type PlannedUpdate } from './planning.ts'
import { openStaged } from './staged.ts'

/** The gesture that stores an import. */
export interface ImportGesture {
  importId: Id
  requestId: Id
  mark: Mark
}

/** What some of an import's customers become in the book. */
export interface ReadyBatch {
  /** How many customers of the list they are, and how many rows of theirs are left out. */
  customers: number
  rowsLeftOut: number
  added: NewCustomer[]
  updated: PlannedUpdate[]
  visits: Visit[]
  /** `before` is not there of those who are new. */
  profiles: { customerId: Id; before?: ListedProfile; after: ListedProfile }[]
  openings: { customerId: Id; opening: Opening }[]
}

/** The batches in the order of the list; `ctx` asks the book as it was before the import. */
export async function* readyBatches(ctx: Context, gesture: ImportGesture): AsyncGenerator<ReadyBatch> {
  const staged = await openStaged(ctx.stagingFolder, gesture.importId)
  if (!staged) throw new Error('The staged import went away while it was stored')
  const planner = await ctx.read(async db => {
    const ways = await openingWays(db, staged.summary.cardKindId)
    return createPlanner(db, ctx.settings().language, ways)
  })
  let visits = 0
  for await (const batch of staged.batches()) {
    const ready = makeReady(await planner.plan(batch), gesture, ctx.newId, visits)
    visits += ready.visits.length
    yield ready
  }
}

/** `before`: how many visits of the gesture there are in the batches before. */
function makeReady(planned: readonly Planned[], gesture: ImportGesture, newId: () => Id, before: number): ReadyBatch {
  const { importId, mark } = gesture
  const lists = { added: [], updated: [], visits: [], profiles: [], openings: [] }
  const ready: ReadyBatch = { customers: planned.length, rowsLeftOut: 0, ...lists }
  for (const plan of planned) {
    if (plan.what === 'unclear') {
      ready.rowsLeftOut += plan.staged.rows
      continue
    }
    const customerId = plan.what === 'new' ? newId() : plan.id
    if (plan.what === 'new') {
      const fields = columnsFor(plan.fields, fieldKeys(plan.fields))
      const row = { id: customerId, requestId: null, importId, at: mark.at, fields, cardNumber: plan.cardNumber }
      ready.added.push({ ...row, words: searchedWords(fields) })
    }
    if (plan.what === 'updated') ready.updated.push(updateOf(plan))
    const known = plan.what === 'new' ? {} : { before: plan.profileBefore }
    const isChanged = !sameProfile(known.before ?? blankListed, plan.profile)
    if (isChanged) ready.profiles.push({ customerId, ...known, after: plan.profile })
    if (plan.opening) ready.openings.push({ customerId, opening: plan.opening })
    for (const visit of plan.visits) {
      const line = lineOf(visit, customerId, gesture)
      ready.visits.push({ id: newId(), part: before + ready.visits.length, ...line })
    }
  }
  return ready
}

/** Without what the list said: it is not stored. */
function updateOf({ id, before, fields, profileBefore, profile, goals }: PlannedUpdate): PlannedUpdate {
  return { id, before, fields, profileBefore, profile, goals }
}

function lineOf({ row: _, ...visit }: StagedVisit, customerId: Id, { importId, requestId, mark }: ImportGesture) {
  return { ...visit, requestId, customerId, importId, reversesId: null, staffId: mark.staffId }
}
