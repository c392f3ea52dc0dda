// A shop whose points, bills and cards a test can use: the calls as the window makes them, and what must always hold.
import { v7 } from 'uuid'
import { expect } from 'vitest'
import type { InputOf } from '../../shared/calls.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { firstRules } from '../../shared/points/rules.ts'
import { firstLimits } from '../../shared/reports/limits.ts'
import type { BillFields } from '../../shared/visits/model.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'

/** The value of an answer that is no refusal. */
export function granted<T>(reply: { ok: true; value: T } | { ok: false; code: string; detail?: unknown }): T {
  if (!reply.ok) throw new Error(`Refused: ${JSON.stringify(reply)}`)
  return reply.value
}

export function codeOf(reply: { ok: boolean; code?: string }): string {
  return reply.ok ? 'ok' : (reply.code ?? '')
}

export interface PointShop extends TestShop {
  customerId: string
  saveRules(rules: Partial<EarningRules>): Promise<void>
  bill(
    amount: number,
    more?: Partial<BillFields> & { requestId?: string; again?: boolean; reason?: string; customerId?: string },
  ): ReturnType<typeof answer<'visits.add'>>
  change(
    visitId: string,
    change: InputOf<'visits.change'>['change'],
    requestId?: string,
  ): ReturnType<typeof answer<'visits.change'>>
  takeBack(undoneRequestId: string, requestId?: string): ReturnType<typeof answer<'visits.takeBack'>>
  points(customerId?: string): Promise<{ points: number; claim: number; remainder: number }>
  /** Throws unless every balance is the sum of its lines and of its lots. */
  holds(): Promise<void>
}

export const plainBill: BillFields = { amount: 0, products: [], channel: 'shop', note: '', points: 0, rewardId: null }

/** A shop with one customer; without `rules` it gives no points yet. */
export async function aPointShop(rules: Partial<EarningRules> | null = {}): Promise<PointShop> {
  const shop = aShop()
  const { id: customerId } = await aCustomer(shop)
  const saveRules = async (changed: Partial<EarningRules>) => {
    granted(await answer(shop, 'points.saveRules', { requestId: v7(), rules: { ...firstRules, ...changed } }))
  }
  // Whoever tests points writes many bills a day.
  const limits = { ...firstLimits, billsPerDay: null, largestBill: null, byHandPerDay: null, pointsUsedPerDay: null }
  granted(await answer(shop, 'reports.saveLimits', { requestId: v7(), limits }))
  if (rules) await saveRules(rules)
  return {
    ...shop,
    customerId,
    saveRules,
    bill: (amount, { requestId = v7(), again = true, reason = '', customerId: whose = customerId, ...fields } = {}) =>
      answer(shop, 'visits.add', {
        requestId,
        customerId: whose,
        bill: { ...plainBill, amount, ...fields },
        again,
        reason,
      }),
    change: (visitId, change, requestId = v7()) =>
      answer(shop, 'visits.change', { requestId, visitId, change, reason: '' }),
    takeBack: (undoneRequestId, requestId = v7()) => answer(shop, 'visits.takeBack', { requestId, undoneRequestId }),
    points: async (whose = customerId) => {
      const { points, claim, remainder } = granted(await answer(shop, 'points.show', { customerId: whose }))
      return { points, claim, remainder }
    },
    holds: async () => {
      expect(granted(await answer(shop, 'points.check', {})).wrong).toEqual([])
    },
  }
}
