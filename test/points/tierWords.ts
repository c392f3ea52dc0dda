// A ladder and states for the tests of the tiers.
import type { Measures, TierLadder, TierState } from '../../shared/points/tierModel.ts'

/** Bronze for everybody, silver from 2,000,000 or 12 visits, gold from 6,000,000 or 36 visits; 12 months, 30 days of grace. */
export function aLadder(change: Partial<TierLadder> = {}): TierLadder {
  const nothing = { spent: null, visits: null, points: null }
  return {
    inUse: true,
    months: 12,
    graceDays: 30,
    tiers: [
      { key: 'bronze', name: 'Đồng', from: nothing, times: 100, perks: [], welcome: null },
      {
        key: 'silver',
        name: 'Bạc',
        from: { spent: 2_000_000, visits: 12, points: null },
        times: 120,
        perks: ['Chỗ ngồi giữ sẵn'],
        welcome: { title: '1 bánh chào hạng', days: 60 },
      },
      {
        key: 'gold',
        name: 'Vàng',
        from: { spent: 6_000_000, visits: 36, points: null },
        times: 150,
        perks: ['Nếm thử món mới'],
        welcome: { title: '1 hộp trà', days: null },
      },
    ],
    ...change,
  }
}

export function measured(some: Partial<Measures>): Measures {
  return { spent: 0, visits: 0, points: 0, ...some }
}

/** Silver, reached on 10 November 2026. */
export function silverState(change: Partial<TierState> = {}): TierState {
  return {
    tier: 'silver',
    sinceDay: '2026-11-10',
    untilDay: '2027-11-30',
    countsFromDay: '2026-11-11',
    hold: null,
    ...change,
  }
}
