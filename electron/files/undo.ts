// Takes a whole import back: its visits by reversing lines, its customers unless they were used since, its changes to others.
import { z } from 'zod'
import { deleteListedProfiles, listListedProfiles, storeListedProfile } from '../../db/customers/profileImport.ts'
import { refreshVisitFactsOf, updateCustomer, updateRemoved } from '../../db/customers/writes.ts'
import { type FoundImport, findImport, listFields } from '../../db/files/reads.ts'
import {
  countUndone,
  listImportChanges,
  listStandingChanges,
  listStandingVisits,
  listUnusedCustomers,
} from '../../db/files/undoReads.ts'
import { updateImportUndone } from '../../db/files/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { appendVisits } from '../../db/visits/writes.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { customerFields } from '../../shared/customers/model.ts'
import { customerToStore } from '../../shared/customers/rules.ts'
import { listedProfile, restoreProfile } from '../../shared/files/listedProfile.ts'
import { changedFields, restoreFields } from '../../shared/files/merging.ts'
import type { Visit } from '../../shared/visits/model.ts'
import type { Context } from '../context.ts'
import { type Changing, noteChange } from './changes.ts'
import { takeOpeningsBack } from './openings.ts'

type Undone = Result<{ removed: number; kept: number; visits: number }, 'import_unknown' | 'already_undone'>

// What older versions of the app stored has no profile.
const storedWhole = customerFields.extend({ profile: listedProfile.optional() })
const storedFields = z.string().transform(text => storedWhole.parse(JSON.parse(text)))

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
      await restoreCustomers(ctx, { trx, requestId, mark, newId: ctx.newId, written: 0 }, found)
      const unused = await listUnusedCustomers(trx, importId)
      await takeBalancesBack(ctx, trx, importId, mark)
      await deleteListedProfiles(trx, unused, found.at)
      await updateRemoved(trx, unused, mark.at)
      await updateImportUndone(trx, importId, requestId, mark.at)
      return ok(await countUndone(trx, importId, requestId))
    },
    'customers',
    'visits',
    'files',
    'points',
    'stamps',
    'rewards',
  )
}

async function takeBalancesBack(ctx: Context, trx: Writer, importId: Id, mark: Mark): Promise<void> {
  const customers = await takeOpeningsBack(trx, importId, ({ customerId }) => {
    return { requestId: ctx.newId(), customerId, reason: '', ...mark, newId: ctx.newId }
  })
  await refreshVisitFactsOf(trx, customers)
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
async function restoreCustomers(ctx: Context, changing: Changing, undone: FoundImport): Promise<void> {
  const { trx, mark } = changing
  const standing = await listStandingChanges(trx, undone.requestId)
  for (const change of await listImportChanges(trx, undone.id)) {
    const { customerId } = change
    const now = (await listFields(trx, [customerId])).get(customerId)
    if (!now) continue
    const { updatedAt: _, ...fields } = now
    const { profile: profileBefore, ...before } = storedFields.parse(change.before)
    const { profile: profileAfter, ...after } = storedFields.parse(change.after)
    const restored = restoreFields(fields, before, after)
    const stored = customerToStore(restored, ctx.settings().phoneRegion)
    if (stored.ok && changedFields(fields, restored).length > 0)
      await updateCustomer(trx, customerId, stored.value, mark.at)
    const known = (await listListedProfiles(trx, [customerId])).get(customerId)
    if (!known) continue
    const { listed, goals } = known
    const profile = profileBefore && profileAfter ? restoreProfile(listed, profileBefore, profileAfter) : listed
    await storeListedProfile(trx, customerId, { before: listed, after: profile }, mark.at, ctx.newId)
    const states = {
      before: { fields, profile: listed },
      after: { fields: stored.ok ? restored : fields, profile },
    }
    const reversesId = standing.get(customerId)?.pop()
    await noteChange(changing, { customerId, goals, reversesId, ...states })
  }
}
