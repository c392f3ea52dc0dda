// A redemption: paid with points or full cards, the stock lowered, the reward issued, in one gesture. And a voucher's code.
import { randomInt } from 'node:crypto'
import { hasCustomer } from '../../db/inBook.ts'
import { findAccount } from '../../db/points/reads.ts'
import {
  countRedeemed,
  findRedemption,
  findRewardKind,
  findVoucher,
  listFullCards,
} from '../../db/rewards/catalogueReads.ts'
import { lowerStock } from '../../db/rewards/catalogueWrites.ts'
import { findReward } from '../../db/rewards/reads.ts'
import { updateRewards } from '../../db/rewards/writes.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { voucherCodeOf, voucherCodes } from '../../shared/base/voucherCode.ts'
import type { AnswerOf } from '../../shared/calls.ts'
import { mayRedeem, type Redeemer, type RedeemRefusal, type RewardKind } from '../../shared/rewards/catalogue.ts'
import type { Redeemed } from '../../shared/rewards/catalogueCalls.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { giveReward, type RewardToIssue } from '../../shared/rewards/rules.ts'
import { payPoints } from '../points/ledger.ts'
import { withinLimits } from '../reports/limitsOnBill.ts'
import { issueTo } from './issuing.ts'

export interface RedeemGesture extends Gesture {
  kindId: Id
  count: number
  handOver: boolean
}

/** All that a customer has for the catalogue, asked once for all kinds. */
export async function findRedeemer(db: Reader, customerId: Id, today: Day): Promise<(kind: RewardKind) => Redeemer> {
  const { points, claim } = await findAccount(db, customerId)
  const redeemed = await countRedeemed(db, customerId, today)
  const cards = await listFullCards(db, customerId, today)
  return kind => ({
    points,
    claim,
    fullCards: cards.filter(card => card.cardKindId === kind.cardKindId).length,
    redeemed: redeemed.get(kind.id) ?? 0,
  })
}

/** Redeems, or answers what the same gesture did before. */
export async function redeem(trx: Writer, gesture: RedeemGesture): Promise<AnswerOf<'rewards.redeem'>> {
  const { requestId, customerId, kindId, count, day } = gesture
  const stored = await findRedemption(trx, requestId)
  if (stored) return ok(await toRedeemed(trx, customerId, stored))
  if (!(await hasCustomer(trx, customerId))) return no('customer_unknown')
  const kind = await findRewardKind(trx, kindId)
  if (!kind || kind.archivedAt !== null) return no('reward_kind_unknown')
  const whoFor = await findRedeemer(trx, customerId, day)
  const allowed = mayRedeem(kind, whoFor(kind), count, day)
  if (!allowed.ok) return allowed
  const paid = await pay(trx, gesture, kind)
  if (!paid.ok) return paid
  await lowerStock(trx, kindId, count)
  const [reward] = await issueTo(trx, gesture, [await rewardOf(trx, gesture, kind)])
  if (!reward) throw new Error('Nothing was issued')
  if (gesture.handOver) await give(trx, gesture, reward)
  return ok(await toRedeemed(trx, customerId, { rewardId: reward.id, paidWith: paid.value }))
}

/** Answers the titles of the full cards' rewards that were given for it. */
async function pay(
  trx: Writer,
  gesture: RedeemGesture,
  { name, cost, cardKindId }: RewardKind,
): Promise<Result<string[], RedeemRefusal | 'reason_wanted'>> {
  const { customerId, count, day } = gesture
  if (cost !== null) {
    const points = cost * count
    const limited = await withinLimits(trx, gesture, { what: 'points_used', points })
    if (!limited.ok) return limited
    const paid = await payPoints(trx, gesture, { kind: 'spent', points, label: name })
    return paid.ok ? ok([]) : paid
  }
  const cards = (await listFullCards(trx, customerId, day)).filter(card => card.cardKindId === cardKindId)
  const titles: string[] = []
  for (const { id } of cards.slice(0, count)) {
    const known = await findReward(trx, id)
    if (known) titles.push((await give(trx, gesture, known.reward)).title)
  }
  return ok(titles)
}

async function give(trx: Writer, gesture: Gesture, reward: Reward): Promise<Reward> {
  const given = giveReward(gesture, reward)
  if (!given.ok) throw new Error(`A reward that waits was refused: ${given.code}`)
  await updateRewards(trx, given.value.rewards, given.value.lines)
  return reward
}

async function rewardOf(
  trx: Writer,
  { count, handOver }: RedeemGesture,
  { id: kindId, name, benefit, value, cost, minBill, validDays }: RewardKind,
): Promise<RewardToIssue> {
  return {
    ...{ cardId: null, source: 'catalogue', kindId, benefit, minBill, count },
    title: count === 1 ? name : `${count} × ${name}`,
    days: validDays,
    value: value * count,
    cost: (cost ?? 0) * count,
    ...(!handOver && { code: await newCode(trx) }),
  }
}

/** A code that nobody has. */
async function newCode(db: Reader): Promise<string> {
  const code = voucherCodeOf(randomInt(voucherCodes))
  return (await findVoucher(db, code)) ? newCode(db) : code
}

async function toRedeemed(
  db: Reader,
  customerId: Id,
  { rewardId, paidWith }: { rewardId: Id; paidWith: string[] },
): Promise<Redeemed> {
  const known = await findReward(db, rewardId)
  if (!known) throw new Error('No such reward')
  return { reward: known.reward, paidWith, points: (await findAccount(db, customerId)).points }
}
