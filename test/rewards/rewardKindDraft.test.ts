// The forms of the catalogue and of the referrals: what the boxes mean, and what is said where they make no sense.
import { describe, expect, it } from 'vitest'
import { firstReferralDraft, readReferralDraft, referralDraftOf } from '../../renderer/rewards/referralDraft.ts'
import {
  newRewardKind,
  type RewardKindDraft,
  readRewardDraft,
  rewardDraftOf,
} from '../../renderer/rewards/rewardKindDraft.ts'
import { aKind } from './redeemer.ts'

const named: RewardKindDraft = { ...newRewardKind, name: 'Bánh quy' }
const cardKindId = '01890000-0000-7000-8000-000000000000'

describe('L6 the form of a kind', () => {
  it('a new one needs a name only', () => {
    expect(readRewardDraft(newRewardKind)).toEqual({ ok: false, mistakes: { name: 'nameMissing' } })
    expect(readRewardDraft(named)).toEqual({ ok: true, fields: { ...aKind, validDays: 60 } })
  })

  it('leaves out what the chosen price does not need', () => {
    const byCard = readRewardDraft({ ...named, price: 'card', cardKindId, minLeft: 5 })
    expect(byCard).toMatchObject({ ok: true, fields: { cost: null, cardKindId, minLeft: 0 } })
    const byPoints = readRewardDraft({ ...named, cardKindId, perDays: 7 })
    expect(byPoints).toMatchObject({ ok: true, fields: { cost: 20, cardKindId: null, perDays: null } })
  })

  it('comes back from what was saved as it was typed', () => {
    const draft: RewardKindDraft = { ...named, stock: 0, fromDay: '01/12/2026', toDay: '24/12/2026', perCustomer: 1 }
    const read = readRewardDraft(draft)
    if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
    expect(read.fields).toMatchObject({ stock: 0, fromDay: '2026-12-01', toDay: '2026-12-24' })
    expect(rewardDraftOf({ ...read.fields, id: 'k', position: 1, archivedAt: null })).toEqual(draft)
  })

  const cases: [part: Partial<RewardKindDraft>, mistakes: object][] = [
    [{ cost: '' }, { cost: 'cost_missing' }],
    [{ price: 'card' }, { cost: 'cost_missing' }],
    [{ benefit: 'money' }, { value: 'value_missing' }],
    [{ benefit: 'percent', value: 120 }, { value: 'percent_outside' }],
    [{ fromDay: 'hôm nào' }, { fromDay: 'dayUnreadable' }],
    [{ fromDay: '24/12/2026', toDay: '01/12/2026' }, { toDay: 'days_reversed' }],
    [{ validDays: 9999 }, { validDays: 'outside' }],
  ]
  for (const [part, mistakes] of cases) {
    it(`says what is wrong with ${JSON.stringify(part)}`, () => {
      expect(readRewardDraft({ ...named, ...part })).toEqual({ ok: false, mistakes })
    })
  }
})

describe('L11 the form of the rules', () => {
  it('begins switched off, and comes back from what was saved', () => {
    const draft = firstReferralDraft('Giới thiệu khách')
    const read = readReferralDraft(draft)
    if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
    expect(read.rules.isOn).toBe(false)
    expect(referralDraftOf(read.rules)).toEqual(draft)
  })

  it('says what is wrong', () => {
    const draft = firstReferralDraft('')
    const nothing = { points: '', reward: '', rewardDays: '' } as const
    expect(readReferralDraft({ ...draft, isOn: true, referrer: nothing, newcomer: nothing })).toEqual({
      ok: false,
      mistakes: ['nameMissing', 'nothing_given'],
    })
    expect(readReferralDraft({ ...draft, name: 'x', mostPerMonth: 5000 })).toEqual({ ok: false, mistakes: ['outside'] })
  })
})
