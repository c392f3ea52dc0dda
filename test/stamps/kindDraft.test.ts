// A kind of card while it is edited: what may be saved, and which words stand at which field.
import { describe, expect, it } from 'vitest'
import { type KindDraft, type KindMistakes, newKind, readDraft } from '../../renderer/stamps/kindDraft.ts'

const whole: KindDraft = { ...newKind, name: 'Thẻ trà', reward: '1 ly trà' }

describe('L1 editing a kind of card', () => {
  it('saves a new kind as soon as it has a name and a reward', () => {
    const read = readDraft(whole)
    expect(read).toMatchObject({
      ok: true,
      fields: { name: 'Thẻ trà', terms: { size: 10, headStart: 2, interimAt: null } },
    })
  })

  it('drops the gift on the way together with its stamp', () => {
    const read = readDraft({ ...whole, interimAt: '', interimReward: '1 bánh' })
    expect(read).toMatchObject({ ok: true, fields: { terms: { interimAt: null, interimReward: '' } } })
  })

  it('keeps a reward for good where the days are empty', () => {
    expect(readDraft({ ...whole, rewardDays: '' })).toMatchObject({ ok: true, fields: { terms: { rewardDays: null } } })
  })

  const mistakes: [string, Partial<KindDraft>, KindMistakes][] = [
    ['no name', { name: '  ' }, { name: 'nameMissing' }],
    ['no reward', { reward: '' }, { reward: 'rewardMissing' }],
    ['a card of one stamp', { size: 1, headStart: 0 }, { size: 'outside' }],
    ['an empty number of stamps', { size: '' }, { size: 'outside' }],
    ['a head start that fills the card', { headStart: 10 }, { headStart: 'head_start_too_long' }],
    ['a gift within the head start', { interimAt: 2, interimReward: '1 bánh' }, { interimAt: 'interim_outside' }],
    ['a gift at the last stamp', { interimAt: 10, interimReward: '1 bánh' }, { interimAt: 'interim_outside' }],
    ['a gift without words', { interimAt: 5 }, { interimReward: 'interim_reward_missing' }],
  ]
  it.each(mistakes)('says at its field what is wrong: %s', (_, change, expected) => {
    expect(readDraft({ ...whole, ...change })).toEqual({ ok: false, mistakes: expected })
  })
})
