// Rewards: the calls, on a real book.
import { describe, expect, it } from 'vitest'
import { listReadyRewards } from '../../db/rewards/reads.ts'
import { aCounter, type Counter, codeOf, granted } from '../stamps/counter.ts'
import { planOf } from '../support/plan.ts'

/** A counter where one card is full and its reward waits. */
async function withReward(rewardDays: number | null = 30): Promise<{ counter: Counter; rewardId: string }> {
  const counter = await aCounter({ interimAt: null, rewardDays })
  await counter.stamp(8)
  const [reward] = await counter.ready()
  return { counter, rewardId: reward?.id ?? '' }
}

async function linesOf(counter: Counter) {
  const lines = await counter.book.db
    .selectFrom('rewardLines')
    .select(['id', 'kind', 'reversesId'])
    .orderBy('seq')
    .execute()
  const place = (id: string | null) => lines.findIndex(line => line.id === id)
  return lines.map(({ kind, reversesId }) => (reversesId === null ? kind : `${kind} of ${place(reversesId)}`))
}

describe('L6 rewards', () => {
  it('gives a reward that waits; then it waits no more', async () => {
    const { counter, rewardId } = await withReward()
    expect(granted(await counter.give(rewardId))).toMatchObject({
      id: rewardId,
      state: 'given',
      title: 'một ly tuỳ chọn',
    })
    expect(await counter.ready()).toEqual([])
    expect(codeOf(await counter.give(rewardId))).toBe('already_given')
  })

  it('gives once however often the same gesture is sent', async () => {
    const { counter, rewardId } = await withReward()
    const requestId = counter.ctx.newId()
    const first = await counter.give(rewardId, requestId)
    expect(await counter.give(rewardId, requestId)).toEqual(first)
    expect(await linesOf(counter)).toEqual(['issued', 'given'])
  })

  it('takes the giving back, and gives again, as often as people are mistaken', async () => {
    const { counter, rewardId } = await withReward()
    for (let time = 0; time < 2; time++) {
      granted(await counter.give(rewardId))
      const requestId = counter.ctx.newId()
      const first = await counter.giveBack(rewardId, requestId)
      expect(granted(first).state).toBe('ready')
      expect(await counter.giveBack(rewardId, requestId)).toEqual(first)
      expect((await counter.ready()).map(reward => reward.id)).toEqual([rewardId])
    }
    expect(await linesOf(counter)).toEqual(['issued', 'given', 'given_back of 1', 'given', 'given_back of 3'])
  })

  it('says which issue a withdrawal reverses', async () => {
    const counter = await aCounter({ interimAt: null })
    granted(await counter.takeBack(await counter.stamp(8)))
    expect(await linesOf(counter)).toEqual(['issued', 'withdrawn of 0'])
  })

  it('refuses what cannot be', async () => {
    const { counter, rewardId } = await withReward()
    expect(codeOf(await counter.give(counter.ctx.newId()))).toBe('reward_unknown')
    expect(codeOf(await counter.giveBack(counter.ctx.newId()))).toBe('reward_unknown')
    expect(codeOf(await counter.giveBack(rewardId))).toBe('not_given')
    expect(await linesOf(counter)).toEqual(['issued'])
  })

  const moments = [
    { name: 'at the end of its last day', at: '2026-12-22T16:59:59.000Z', code: 'ok' },
    { name: 'until the business day ends at 04:00', at: '2026-12-22T20:59:59.000Z', code: 'ok' },
    { name: 'not on the day after', at: '2026-12-22T21:00:00.000Z', code: 'reward_expired' },
  ]
  for (const { name, at, code } of moments) {
    it(`is valid ${name}`, async () => {
      const { counter, rewardId } = await withReward()
      counter.setNow(at)
      expect((await counter.ready()).length).toBe(code === 'ok' ? 1 : 0)
      const answer = await counter.give(rewardId)
      expect(codeOf(answer)).toBe(code)
      if (!answer.ok) expect(answer.detail).toEqual({ day: '2026-12-22' })
    })
  }

  it('keeps a reward for good where the shop set no end', async () => {
    const { counter, rewardId } = await withReward(null)
    counter.setNow('2046-01-01T03:00:00.000Z')
    expect(granted(await counter.give(rewardId)).expiresDay).toBeNull()
  })

  it('shows the reward that ends first at the top, those for good at the bottom', async () => {
    const counter = await aCounter({ interimAt: null, rewardDays: null })
    await counter.stamp(8)
    await counter.saveKind({ ...counter.kind, terms: { ...counter.kind.terms, rewardDays: 40 } }, counter.kind.id)
    await counter.stamp(8)
    await counter.saveKind({ ...counter.kind, terms: { ...counter.kind.terms, rewardDays: 10 } }, counter.kind.id)
    await counter.stamp(8)
    expect((await counter.ready()).map(reward => reward.expiresDay)).toEqual(['2026-12-02', '2027-01-01', null])
  })

  it('finds the waiting rewards by their index', async () => {
    const counter = await aCounter()
    const steps = await planOf(counter.book.file, db => listReadyRewards(db, counter.customerId, '2026-11-22'))
    expect(steps[0]).toBe('SEARCH rewards USING INDEX rewards_ready (customer_id=?)')
  })
})
