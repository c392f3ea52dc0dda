// A return, an edit or a void while it is written: what stands in the boxes, and what of it can be read.
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { Currency, Language } from '../../shared/settings/model.ts'
import { formatMoney } from '../../shared/text/format.ts'
import { type AmountRefusal, readAmount } from '../../shared/visits/amount.ts'
import type { BillChange, Channel, OpenBill, Products } from '../../shared/visits/model.ts'

export const changeKinds = ['return', 'edit', 'void'] as const

export interface ChangeDraft {
  kind: (typeof changeKinds)[number]
  /** What is returned. */
  returned: string
  /** What the bill should have been. */
  amount: string
  products: Products
  channel: Channel
  note: string
}

export function draftOf(bill: OpenBill, currency: Currency, language: Language): ChangeDraft {
  const { products, channel, note } = bill
  return { kind: 'return', returned: '', amount: formatMoney(bill.amount, currency, language), products, channel, note }
}

/** `nothing_yet`: no amount is written. */
export function readChangeDraft(
  draft: ChangeDraft,
  currency: Currency,
): Result<BillChange, AmountRefusal | 'nothing_yet'> {
  const { kind, products, channel, note } = draft
  if (kind === 'void') return ok({ kind })
  const text = kind === 'return' ? draft.returned : draft.amount
  if (text.trim() === '') return no('nothing_yet')
  const amount = readAmount(text, currency)
  if (!amount.ok) return amount
  if (kind === 'edit') return ok({ kind, amount: amount.value, products, channel, note })
  return amount.value === 0 ? no('nothing_yet') : ok({ kind, amount: amount.value })
}
