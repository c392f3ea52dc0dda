// A bill while it is written: what stands in the boxes, and what of it can be read.
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { Currency } from '../../shared/settings/model.ts'
import { type AmountRefusal, readAmount } from '../../shared/visits/amount.ts'
import type { BillFields, Channel, Products } from '../../shared/visits/model.ts'

export interface BillDraft {
  amount: string
  products: Products
  channel: Channel
  note: string
  points: string
  rewardId: Id | null
}

/** `nothing_yet`: neither an amount nor products. */
export type DraftRefusal = AmountRefusal | 'nothing_yet' | 'points_unreadable'

export const blankBill: BillDraft = { amount: '', products: [], channel: 'shop', note: '', points: '', rewardId: null }

const mostPoints = 1_000_000_000
const mostOfAKind = 999

/** One more (or with -1 one less) of a kind of product; a kind with none is left out. */
export function addProduct(products: Products, kindId: Id, change: 1 | -1): Products {
  const known = products.find(one => one.kindId === kindId)
  if (!known) return change === 1 ? [...products, { kindId, count: 1 }] : products
  const count = Math.min(mostOfAKind, known.count + change)
  return products.map(one => (one === known ? { kindId, count } : one)).filter(one => one.count > 0)
}

/** How many of a kind are on the bill. */
export function countOf(products: Products, kindId: Id): number {
  return products.find(one => one.kindId === kindId)?.count ?? 0
}

/** A whole number of points; nothing written is none, null cannot be read. */
function readPoints(text: string): number | null {
  const bare = text.normalize('NFKC').replace(/[\s.,]/g, '')
  if (bare === '') return 0
  return /^\d{1,12}$/.test(bare) ? Math.min(Number(bare), mostPoints) : null
}

export function readDraft(draft: BillDraft, currency: Currency): Result<BillFields, DraftRefusal> {
  const { products, channel, note, rewardId } = draft
  const isBlank = draft.amount.trim() === ''
  if (isBlank && products.length === 0) return no('nothing_yet')
  const amount = isBlank ? ok(0) : readAmount(draft.amount, currency)
  if (!amount.ok) return amount
  const points = readPoints(draft.points)
  if (points === null) return no('points_unreadable')
  return ok({ amount: amount.value, products, channel, note, points, rewardId })
}
