// The calls of the points: what a customer has and why, the rules, points by hand, and the day's work.

import { hasCustomer } from '../../db/inBook.ts'
import { explainPoints } from '../../db/points/explain.ts'
import {
  countAccounts,
  findAccount,
  findGestureTime,
  latestDayDone,
  listExpiring,
  listLapsingBetween,
  listWrongAccounts,
} from '../../db/points/reads.ts'
import { appendRules, findRulesByRequest, getRules } from '../../db/points/rules.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { addDays } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { ByHandRefusal } from '../../shared/points/calls.ts'
import { earningRules, type PointsShown } from '../../shared/points/model.ts'
import { noRules } from '../../shared/points/rules.ts'
import type { Context } from '../context.ts'
import { withinLimits } from '../reports/limitsOnBill.ts'
import { lapseAll } from './lapsing.ts'
import { givePoints, payPoints, rulesInForce } from './ledger.ts'

type Readers = 'points.show' | 'points.explain' | 'points.rules'

export const pointReaders: Pick<HandlersAt<'reader', Context>, Readers> = {
  'points.show': (ctx, { customerId }) =>
    ctx.read(async db =>
      (await hasCustomer(db, customerId)) ? ok(await shown(db, customerId)) : no('customer_unknown'),
    ),
  'points.explain': (ctx, { customerId, limit }) =>
    ctx.read(async db => ok(await explainPoints(db, customerId, limit))),
  'points.rules': ctx => ctx.read(async db => ok(await rulesInForce(db))),
}

export const pointBackground: Pick<HandlersAt<'background', Context>, 'points.check' | 'points.listLapsing'> = {
  'points.listLapsing': (ctx, { days }) => {
    const { day } = ctx.mark()
    return ctx.read(async db => {
      const least = Math.max(1, (await rulesInForce(db))?.rules.minSpend ?? 1)
      return ok(await listLapsingBetween(db, day, addDays(day, days), least))
    })
  },
  'points.check': ctx =>
    ctx.read(async db => ok({ customers: await countAccounts(db), wrong: await listWrongAccounts(db) })),
}

type Writers = 'points.saveRules' | 'points.add' | 'points.act' | 'points.expire'

export const pointWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'points.saveRules': (ctx, { requestId, rules }) => {
    const mark = ctx.mark()
    const change = async (trx: Writer) => {
      const known = await findRulesByRequest(trx, requestId)
      const rulesId = known ?? ctx.newId()
      if (known === null) await appendRules(trx, { id: rulesId, requestId, topic: 'earning', body: rules }, mark)
      return ok({ rulesId, rules: await getRules(trx, rulesId, earningRules) })
    }
    return ctx.write(change, 'points', 'customers')
  },

  'points.add': (ctx, { points, beyondLimit, ...input }) =>
    byHand(ctx, input, async (trx, gesture) => {
      const asked = beyondLimit ? gesture : { ...gesture, reason: '' }
      const limited = await withinLimits(trx, asked, { what: 'by_hand', points })
      if (!limited.ok) return limited
      const own = { kind: 'by_hand', points: Math.abs(points), label: '' } as const
      if (points < 0) {
        const paid = await payPoints(trx, gesture, own)
        return paid.ok ? paid : no('too_few_points', { least: 0, points: 0, ...paid.detail })
      }
      await givePoints(trx, gesture, own)
      return ok(null)
    }),

  'points.act': (ctx, { actionId, ...input }) =>
    byHand<'action_unknown'>(ctx, input, async (trx, gesture) => {
      const action = ((await rulesInForce(trx))?.rules ?? noRules).actions.find(one => one.id === actionId)
      if (!action) return no('action_unknown')
      await givePoints(trx, gesture, { kind: 'action', points: action.points, label: action.name })
      return ok(null)
    }),

  'points.expire': ctx => lapseAll(ctx),
}

async function shown(db: Reader, customerId: Id): Promise<PointsShown> {
  const account = await findAccount(db, customerId)
  const rules = (await rulesInForce(db))?.rules
  const inUse = rules !== undefined || account.points > 0 || account.claim > 0
  const { value, actions, minSpend, minLeft } = rules ?? noRules
  return { ...account, inUse, value, minSpend, minLeft, actions, expiring: await listExpiring(db, customerId) }
}

/** Points that somebody gives or takes at the counter: the same but for what is decided. */
function byHand<C extends string = never>(
  ctx: Context,
  { requestId, customerId, reason }: { requestId: Id; customerId: Id; reason: string },
  act: (trx: Writer, gesture: Gesture) => Promise<Result<null, ByHandRefusal | C>>,
): Promise<Result<PointsShown, ByHandRefusal | C>> {
  const gesture = { requestId, customerId, reason, ...ctx.mark(), newId: ctx.newId }
  const change = async (trx: Writer): Promise<Result<PointsShown, ByHandRefusal | C>> => {
    if (!(await hasCustomer(trx, customerId))) return no('customer_unknown')
    if ((await findGestureTime(trx, requestId)) !== null) return ok(await shown(trx, customerId))
    const latest = await latestDayDone(trx)
    if (latest !== null && latest > gesture.day) return no('clock_set_back', { day: latest })
    const done = await act(trx, gesture)
    return done.ok ? ok(await shown(trx, customerId)) : done
  }
  return ctx.write(change, 'points', 'customers')
}
