// Takes a whole import back: its visits by reversing lines, its customers unless they were used since, its changes to others.
import { z } from 'zod'
import { refreshVisitFactsOf, updateCustomer, updateRemoved } from '../../db/customers/writes.ts'
import { findImport, listFields } from '../../db/files/reads.ts'
import { countUndone, listImportChanges, listStandingVisits, listUnusedCustomers } from '../../db/files/undoReads.ts'
import { updateImportUndone } from '../../db/files/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { appendVisits } from '../../db/visits/writes.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { customerFields } from '../../shared/customers/model.ts'
import { customerToStore } from '../../shared/customers/rules.ts'
import { changedFields, restoreFields } from '../../shared/files/merging.ts'
import type { Visit } from '../../shared/visits/model.ts'
import type { Context } from '../context.ts'

type Undone = Result<{ removed: number; kept: number; visits: number }, 'import_unknown' | 'already_undone'>

const storedFields = z.string().transform(text => customerFields.parse(JSON.parse(text)))

/** Takes the import back in one transaction. The same gesture sent twice is answered alike. */
export function undoImport(ctx: Context, requestId: Id, importId: Id): Promise<Undone> {
  return ctx.write(
    async (trx): Promise<Undone> => {
      const found = await findImport(trx, importId)
      if (!found) return no('import_unknown')
      if (found.undoRequestId === requestId) return ok(await countUndone(trx, importId, requestId))
      if (found.undoneAt !== null) return no('already_undone')
      const mark = ctx.mark()
      await takeVisitsBack(ctx, trx, requestId, importId, mark)
      await restoreCustomers(trx, importId, mark, ctx.settings().phoneRegion)
      await updateRemoved(trx, await listUnusedCustomers(trx, importId), mark.at)
      await updateImportUndone(trx, importId, requestId, mark.at)
      return ok(await countUndone(trx, importId, requestId))
    },
    'customers',
    'visits',
    'files',
  )
}

async function takeVisitsBack(ctx: Context, trx: Writer, requestId: Id, importId: Id, mark: Mark): Promise<void> {
  const standing = await listStandingVisits(trx, importId)
  const lines = standing.map(
    ({ id, customerId, amount, bill }, part): Visit => ({
      id: ctx.newId(),
      requestId,
      part,
      customerId,
      kind: 'taken_back',
      amount: amount === 0 ? 0 : -amount,
      bill,
      importId,
      reversesId: id,
      ...mark,
    }),
  )
  await appendVisits(trx, lines)
  await refreshVisitFactsOf(trx, [...new Set(lines.map(({ customerId }) => customerId))])
}

/** Each field that still is what the import made of it gets its former value; what was edited since stays. */
async function restoreCustomers(trx: Writer, importId: Id, mark: Mark, region: string): Promise<void> {
  for (const change of await listImportChanges(trx, importId)) {
    const now = (await listFields(trx, [change.customerId])).get(change.customerId)
    if (!now) continue
    const { updatedAt: _, ...fields } = now
    const restored = restoreFields(fields, storedFields.parse(change.before), storedFields.parse(change.after))
    const stored = customerToStore(restored, region)
    if (stored.ok && changedFields(fields, restored).length > 0)
      await updateCustomer(trx, change.customerId, stored.value, mark.at)
  }
}
