// What a first purchase does for the one who came and the one who brought them.
import { listRewardLinesOf } from '../../db/rewards/catalogueReads.ts'
import { findReward } from '../../db/rewards/reads.ts'
import {
  countRewarded,
  findReferralOf,
  getReferral,
  listReferralLinesOf,
  listWaitingOf,
  sumPurchases,
} from '../../db/rewards/referralReads.ts'
import { changeReferral } from '../../db/rewards/referralWrites.ts'
import { updateRewards } from '../../db/rewards/writes.ts'
import type { Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import {
  monthOf,
  type Referral,
  type ReferralGift,
  type ReferralLine,
  rewardsOf,
  rewardsPurchase,
} from '../../shared/rewards/referrals.ts'
import { reviveReward, rewardLine } from '../../shared/rewards/rules.ts'
import { givePoints } from '../points/ledger.ts'
import { issueTo } from './issuing.ts'
import { referralRulesInForce } from './referrals.ts'

/**
 * Rewards both where this is the newcomer's first purchase that counts. Beyond the most of a month the newcomer alone gets
 * something. Answers what the newcomer gets, as titles.
 */
export async function rewardReferral(trx: Writer, gesture: Gesture): Promise<string[]> {
  const referral = await findReferralOf(trx, gesture.customerId)
  if (referral?.state !== 'waiting') return []
  const rules = await referralRulesInForce(trx)
  if (!rules || !rewardsPurchase(rules, await sumPurchases(trx, gesture.requestId))) return []
  const { id: referralId, referrerId } = referral
  const before = await countRewarded(trx, referrerId, monthOf(gesture.day))
  if (rules.mostPerMonth === null || before < rules.mostPerMonth) {
    await giveGift(trx, { ...gesture, customerId: referrerId }, rules.referrer, { label: rules.name, referralId })
  }
  const titles = await giveGift(trx, gesture, rules.newcomer, { label: rules.name, referralId })
  await setRewarded(trx, gesture, referralId, null)
  return titles
}

async function giveGift(
  trx: Writer,
  gesture: Gesture,
  gift: ReferralGift,
  { label, referralId }: { label: string; referralId: Id },
): Promise<string[]> {
  if (gift.points > 0) await givePoints(trx, gesture, { kind: 'gift', points: gift.points, label })
  const issued = await issueTo(trx, gesture, rewardsOf(gift, referralId))
  return issued.map(reward => reward.title)
}

/**
 * Takes back what a gesture gave for a referral; a taking back, too. A reward that was given meanwhile stays: the bill's
 * return is not held up by it. The points go with the gesture's other points. Answers whether there was anything;
 * `referral_rewarded`: another purchase has rewarded it meanwhile.
 */
export async function takeReferralBack(
  trx: Writer,
  gesture: Gesture,
  undoneRequestId: Id,
): Promise<Result<boolean, 'referral_rewarded'>> {
  const lines = await listReferralLinesOf(trx, undoneRequestId)
  for (const line of lines) {
    const referral = await getReferral(trx, line.referralId)
    if (line.kind === 'rewarded') await unreward(trx, gesture, referral, line)
    else if (line.kind === 'taken_back' && referral.state === 'waiting') await rewardAgain(trx, gesture, line)
    else return no('referral_rewarded')
  }
  return ok(lines.length > 0)
}

async function unreward(trx: Writer, gesture: Gesture, referral: Referral, line: ReferralLine) {
  for (const id of await listWaitingOf(trx, referral)) {
    const known = await findReward(trx, id)
    if (!known) continue
    const { reward, issuedLineId } = known
    const own = { ...gesture, customerId: reward.customerId }
    const withdrawn = rewardLine(own, reward, 0, 'withdrawn', issuedLineId)
    await updateRewards(trx, [{ ...reward, state: 'withdrawn' }], [withdrawn])
  }
  const taken = { kind: 'taken_back', reversesId: line.id } as const
  await changeReferral(trx, gesture, { referralId: referral.id, state: 'waiting', rewardedDay: null, line: taken })
}

async function rewardAgain(trx: Writer, gesture: Gesture, line: ReferralLine) {
  const lines = await listRewardLinesOf(trx, line.requestId)
  for (const one of lines) {
    const isOwn = one.kind === 'withdrawn' && one.source === 'referral' && one.origin === line.referralId
    const known = isOwn ? await findReward(trx, one.rewardId) : null
    if (known?.reward.state !== 'withdrawn') continue
    const revived = reviveReward({ ...gesture, customerId: known.reward.customerId }, known.reward, one.id)
    await updateRewards(trx, revived.rewards, revived.lines)
  }
  await setRewarded(trx, gesture, line.referralId, line.id)
}

async function setRewarded(trx: Writer, gesture: Gesture, referralId: Id, reversesId: Id | null): Promise<void> {
  const line = { kind: 'rewarded', reversesId } as const
  await changeReferral(trx, gesture, { referralId, state: 'rewarded', rewardedDay: gesture.day, line })
}
