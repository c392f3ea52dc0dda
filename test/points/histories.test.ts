// Any history of bills, payments, returns, corrections, lapses and takings back: what must hold after every step.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { defaultTerms } from '../../shared/stamps/rules.ts'
import type { BillChange } from '../../shared/visits/model.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aPointShop, granted, type PointShop } from './shop.ts'

type Step =
  | { do: 'bill'; amount: number; share: number }
  | { do: 'return' | 'edit'; which: number; share: number }
  | { do: 'void' | 'undo'; which: number }
  | { do: 'byHand'; points: number }
  | { do: 'give'; which: number }
  | { do: 'wait'; days: number }

const share = fc.integer({ min: 0, max: 100 })
const which = fc.nat(9)
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('bill'), amount: fc.integer({ min: 1, max: 900_000 }), share }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('return', 'edit'), which, share }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('void', 'undo'), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('byHand'), points: fc.integer({ min: -60, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('give'), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), days: fc.constantFrom(1, 40, 200, 370) }) },
) as fc.Arbitrary<Step>

interface History {
  customerId: string
  bills: { visitId: string; amount: number }[]
  gestures: string[]
}

interface Sums {
  account: unknown
  lines: unknown
  lots: unknown
  uneven: number
  below: number
  cards: unknown
  /** What the customer's bills come to, returns taken off. */
  amount: number
}

/** The account beside the sums of its lines and of its lots, and whatever is not as it must be. */
function sumsOf({ book }: PointShop, customerId: string): Sums {
  const one = (text: string) => book.sqlite.prepare(text).get(customerId)
  const number = (text: string) => {
    const places = text.split('?').length - 1
    return Number(
      book.sqlite
        .prepare(text)
        .pluck()
        .get(...Array(places).fill(customerId)),
    )
  }
  return {
    account: one('SELECT points, claim, remainder FROM point_accounts WHERE customer_id = ?') ?? null,
    lines:
      one(
        'SELECT sum(points) AS points, sum(claim) AS claim, sum(remainder) AS remainder FROM point_lines WHERE customer_id = ? HAVING count(*) > 0',
      ) ?? null,
    lots: number('SELECT coalesce(sum(remaining), 0) FROM point_lots WHERE customer_id = ?'),
    uneven: number(
      `SELECT count(*) FROM point_lots o LEFT JOIN (SELECT lot_seq, sum(points) AS points FROM lot_lines
          WHERE line_seq IN (SELECT seq FROM point_lines WHERE customer_id = ?) GROUP BY lot_seq) m ON m.lot_seq = o.seq
        WHERE o.customer_id = ? AND o.remaining IS NOT m.points`,
    ),
    below: number('SELECT count(*) FROM point_lots WHERE customer_id = ? AND remaining < 0'),
    amount: number('SELECT coalesce(sum(amount), 0) FROM visits WHERE customer_id = ?'),
    cards: number(
      'SELECT count(*) FROM cards c WHERE customer_id = ? AND stamps <> (SELECT sum(count) FROM stamp_lines WHERE customer_id = c.customer_id AND card_id = c.id)',
    ),
  }
}

/** What a customer has, in a form in which equal is equal: the ids of cards and lots do not matter. */
function heldOf({ book }: PointShop, customerId: string): unknown {
  const all = (text: string) => book.sqlite.prepare(text).all(customerId)
  return {
    account: sumsOf({ book } as PointShop, customerId).account ?? { points: 0, claim: 0, remainder: 0 },
    lots: all(
      'SELECT expires_day, sum(remaining) AS points FROM point_lots WHERE customer_id = ? AND remaining > 0 GROUP BY expires_day ORDER BY 1',
    ),
    cards: all(
      // A card with nothing but its head start is the one that would be begun next.
      'SELECT number, stamps, full_at IS NULL AS open FROM cards WHERE customer_id = ? AND withdrawn_at IS NULL AND stamps > 1 ORDER BY number',
    ),
    rewards: all(
      "SELECT title, state FROM rewards WHERE customer_id = ? AND state <> 'withdrawn' ORDER BY title, state",
    ),
    amount: book.sqlite
      .prepare('SELECT coalesce(sum(amount), 0) FROM visits WHERE customer_id = ?')
      .pluck()
      .get(customerId),
  }
}

