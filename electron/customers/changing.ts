// Takes back a change of what is known: what was before is stored again, as a change of its own.
import { findChangeLine, findChangeLineByRequest } from '../../db/customers/noteReads.ts'
import { findCustomerByCode } from '../../db/customers/reads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { type Whole, withChange } from '../../shared/customers/changes.ts'
import { stillStands } from '../../shared/customers/changesTold.ts'
import { codeKey } from '../../shared/customers/rules.ts'
import type { Context } from '../context.ts'
import { isOfPhoto, takePhotoBack } from './photos.ts'
import { findWhole, storeWhole } from './whole.ts'

export const changeWriters: Pick<HandlersAt<'writer', Context>, 'customers.takeBackChange'> = {
  'customers.takeBackChange': (ctx, { requestId, changeId }) =>
    ctx.write(async trx => {
      const stored = await findChangeLineByRequest(trx, requestId)
      if (stored) return ok({ changeId: stored.id })
      const change = await findChangeLine(trx, changeId)
      if (!change) return no('change_unknown')
      if (change.undone) return no('already_taken_back')
      if (isOfPhoto(change)) {
        if (!(await takePhotoBack(trx, ctx, change, requestId))) return no('changed_since')
        return takenBack(trx, requestId)
      }
      const now = await findWhole(trx, change.customerId)
      if (!now) return no('customer_unknown')
      if (!stillStands(now, change)) return no('changed_since')
      const after = withChange(now, change.before)
      const holder = await findHolder(trx, after, change.customerId)
      if (holder) return no('code_taken', { name: holder })
      await storeWhole(trx, ctx, now, after, { requestId, reversesId: changeId })
      return takenBack(trx, requestId)
    }, 'customers'),
}

/** The line that the taking back wrote; where it wrote none, nothing was left to take back. */
async function takenBack(db: Reader, requestId: Id) {
  const taken = await findChangeLineByRequest(db, requestId)
  return taken ? ok({ changeId: taken.id }) : no('changed_since')
}

/** Who else has the code by now. */
async function findHolder(db: Reader, { fields: { code } }: Whole, ownId: Id): Promise<string | null> {
  const holder = code === '' ? undefined : await findCustomerByCode(db, codeKey(code) || code)
  return holder && holder.id !== ownId ? holder.name : null
}
