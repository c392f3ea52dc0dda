// A membership plan and a cause while they are edited: what the boxes hold becomes what is saved, or words for what is wrong.
import { describe, expect, it } from 'vitest'
import * as plan from '../../renderer/points/planDraft.ts'
import * as cause from '../../renderer/rewards/causeDraft.ts'

describe('L7 a plan in the making', () => {
  const good: plan.PlanDraft = { name: 'Năm', fee: 300_000, months: 12, percent: 10, times: 1.5, benefit: '' }
  const cases: [string, Partial<plan.PlanDraft>, plan.PlanMistakes][] = [
    ['no name', { name: '' }, { name: 'nameMissing' }],
    ['no fee', { fee: '' }, { fee: 'outside' }],
    ['a fee beyond any', { fee: 1e11 }, { fee: 'outside' }],
    ['121 months', { months: 121 }, { months: 'outside' }],
    ['half the points', { times: 0.5 }, { times: 'outside' }],
    ['nothing in return', { percent: 0, times: 1 }, { benefit: 'benefitMissing' }],
  ]
  for (const [name, change, mistakes] of cases) {
    it(name, () => expect(plan.readDraft({ ...good, ...change })).toEqual({ ok: false, mistakes }))
  }

  it('comes back as it was saved', () => {
    const read = plan.readDraft({ ...good, times: 1.15 })
    expect(read).toMatchObject({ ok: true, fields: { fee: 300_000, times: 115 } })
    if (read.ok) expect(plan.draftOf({ id: 'x', archivedAt: null, ...read.fields })).toEqual({ ...good, times: 1.15 })
  })
})

describe('L8 a cause in the making', () => {
  const good = { ...cause.newCause('2026-11-22'), name: 'Trường' }
  const cases: [string, Partial<cause.CauseDraft>, cause.CauseMistakes][] = [
    ['no name', { name: ' ' }, { name: 'nameMissing' }],
    ['no percentage', { percent: '' }, { percent: 'percentWrong' }],
    ['101 percent', { percent: 101 }, { percent: 'percentWrong' }],
    ['no first day', { fromDay: '' }, { fromDay: 'dayWrong' }],
    ['a day that there is not', { toDay: '30/2/2027' }, { toDay: 'dayWrong' }],
    ['an end before the beginning', { toDay: '21/11/2026' }, { toDay: 'endsBefore' }],
  ]
  for (const [name, change, mistakes] of cases) {
    it(name, () => expect(cause.readDraft({ ...good, ...change })).toEqual({ ok: false, mistakes }))
  }

  it('reads tenths of a percent and days in several spellings', () => {
    const read = cause.readDraft({ ...good, percent: 2.5, toDay: '1-1-27' })
    expect(read).toEqual({
      ok: true,
      fields: { name: 'Trường', permille: 25, fromDay: '2026-11-22', toDay: '2027-01-01' },
    })
  })
})