async function take(shop: PointShop, history: History, step: Step): Promise<string | null> {
  const { customerId, bills, gestures } = history
  const requestId = v7()
  const bill = 'which' in step ? bills[step.which % Math.max(1, bills.length)] : undefined
  const change = async (asked: BillChange) => {
    if (!bill) return null
    const reply = await shop.change(bill.visitId, asked, requestId)
    return reply.ok ? requestId : null
  }
  switch (step.do) {
    case 'bill': {
      const { points } = await shop.points(customerId)
      const used = Math.min(Math.floor((points * step.share) / 100), Math.floor(step.amount / 100))
      const payable = used >= 20 && step.share > 50 ? used : 0
      const reply = await shop.bill(step.amount, { requestId, customerId, points: payable })
      if (!reply.ok) return null
      bills.push({ visitId: reply.value.visitId ?? '', amount: step.amount })
      return requestId
    }
    case 'return':
      return change({ kind: 'return', amount: Math.max(1, Math.floor(((bill?.amount ?? 0) * step.share) / 100)) })
    case 'edit':
      return change({
        kind: 'edit',
        amount: (bill?.amount ?? 0) + step.share * 1000,
        products: [],
        channel: 'shop',
        note: '',
      })
    case 'void':
      return change({ kind: 'void' })
    case 'undo': {
      const undone = gestures[step.which % Math.max(1, gestures.length)]
      if (undone === undefined) return null
      const reply = await shop.takeBack(undone, requestId)
      return reply.ok ? requestId : null
    }
    case 'byHand': {
      if (step.points === 0) return null
      const input = { requestId, customerId, points: step.points, reason: 'thử' }
      const reply = await answer(shop, 'points.add', input)
      return reply.ok ? requestId : null
    }
    case 'give': {
      const [reward] = granted(await answer(shop, 'rewards.listReady', { customerId }))
      if (!reward) return null
      granted(await answer(shop, 'rewards.give', { requestId, rewardId: reward.id }))
      return null
    }
    case 'wait':
      shop.pass(step.days * 86_400)
      granted(await answer(shop, 'points.expire', {}))
      return null
  }
}

function expectSound(sums: Sums): void {
  expect(sums.account).toEqual(sums.lines)
  expect(sums.lots).toBe(Object(sums.account).points ?? 0)
  expect(sums).toMatchObject({ uneven: 0, below: 0, cards: 0 })
  expect(sums.amount).toBeGreaterThanOrEqual(0)
}

async function aShopWithCard(): Promise<PointShop> {
  const shop = await aPointShop()
  shop.book.sqlite.pragma('synchronous = OFF')
  const terms = { ...defaultTerms({ interimReward: 'bánh', reward: 'ly' }), size: 4, headStart: 1, interimAt: null }
  const fields = { name: 'Cà phê', color: 'red', picture: 'coffee', terms: { ...terms, interimReward: '' } } as const
  const kind = granted(await answer(shop, 'stamps.saveKind', { requestId: v7(), kindId: null, fields }))
  await shop.saveRules({ stamps: [{ cardKindId: kind.id, count: 1, per: null, minAmount: 50_000 }] })
  return shop
}

// In ten books, so that none becomes so long that its own questions take most of the time.
const books = Array.from({ length: 10 }, (_, place) => place + 1)
// Two thousand in every run; `HISTORIES=1000 npm run check -- histories` tries ten thousand.
const historiesPerBook = Number(process.env.HISTORIES ?? 200)

describe('L3 any history of points and stamps', () => {
  it.each(books)('holds together after every step, and undoing undoes (book %d)', { timeout: 300_000 }, async () => {
    const shop = await aShopWithCard()
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 7 }), async list => {
        shop.setNow('2026-11-22T03:00:00.000Z')
        shop.book.sqlite.exec('DELETE FROM days_done')
        const { id: customerId } = await aCustomer(shop, { name: v7() })
        const history: History = { customerId, bills: [], gestures: [] }
        for (const step of list) {
          shop.pass(61)
          const before = heldOf(shop, customerId)
          const gesture = await take(shop, history, step)
          expectSound(sumsOf(shop, customerId))
          if (gesture === null) continue
          history.gestures.push(gesture)
          const after = heldOf(shop, customerId)
          const undo = v7()
          const undone = await shop.takeBack(gesture, undo)
          if (!undone.ok) continue
          expect(heldOf(shop, customerId)).toEqual(before)
          granted(await shop.takeBack(undo))
          expect(heldOf(shop, customerId)).toEqual(after)
          expectSound(sumsOf(shop, customerId))
        }
      }),
      { numRuns: historiesPerBook },
    )
    await shop.holds()
  })
})
