// The bill at the counter, one line in the place of the buttons: type the amount, see what it will earn, Enter.
import { IconReceipt } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { billBenefits, type Reward } from '../../shared/rewards/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import classes from './Bill.module.css'
import { BillExtras } from './BillExtras.tsx'
import { BillQuestionPanel } from './BillQuestionPanel.tsx'
import { payWords, willWords } from './outcomeWords.ts'
import { type Bill, useBill } from './useBill.ts'
import { useSpeech } from './useSpeech.ts'

interface BillPanelProps {
  customer: Customer
  /** The rewards that wait; one can be used on the bill. */
  rewards: Reward[]
  /** The voucher that was scanned is used on the bill; null: none was. */
  voucherId: Id | null
  onClose: () => void
  onStored: () => void
}

export function BillPanel({ customer, rewards, voucherId, onClose, onStored }: BillPanelProps) {
  const { t } = useTranslation('visits')
  const { language } = useSettings()
  const voucher = rewards.find(({ id, benefit }) => id === voucherId && billBenefits.includes(benefit))
  const bill = useBill(customer, voucher?.id ?? null, onStored)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [])
  const store = () => void bill.store()
  useKeys({ Escape: onClose, F9: store })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    store()
  }
  if (bill.question) return <BillQuestionPanel bill={bill} question={bill.question} />
  return (
    <form
      ref={form}
      className={classes.panel}
      aria-label={t('of', { name: nameInSentence(customer, language) })}
      noValidate
      onSubmit={submit}
      onKeyDown={ignoreRepeats}
    >
      <AmountLine bill={bill} onClose={onClose} />
      <WhatItDoes bill={bill} />
      <BillExtras customerId={customer.id} bill={bill} rewards={rewards} />
    </form>
  )
}

// A held Enter stores once, and does not stamp when the panel has closed.
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault()
}

function AmountLine({ bill, onClose }: { bill: Bill; onClose: () => void }) {
  const { t } = useTranslation('visits')
  const field = useRef<HTMLInputElement>(null)
  const focus = () => field.current?.select()
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  useKeys({ F8: focus })
  return (
    <div className={classes.line}>
      <label className={classes.amountBox}>
        <IconReceipt aria-hidden="true" size={24} stroke={1.7} />
        <span>{t('amount')}</span>
        <input
          ref={field}
          className={classes.amount}
          value={bill.draft.amount}
          placeholder={t('amountHint')}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="bill-outcome"
          aria-invalid={!bill.read.ok && bill.read.code !== 'nothing_yet'}
          onChange={event => bill.change({ amount: event.currentTarget.value })}
        />
      </label>
      <button type="submit" className={classes.save} aria-disabled={bill.isBusy} aria-keyshortcuts="Enter F9">
        {t('save')} <Key on="seal">Enter</Key>
      </button>
      <button type="button" className={classes.close} aria-keyshortcuts="Escape" onClick={onClose}>
        {t('close')} <Key>Esc</Key>
      </button>
    </div>
  )
}

/** What stands beneath the box: what the bill will do, or why it cannot be stored. */
function WhatItDoes({ bill: { read, refusal, outcome } }: { bill: Bill }) {
  const { t } = useTranslation('visits')
  const words = useRefusalWords()
  const speech = useSpeech()
  const wrong = useWrong(read)
  return (
    <div id="bill-outcome" className={classes.outcome} aria-live="polite">
      {refusal || wrong ? (
        <p className={classes.refusal}>{refusal ? words(refusal) : wrong}</p>
      ) : outcome ? (
        <>
          <p className={classes.will}>{willWords(speech, outcome)}</p>
          <p>{payWords(speech, outcome)}</p>
        </>
      ) : (
        <p>{read.ok ? ' ' : t('nothingYet')}</p>
      )}
    </div>
  )
}

function useWrong(read: Bill['read']): string | null {
  const { t } = useTranslation('visits')
  return read.ok || read.code === 'nothing_yet' ? null : t(read.code)
}
