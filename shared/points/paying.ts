// Paying a part of a bill with points: how many may be used, and what they are worth. Pure.
import { no, ok, type Result } from '../base/result.ts'
import type { EarningRules, PointAccount } from './model.ts'

type PayRefusal = 'points_pay_nothing' | 'claim_open' | 'too_few_points' | 'points_over_bill'

/**
 * What so many points pay, in the currency's smallest unit. `too_few_points` (details `points`, what there is; `least`, the
 * fewest that may be used): also where too few would stay. `points_over_bill`: worth more than there is to pay.
 */
export function mayPayWith(
  { value, minSpend, minLeft }: EarningRules,
  { points: there, claim }: PointAccount,
  { points, toPay }: { points: number; toPay: number },
): Result<number, PayRefusal> {
  if (value === 0) return no('points_pay_nothing')
  if (claim > 0) return no('claim_open', { points: claim })
  if (points < minSpend || there - points < minLeft) return no('too_few_points', { points: there, least: minSpend })
  if (points * value > toPay) return no('points_over_bill')
  return ok(points * value)
}

/** The most points that can be used on a bill; 0: none. */
export function mostPoints(rules: EarningRules, account: PointAccount, toPay: number): number {
  const { value, minSpend, minLeft } = rules
  if (value === 0 || account.claim > 0) return 0
  const most = Math.min(account.points - minLeft, Math.floor(toPay / value))
  return most >= Math.max(1, minSpend) ? most : 0
}
