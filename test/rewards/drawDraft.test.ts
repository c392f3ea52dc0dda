// A draw while it is written: what its boxes mean, and what is said of those that are wrong.
import { describe, expect, it } from 'vitest'
import { type DrawDraft, newDraw, readDraw, readPeriod } from '../../renderer/rewards/drawDraft.ts'
import { usualFields } from './draws.ts'

const region = { timeZone: 'Asia/Ho_Chi_Minh', currency: 'VND' } as const

const usual: DrawDraft = {
  ...newDraw('2026-11-22'),
  name: usualFields.name,
  amount: 100_000,
  closesDay: '30/11/2026',
  closesTime: '18h',
  prizes: [
    { key: 0, title: 'Nồi cơm điện', count: 1 },
    { key: 1, title: 'Phiếu mua hàng', count: 2 },
  ],
  publicValueName: usualFields.publicValueName,
  publicValueDay: '30-11-26',
  registered: true,
}

describe('L10 the form of a draw', () => {
  it('reads days, times and amounts as they are typed', () => {
    expect(readDraw(usual, region)).toEqual({ ok: true, fields: usualFields })
    const dollars = readDraw({ ...usual, amount: 12.5 }, { ...region, currency: 'USD' })
    expect(dollars).toMatchObject({ fields: { rule: { per: 'visit', amount: 1250 } } })
    expect(readPeriod({ ...usual, name: '' }, region)).toMatchObject({ closesAt: usualFields.closesAt })
  })

  const wrong: [change: Partial<DrawDraft>, mistakes: string[]][] = [
    [{ name: '  ' }, ['name']],
    [{ amount: '' }, ['amount']],
    [{ per: 'spent', amount: 0 }, ['amount']],
    [{ fromDay: '31/11/2026' }, ['fromDay']],
    [{ closesDay: 'mai' }, ['closesDay']],
    [{ closesTime: '25:00' }, ['closesTime']],
    [{ closesDay: '', closesTime: '' }, ['closesDay', 'closesTime']],
    [{ mostEntries: 0 }, ['mostEntries']],
    [{ prizes: [{ key: 0, title: '', count: 1 }] }, ['prizes']],
    [{ prizes: [{ key: 0, title: 'Nồi', count: '' }] }, ['prizes']],
    [{ publicValueName: '', publicValueDay: '' }, ['publicValueName', 'publicValueDay']],
    [{ registered: false }, ['registered']],
  ]
  it.each(wrong)('%j', (change, mistakes) => {
    expect(readDraw({ ...usual, ...change }, region)).toEqual({ ok: false, mistakes })
  })

  it('needs no amount for stamps', () => {
    expect(readDraw({ ...usual, per: 'stamp', amount: '' }, region)).toMatchObject({
      fields: { rule: { per: 'stamp' } },
    })
  })
})
