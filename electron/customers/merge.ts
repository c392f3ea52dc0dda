// Two customers become one: every row of the merged one goes over, and what is made of rows is made anew.

import { listStandingConsents } from '../../db/customers/mergeReads.ts'
import {
  addAlias,
  appendConsentsOfMerge,
  dropSelfReferral,
  fillProfile,
  hideMerged,
  insertMerge,
  moveRows,
  type Pair,
  withGateOpen,
} from '../../db/customers/mergeWrites.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import { noteChange } from '../../db/customers/rowChanges.ts'
import { refreshVisitFacts, refreshWords, updateArchived, updateCustomer } from '../../db/customers/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { RowChange } from '../../shared/customers/mergeRecord.ts'
import {
  consentsToWithdraw,
  fieldsAfterMerge,
  type MergeChoices,
  type MergedDetail,
  mergedDetails,
} from '../../shared/customers/merging.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { columnsFor, fieldKeys } from '../../shared/customers/rules.ts'
import { keepBetterTier, mergeAccounts } from '../points/parting.ts'
import { mergeCards } from '../stamps/moving.ts'

/** Both customers of a pair, as they are. */
export interface Both {
  kept: Customer
  merged: Customer
}

/** Nobody is merged with themselves, nor with somebody who is not in the book. */
export async function findBoth(
  trx: Writer,
  { keptId, mergedId }: Pair,
): Promise<Result<Both, 'customer_unknown' | 'merge_self'>> {
  if (keptId === mergedId) return no('merge_self')
  const kept = await findCustomer(trx, keptId)
  const merged = await findCustomer(trx, mergedId)
  return kept && merged ? ok({ kept, merged }) : no('customer_unknown')
}

/** Does it, within the transaction of whoever asks; `gesture` is the kept customer's. Answers the merge's id. */
export async function mergeBoth(
  trx: Writer,
  gesture: Gesture,
  { kept, merged }: Both,
  choices: MergeChoices,
): Promise<Id> {
  const pair = { keptId: kept.id, mergedId: merged.id }
  const withdrawn = consentsToWithdraw(
    await listStandingConsents(trx, kept.id),
    await listStandingConsents(trx, merged.id),
  )
  return withGateOpen(trx, merged.id, kept.id, async () => {
    const changed = [...(await fillProfile(trx, pair, chosenDetails(choices))), ...(await dropSelfReferral(trx, pair))]
    changed.push(...(await keepBetterTier(trx, kept.id, merged.id)))
    const went = await moveRows(trx, pair)
    const cards = await mergeCards(trx, gesture, merged.id)
    await mergeAccounts(trx, kept.id, merged.id)
    await appendConsentsOfMerge(trx, gesture, withdrawn)
    changed.push(...(await hideMerged(trx, pair, gesture.at)))
    changed.push(...(await storeFields(trx, gesture, { kept, merged }, choices)))
    await refreshWords(trx, kept.id)
    await refreshVisitFacts(trx, kept.id)
    await refreshVisitFacts(trx, merged.id)
    const { requestId, staffId, at, day } = gesture
    const id = gesture.newId()
    const record = { ...went, changed, cards }
    await insertMerge(trx, { ...pair, id, requestId, staffId, at, day, record })
    return id
  })
}

function chosenDetails(choices: MergeChoices): MergedDetail[] {
  return mergedDetails.filter(detail => choices[detail] === 'merged')
}

/** The fields that stand; the phone that does not is kept as a further one. Who is in use stays in use. */
async function storeFields(
  trx: Writer,
  { at, newId }: Gesture,
  { kept, merged }: Both,
  choices: MergeChoices,
): Promise<RowChange[]> {
  const fields = fieldsAfterMerge(kept, merged, choices)
  const stored = columnsFor(fields, fieldKeys(fields))
  const row = await noteChange(trx, { table: 'customers', key: { id: kept.id } }, async () => {
    await updateCustomer(trx, kept.id, stored, at)
    if (kept.archivedAt !== null && merged.archivedAt === null) await updateArchived(trx, kept.id, null, at)
  })
  const changed = [row]
  for (const phone of new Set([kept.phone, merged.phone])) {
    if (phone === null || phone === stored.phone) continue
    changed.push(...(await addAlias(trx, { id: newId(), customerId: kept.id, phone, at })))
  }
  return changed
}
