// The rules of referring while they are edited: boxes may be empty for a moment, and what is wrong has its words.
import { type ReferralRules, referralRules } from '../../shared/rewards/referrals.ts'

export const sides = ['referrer', 'newcomer'] as const
export type Side = (typeof sides)[number]

interface GiftDraft {
  points: number | ''
  reward: string
  rewardDays: number | ''
}

/** As the boxes have it: '' while one is empty. */
export interface ReferralDraft extends Record<Side, GiftDraft> {
  isOn: boolean
  name: string
  minBill: number | ''
  mostPerMonth: number | ''
}

/** What a shop begins with: something for both, and nobody makes a trade of it. Off until it is turned on. */
export function firstReferralDraft(name: string): ReferralDraft {
  return {
    ...{ isOn: false, name, minBill: '', mostPerMonth: 5 },
    referrer: { points: 20, reward: '', rewardDays: 60 },
    newcomer: { points: 10, reward: '', rewardDays: 60 },
  }
}

export function referralDraftOf(rules: ReferralRules): ReferralDraft {
  const gift = ({ points, reward, rewardDays }: ReferralRules[Side]): GiftDraft => ({
    ...{ points: points || '', reward, rewardDays: rewardDays ?? '' },
  })
  return {
    ...{ isOn: rules.isOn, name: rules.name, minBill: rules.minBill || '', mostPerMonth: rules.mostPerMonth ?? '' },
    ...{ referrer: gift(rules.referrer), newcomer: gift(rules.newcomer) },
  }
}

export type ReferralMistake = 'nothing_given' | 'nameMissing' | 'outside'
type Read = { ok: true; rules: ReferralRules } | { ok: false; mistakes: ReferralMistake[] }

/** The draft as it would be saved, or what is wrong with it. */
export function readReferralDraft(draft: ReferralDraft): Read {
  const gift = ({ points, reward, rewardDays }: GiftDraft) => ({
    ...{ points: points || 0, reward, rewardDays: rewardDays || null },
  })
  const read = referralRules.safeParse({
    ...{ isOn: draft.isOn, name: draft.name, minBill: draft.minBill || 0, mostPerMonth: draft.mostPerMonth || null },
    ...{ referrer: gift(draft.referrer), newcomer: gift(draft.newcomer) },
  })
  if (read.success) return { ok: true, rules: read.data }
  const mistakes = read.error.issues.map(({ path, message }): ReferralMistake => {
    if (message === 'nothing_given') return message
    return path[0] === 'name' ? 'nameMissing' : 'outside'
  })
  return { ok: false, mistakes: [...new Set(mistakes)] }
}
