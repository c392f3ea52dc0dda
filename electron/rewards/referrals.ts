// The calls of the referrals: gather, decide, store.
import { appendRules, findRules, findRulesByRequest } from '../../db/points/rules.ts'
import {
  findNewcomer,
  findReferralOf,
  findReferrerOf,
  isReferralGesture,
  listAncestors,
  listBrought,
  listReferrers,
} from '../../db/rewards/referralReads.ts'
import { changeReferral, insertReferral } from '../../db/rewards/referralWrites.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { AnswerOf, HandlersAt } from '../../shared/calls.ts'
import type { ReferralsOf } from '../../shared/rewards/referralCalls.ts'
import { mayRefer, type ReferralRules, referralRules } from '../../shared/rewards/referrals.ts'
import type { Context } from '../context.ts'

const mostShown = 200

export async function referralRulesInForce(db: Reader): Promise<ReferralRules | null> {
  return (await findRules(db, 'referral', referralRules))?.body ?? null
}

type Readers = 'rewards.referralRules' | 'rewards.showReferral'

export const referralReaders: Pick<HandlersAt<'reader', Context>, Readers> = {
  'rewards.referralRules': ctx => ctx.read(async db => ok(await referralRulesInForce(db))),
  'rewards.showReferral': (ctx, { customerId }) => ctx.read(db => show(db, customerId)),
}

export const referralBackground: Pick<HandlersAt<'background', Context>, 'rewards.listReferrers'> = {
  'rewards.listReferrers': ctx => ctx.read(async db => ok(await listReferrers(db, mostShown))),
}

type Writers = 'rewards.saveReferralRules' | 'rewards.setReferrer'

export const referralWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'rewards.saveReferralRules': (ctx, { requestId, rules }) => {
    const mark = ctx.mark()
    const save = async (trx: Writer) => {
      if ((await findRulesByRequest(trx, requestId)) !== null) return ok((await referralRulesInForce(trx)) ?? rules)
      await appendRules(trx, { id: ctx.newId(), requestId, topic: 'referral', body: rules }, mark)
      return ok(rules)
    }
    return ctx.write(save, 'rewards')
  },

  'rewards.setReferrer': (ctx, { requestId, customerId, referrerId }) => {
    const gesture = { requestId, customerId, reason: '', ...ctx.mark(), newId: ctx.newId }
    const set = async (trx: Writer): Promise<AnswerOf<'rewards.setReferrer'>> => {
      if (await isReferralGesture(trx, requestId)) return show(trx, customerId)
      const stored = await (referrerId === null ? withdraw(trx, gesture) : refer(trx, gesture, referrerId))
      return stored.ok ? show(trx, customerId) : stored
    }
    return ctx.write(set, 'rewards')
  },
}

async function show(db: Reader, customerId: Id): Promise<Result<ReferralsOf, 'customer_unknown'>> {
  const newcomer = await findNewcomer(db, customerId)
  if (!newcomer) return no('customer_unknown')
  const by = await findReferrerOf(db, customerId)
  const rules = await referralRulesInForce(db)
  const isOpen = (rules?.isOn ?? false) && newcomer.visitCount === 0 && by === null
  return ok({ by, brought: await listBrought(db, customerId), isOpen })
}

async function refer(trx: Writer, gesture: Gesture, referrerId: Id) {
  const { customerId: newcomerId, requestId, at, day, staffId } = gesture
  const newcomer = await findNewcomer(trx, newcomerId)
  const referrer = await findNewcomer(trx, referrerId)
  if (!newcomer || !referrer) return no('customer_unknown')
  const allowed = mayRefer(newcomer, referrer, await listAncestors(trx, referrerId))
  if (!allowed.ok) return allowed
  await insertReferral(trx, { id: gesture.newId(), requestId, newcomerId, referrerId, at, day, staffId })
  return ok(null)
}

async function withdraw(trx: Writer, gesture: Gesture) {
  const referral = await findReferralOf(trx, gesture.customerId)
  if (!referral) return no('referral_unknown')
  if (referral.state === 'rewarded') return no('referral_rewarded')
  const line = { kind: 'withdrawn', reversesId: null } as const
  await changeReferral(trx, gesture, { referralId: referral.id, state: 'withdrawn', rewardedDay: null, line })
  return ok(null)
}
