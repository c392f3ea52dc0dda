// The call that tells a customer's history.
import { listHistory } from '../../db/customers/history.ts'
import { ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Context } from '../context.ts'

export const historyReaders: Pick<HandlersAt<'reader', Context>, 'customers.listHistory'> = {
  'customers.listHistory': (ctx, { customerId, limit, filter, before }) =>
    ctx.read(async db => ok(await listHistory(db, customerId, limit, { filter, before }))),
}
