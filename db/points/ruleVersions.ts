// The versions of the rules of earning, newest first, as the owner looks back at them.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { earningRules } from '../../shared/points/model.ts'
import type { RuleVersion } from '../../shared/points/ruleCalls.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const text = `
  SELECT r.id, r.at, s.name AS staff_name, r.body FROM rule_versions r JOIN staff s ON s.id = r.staff_id
  WHERE r.topic = 'earning' ORDER BY r.seq DESC LIMIT 50`

export async function listRuleVersions(db: Reader): Promise<RuleVersion[]> {
  const rows = await ask<{ id: Id; at: Instant; staffName: string; body: string }>(db, text, [])
  return rows.map(({ body, ...version }) => ({ ...version, rules: earningRules.parse(JSON.parse(body)) }))
}
