// The calls of the membership plans: listing, saving, putting away.
import { findPlan, findPlanByRequest, listPlans } from '../../db/points/membershipReads.ts'
import { insertPlan, updatePlan } from '../../db/points/membershipWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Plan } from '../../shared/points/membershipModel.ts'
import type { Context } from '../context.ts'

export const planReaders: Pick<HandlersAt<'reader', Context>, 'points.listPlans'> = {
  'points.listPlans': (ctx, { archived }) => ctx.read(async db => ok(await listPlans(db, archived))),
}

export const planWriters: Pick<HandlersAt<'writer', Context>, 'points.savePlan' | 'points.archivePlan'> = {
  'points.savePlan': (ctx, { requestId, planId, fields }) => {
    const createdAt = ctx.now()
    const change = async (trx: Writer) => {
      if (planId !== null) return changed(trx, planId, fields)
      const known = await findPlanByRequest(trx, requestId)
      if (known) return ok(known)
      const id = ctx.newId()
      await insertPlan(trx, { id, requestId, fields, createdAt })
      return found(trx, id)
    }
    return ctx.write(change, 'points')
  },

  'points.archivePlan': (ctx, { planId, archived }) => {
    const at = ctx.now()
    return ctx.write(trx => changed(trx, planId, { archivedAt: archived ? at : null }), 'points')
  },
}

async function changed(
  trx: Writer,
  planId: Id,
  change: Parameters<typeof updatePlan>[2],
): Promise<Result<Plan, 'plan_unknown'>> {
  await updatePlan(trx, planId, change)
  return found(trx, planId)
}

async function found(trx: Writer, planId: Id): Promise<Result<Plan, 'plan_unknown'>> {
  const plan = await findPlan(trx, planId)
  return plan ? ok(plan) : no('plan_unknown')
}
