// What of a bill is paid otherwise than with money: a reward that is used on it, and points.
import { findAccount } from '../../db/points/reads.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { KnownRules } from '../../shared/points/model.ts'
import { mayPayWith } from '../../shared/points/paying.ts'
import { noRules } from '../../shared/points/rules.ts'
import type { BillRefusal } from '../../shared/visits/calls.ts'
import type { BillFields } from '../../shared/visits/model.ts'
import { payPoints } from '../points/ledger.ts'
import { withinLimits } from '../reports/limitsOnBill.ts'
import { giveOnBill } from '../rewards/rewardOnBill.ts'

interface ToCover {
  visitId: Id
  known: KnownRules | null
  /** What is to be paid before anything covers it. */
  toPay: number
}

/** Uses the reward, then the points; answers how much of the bill they cover, in the currency's smallest unit. */
export async function coverBill(
  trx: Writer,
  gesture: Gesture & { bill: BillFields },
  { visitId, known, toPay }: ToCover,
): Promise<Result<number, BillRefusal>> {
  const { rewardId, points } = gesture.bill
  let covered = 0
  if (rewardId !== null) {
    const used = await giveOnBill(trx, gesture, rewardId, { visitId, amount: toPay })
    if (!used.ok) return used
    covered += used.value.off
  }
  if (points === 0) return ok(covered)
  const account = await findAccount(trx, gesture.customerId)
  const worth = mayPayWith(known?.rules ?? noRules, account, { points, toPay: toPay - covered })
  if (!worth.ok) return worth
  const limited = await withinLimits(trx, gesture, { what: 'points_used', points })
  if (!limited.ok) return limited
  const paid = await payPoints(trx, gesture, { kind: 'spent', points, label: '', visitId })
  return paid.ok ? ok(covered + worth.value) : no(paid.code, paid.detail)
}
