// The calls of the rules of earning beside their saving: earlier versions, and trying them.
import { listRuleVersions } from '../../db/points/ruleVersions.ts'
import { ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Context } from '../context.ts'
import { tryRules } from './trial.ts'

export const ruleReaders: Pick<HandlersAt<'reader', Context>, 'points.listRuleVersions'> = {
  'points.listRuleVersions': ctx => ctx.read(async db => ok(await listRuleVersions(db))),
}

export const ruleBackground: Pick<HandlersAt<'background', Context>, 'points.tryRules'> = {
  'points.tryRules': (ctx, { rules }) => tryRules(ctx, rules),
}
