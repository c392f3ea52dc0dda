// A bill from the first letter to Enter: what stands in the boxes, what it will do, a question that came back.
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { Id } from '../../shared/base/ids.ts'
import type { No, Result } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { BillFields, BillOutcome } from '../../shared/visits/model.ts'
import { type RefusedError, useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import { type BillDraft, blankBill, type DraftRefusal, readDraft } from './billDraft.ts'
import { type Answers, useBillGestures } from './gestures.ts'

/** What is asked before a bill is stored after all. */
export interface BillQuestion {
  refusal: No<'same_bill' | 'reason_wanted' | 'clock_set_back'>
  answers: Answers
}

export interface Bill {
  draft: BillDraft
  change: (part: Partial<BillDraft>) => void
  read: Result<BillFields, DraftRefusal>
  /** What it will do; absent while nothing can be said. */
  outcome: BillOutcome | undefined
  payable: number | undefined
  refusal: No<RefusalCode> | null
  question: BillQuestion | null
  isBusy: boolean
  store: (answers?: Answers) => Promise<void>
  leaveQuestion: () => void
}

/** After the last letter; then what a bill would do is asked. */
export const previewMilliseconds = 60

interface Preview {
  outcome?: BillOutcome
  /** What would be to pay without points; absent until it is known for just this bill. */
  payable?: number
  error: RefusedError | null
}

/** The answer for the bill as it stands; while it is on its way, the one before. */
function usePreview(customerId: Id, bill: BillFields | null): Preview {
  const [settled] = useDebouncedValue(bill, previewMilliseconds)
  const asked = settled ?? { amount: 0, products: [], channel: 'shop', note: '', points: 0, rewardId: null }
  const isAsked = { enabled: settled !== null }
  const { data, error } = useAnswer('visits.preview', { customerId, bill: asked }, isAsked)
  // The same question, and not asked again, while no points are written.
  const whole = useAnswer('visits.preview', { customerId, bill: { ...asked, points: 0 } }, isAsked)
  if (!bill || !settled) return { error: null }
  const isOfThis = bill.amount === settled.amount && whole.data && !whole.isPlaceholderData
  return { ...(data && { outcome: data }), ...(isOfThis && { payable: whole.data.toPay }), error }
}

function isQuestion(refusal: No<RefusalCode>): refusal is BillQuestion['refusal'] {
  return ['same_bill', 'reason_wanted', 'clock_set_back'].includes(refusal.code)
}

/** `rewardId`: the reward that is used to begin with. */
export function useBill(customer: Customer, rewardId: Id | null, onStored: () => void): Bill {
  const { currency } = useSettings()
  const { add } = useBillGestures(customer)
  const [draft, setDraft] = useState<BillDraft>({ ...blankBill, rewardId })
  const [refusal, setRefusal] = useState<No<RefusalCode> | null>(null)
  const [question, setQuestion] = useState<BillQuestion | null>(null)
  const [isBusy, setBusy] = useState(false)
  const read = useMemo(() => readDraft(draft, currency), [draft, currency])
  const { outcome, payable, error } = usePreview(customer.id, read.ok ? read.value : null)

  const change = (part: Partial<BillDraft>) => {
    setRefusal(null)
    setDraft(before => ({ ...before, ...part }))
  }

  async function store(answers: Answers = { again: false, reason: '' }): Promise<void> {
    if (isBusy) return
    if (!read.ok) return read.code === 'nothing_yet' ? setRefusal({ ok: false, code: 'nothing_on_bill' }) : undefined
    setBusy(true)
    setQuestion(null)
    const reply = await add(read.value, answers).finally(() => setBusy(false))
    if (reply.ok) return onStored()
    if (isQuestion(reply)) setQuestion({ refusal: reply, answers })
    else setRefusal(reply)
  }

  const asked = error && !isQuestion(error.refusal) ? error.refusal : null
  const bill = { draft, change, read, outcome, payable, refusal: refusal ?? asked, question, isBusy, store }
  return { ...bill, leaveQuestion: () => setQuestion(null) }
}
