// What a card still asks for, and what stands in its slots.
import { describe, expect, it } from 'vitest'
import { goalsAhead, slotFaces } from '../../shared/stamps/goals.ts'

const terms = {
  size: 10,
  headStart: 2,
  interimAt: 5,
  interimReward: '1 bánh quy',
  reward: '1 ly tuỳ chọn',
  rewardDays: null,
}

describe('L2 the goal is near and clear', () => {
  it('names the nearest gift first, then the last one', () => {
    expect(goalsAhead({ stamps: 3, terms })).toEqual([
      { slot: 5, title: '1 bánh quy', missing: 2 },
      { slot: 10, title: '1 ly tuỳ chọn', missing: 7 },
    ])
    expect(goalsAhead({ stamps: 5, terms })).toEqual([{ slot: 10, title: '1 ly tuỳ chọn', missing: 5 }])
    expect(goalsAhead({ stamps: 10, terms })).toEqual([])
  })

  it.each([
    [2, 'hhee ieeeer'],
    [3, 'hhse ieeeer'],
    [5, 'hhss seeeer'],
    [9, 'hhss sssssr'],
    [10, 'hhss ssssss'],
  ])('shows a card with %i stamps', (stamps, faces) => {
    const letters = { head_start: 'h', stamp: 's', empty: 'e', interim: 'i', reward: 'r' }
    const shown = slotFaces({ stamps, terms }).map(face => letters[face])
    expect(shown.join('')).toBe(faces.replace(' ', ''))
  })

  it('has no gift on the way where the terms have none', () => {
    const plain = { ...terms, size: 3, headStart: 0, interimAt: null, interimReward: '' }
    expect(slotFaces({ stamps: 1, terms: plain })).toEqual(['stamp', 'empty', 'reward'])
    expect(goalsAhead({ stamps: 1, terms: plain })).toHaveLength(1)
  })
})
