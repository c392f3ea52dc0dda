// A shop in which two customers may be one: every programme is on, and every table has rows of a customer's.
import { v7 } from 'uuid'
import { expect } from 'vitest'
import type { InputOf } from '../../shared/calls.ts'
import { defaultTerms } from '../../shared/stamps/rules.ts'
import { aPointShop, granted, type PointShop, plainBill } from '../points/shop.ts'
import { aLadder } from '../points/tierWords.ts'
import { rules as referralRules } from '../rewards/referralShop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { contentsOf } from '../support/oldBooks.ts'
import { consent, know } from './knownRows.ts'

export interface MergeShop extends PointShop {
  planId: string
  kindId: string
  person(name?: string): Promise<string>
  merge(keptId: string, mergedId: string, more?: Partial<InputOf<'customers.merge'>>): Promise<string>
  takeApart(mergeId: string): ReturnType<typeof answer<'customers.takeApart'>>
  /** Every table but the merges, and every column but when a row was last written. */
  contents(): Record<string, unknown[]>
  /** Throws unless every sum is the sum of its lines. */
  sound(): Promise<void>
  stampsOf(customerId: string): Promise<number>
}

export async function aMergeShop(): Promise<MergeShop> {
  const shop = await aPointShop({ expiryMonths: 12 })
  const { sqlite } = shop.book
  sqlite.pragma('synchronous = OFF')
  const terms = { ...defaultTerms({ interimReward: 'bánh', reward: 'ly' }), interimAt: 5 }
  const fields = { name: 'Cà phê', color: 'red', picture: 'coffee', terms } as const
  const kind = granted(await answer(shop, 'stamps.saveKind', { requestId: v7(), kindId: null, fields }))
  await shop.saveRules({ expiryMonths: 12, stamps: [{ cardKindId: kind.id, count: 1, per: null, minAmount: 50_000 }] })
  granted(await answer(shop, 'points.saveTierLadder', { requestId: v7(), ladder: aLadder() }))
  granted(await answer(shop, 'rewards.saveReferralRules', { requestId: v7(), rules: referralRules }))
  const plan = { name: 'Hội viên', fee: 100_000, months: 12, percent: 10, times: 100, benefit: '' }
  const { id: planId } = granted(await answer(shop, 'points.savePlan', { requestId: v7(), planId: null, fields: plan }))
  return {
    ...shop,
    planId,
    kindId: kind.id,
    person: async (name = 'Nguyễn Thị An') => (await aCustomer(shop, { name })).id,
    merge: async (keptId, mergedId, more = {}) =>
      granted(await answer(shop, 'customers.merge', { requestId: v7(), keptId, mergedId, choices: {}, ...more }))
        .mergeId,
    takeApart: mergeId => answer(shop, 'customers.takeApart', { requestId: v7(), mergeId }),
    contents: () => {
      const { merges, ...tables } = contentsOf(sqlite)
      const withoutTime = (rows: unknown[]) => rows.map(row => ({ ...Object(row), updated_at: null }))
      // The search index is written anew; that it finds the same is tested by searching.
      const own = Object.entries(tables).filter(([name]) => !name.startsWith('customer_words'))
      return Object.fromEntries(own.map(([name, rows]) => [name, withoutTime(rows)]))
    },
    sound: async () => {
      await shop.holds()
      const wrong = (text: string) => sqlite.prepare(text).all()
      expect(wrong('SELECT 1 FROM merging'), 'the gate is closed').toEqual([])
      expect(
        wrong(`SELECT c.id, c.stamps, coalesce(sum(l.count), 0) AS lines FROM cards c LEFT JOIN stamp_lines l ON l.card_id = c.id
          GROUP BY c.id HAVING c.stamps <> lines`),
        'a card holds the stamps of its lines',
      ).toEqual([])
      expect(
        wrong(`SELECT c.id FROM cards c JOIN card_terms t ON t.id = c.terms_id
          WHERE withdrawn_at IS NULL AND (full_at IS NOT NULL) <> (c.stamps = t.size)`),
        'a full card is full',
      ).toEqual([])
      expect(
        wrong(
          `SELECT r.id FROM rewards r JOIN reward_lines l ON l.reward_id = r.id WHERE r.customer_id <> l.customer_id`,
        ),
        'the lines of a reward are its customer’s',
      ).toEqual([])
    },
    stampsOf: async customerId => {
      const cards = granted(await answer(shop, 'stamps.listCards', { customerId }))
      return cards.find(card => card.kindId === kind.id)?.stamps ?? 0
    },
  }
}

