// A partner's voucher that was scanned or pasted: what it gives on this bill, and the button that accepts it.
import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedCode } from '../../shared/rewards/partnerModel.ts'
import { givenOn } from '../../shared/rewards/partnerRules.ts'
import { formatDay } from '../../shared/text/format.ts'
import { readAmount } from '../../shared/visits/amount.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './PartnerOffers.module.css'
import { putAway, useHonour, usePresented } from './partnerGestures.ts'
import { useMoney, useOfferWords } from './partnerWords.ts'

export function HonourVoucher() {
  const { t } = useTranslation('partners')
  const presented = usePresented(state => state.presented)
  return (
    <Modal
      opened={presented !== null}
      onClose={putAway}
      title={t('honour.title', { name: presented?.checked.partnerName ?? '' })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {presented && <Voucher {...presented} />}
    </Modal>
  )
}

function Voucher({ code, checked }: { code: string; checked: CheckedCode }) {
  const { t } = useTranslation('partners')
  const words = useOfferWords()
  const honour = useHonour()
  const { currency } = useSettings()
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isGift = checked.terms.benefit === 'gift'
  const bill = readAmount(typed, currency)
  const accept = async () => {
    const amount = isGift ? 0 : bill.ok && bill.value
    if (isBusy || amount === false || (amount === 0 && !isGift)) return
    setBusy(true)
    if (await honour(code, amount)) putAway()
    setBusy(false)
  }
  return (
    <form
      className={styles.voucher}
      onSubmit={event => {
        event.preventDefault()
        void accept()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) void accept()
      }}
    >
      <p className={styles.offer}>{words.terms(checked.terms)}</p>
      <p className={styles.soft}>{t('voucher.until', { day: formatDay(checked.expiresDay) })}</p>
      {!isGift && <Bill checked={checked} typed={typed} onTyped={setTyped} />}
      <Button
        type="submit"
        size="md"
        {...(isGift && { 'data-autofocus': true })}
        aria-keyshortcuts="F9"
        rightSection={<Key on="seal">F9</Key>}
      >
        {t('honour.button')}
      </Button>
    </form>
  )
}

interface BillProps {
  checked: CheckedCode
  typed: string
  onTyped: (typed: string) => void
}

/** The amount of the bill as it is typed, and what the voucher makes of it. */
function Bill({ checked, typed, onTyped }: BillProps) {
  const { t } = useTranslation('partners')
  const { t: amountWords } = useTranslation('visits')
  const { currency } = useSettings()
  const money = useMoney()
  const bill = readAmount(typed, currency)
  const given = bill.ok ? givenOn(checked.terms, bill.value) : null
  return (
    <>
      <TextInput
        data-autofocus
        label={t('honour.bill')}
        placeholder={amountWords('amountHint')}
        maxLength={40}
        autoComplete="off"
        inputMode="decimal"
        value={typed}
        error={typed.trim() !== '' && !bill.ok && amountWords(bill.code)}
        onChange={event => onTyped(event.currentTarget.value)}
      />
      <p className={styles.takes} role="status">
        {bill.ok &&
          given?.ok &&
          t('honour.takes', { given: money(given.value), rest: money(bill.value - given.value) })}
      </p>
    </>
  )
}
