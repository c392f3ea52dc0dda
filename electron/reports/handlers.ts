// The calls of the owner's view: what is owed, limits, odd things.
import { appendRules, findRulesByRequest, getRules } from '../../db/points/rules.ts'
import type { Writer } from '../../db/tables.ts'
import { ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { limits } from '../../shared/reports/limits.ts'
import type { Context } from '../context.ts'
import { limitsInForce } from './limitsOnBill.ts'
import { oddWeek } from './oddities.ts'
import { owedNow } from './owed.ts'

export const reportReaders: Pick<HandlersAt<'reader', Context>, 'reports.limits'> = {
  'reports.limits': ctx => ctx.read(async db => ok(await limitsInForce(db))),
}

export const reportBackground: Pick<HandlersAt<'background', Context>, 'reports.listOwed' | 'reports.listOddities'> = {
  'reports.listOwed': async ctx => ok(await owedNow(ctx)),
  'reports.listOddities': async (ctx, { from }) => ok(await oddWeek(ctx, from)),
}

export const reportWriters: Pick<HandlersAt<'writer', Context>, 'reports.saveLimits'> = {
  'reports.saveLimits': (ctx, { requestId, limits: body }) => {
    const mark = ctx.mark()
    const change = async (trx: Writer) => {
      const known = await findRulesByRequest(trx, requestId)
      const id = known ?? ctx.newId()
      if (known === null) await appendRules(trx, { id, requestId, topic: 'limits', body }, mark)
      return ok(await getRules(trx, id, limits))
    }
    return ctx.write(change, 'points')
  },
}