/** Two people of whom nothing is known yet, on the first day. */
export async function afresh(shop: MergeShop): Promise<[string, string]> {
  shop.setNow('2026-11-22T03:00:00.000Z')
  shop.book.sqlite.exec('DELETE FROM days_done')
  return [await shop.person(v7()), await shop.person(v7())]
}

/** What somebody does at the counter, told in numbers. */
export interface Step {
  do: 'bill' | 'stamp' | 'give' | 'undo' | 'return' | 'add' | 'join' | 'wait' | 'consent' | 'know' | 'refer'
  who: number
  size: number
}

/** What was done so far, for what undoes it. */
export interface Done {
  requestIds: string[]
  visitIds: string[]
}

/** Takes a step of a history for one of the customers. What is refused changes nothing. */
export async function take(shop: MergeShop, people: readonly string[], step: Step, done: Done): Promise<void> {
  const customerId = people[step.who % people.length] ?? ''
  const other = people[(step.who + 1) % people.length] ?? ''
  const requestId = v7()
  done.requestIds.push(requestId)
  const { size } = step
  const last = <T>(list: readonly T[]) => list[list.length - 1 - (size % Math.max(1, list.length))]
  switch (step.do) {
    case 'bill': {
      const { points } = await shop.points(customerId)
      const used = size % 3 === 0 && points >= 20 ? Math.min(points, size * 10) : 0
      const bill = { ...plainBill, amount: size * 23_000, points: used }
      const reply = await answer(shop, 'visits.add', { requestId, customerId, bill, again: true, reason: 'thử' })
      if (reply.ok) done.visitIds.push(reply.value.visitId ?? '')
      return
    }
    case 'stamp':
      await answer(shop, 'stamps.add', {
        requestId,
        customerId,
        kindId: shop.kindId,
        count: 1 + (size % 9),
        again: true,
        reason: 'thử',
      })
      return
    case 'give': {
      const [reward] = granted(await answer(shop, 'rewards.listReady', { customerId }))
      if (reward) await answer(shop, 'rewards.give', { requestId, rewardId: reward.id })
      return
    }
    case 'undo':
      await answer(shop, 'visits.takeBack', { requestId, undoneRequestId: last(done.requestIds.slice(0, -1)) ?? v7() })
      return
    case 'return': {
      const change = { kind: 'return', amount: size * 10_000 } as const
      await answer(shop, 'visits.change', { requestId, visitId: last(done.visitIds) ?? v7(), change, reason: '' })
      return
    }
    case 'add':
      await answer(shop, 'points.add', { requestId, customerId, points: (size - 4) * 10 || 5, reason: 'thử' })
      return
    case 'join':
      await answer(shop, 'points.join', { requestId, customerId, planId: shop.planId, reason: '' })
      return
    case 'refer':
      await answer(shop, 'rewards.setReferrer', { requestId, customerId, referrerId: other })
      return
    case 'wait':
      shop.pass(size * 20 * 86_400)
      granted(await answer(shop, 'points.expire', {}))
      return
    case 'consent':
      consent(shop, customerId, size % 2 === 0 ? 'given' : 'withdrawn', size % 3 === 0 ? 'offers' : 'greetings')
      return
    case 'know':
      know(shop, customerId, size)
  }
}
