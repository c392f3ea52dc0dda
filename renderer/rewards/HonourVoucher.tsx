// A partner's voucher that was scanned or pasted: what it gives on this bill, and the button that accepts it.
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedCode } from '../../shared/rewards/partnerModel.ts'
import { givenOn } from '../../shared/rewards/partnerRules.ts'
import { formatDay } from '../../shared/text/format.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Key } from '../ui/Key.tsx'
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
  const [bill, setBill] = useState<number | ''>('')
  const [isBusy, setBusy] = useState(false)
  const needsBill = checked.terms.benefit !== 'gift'
  const accept = async () => {
    if (isBusy || (needsBill && !bill)) return
    setBusy(true)
    if (await honour(code, bill || 0)) putAway()
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
      {needsBill && <AmountInput data-autofocus label={t('honour.bill')} value={bill} onChange={setBill} />}
      <p className={styles.takes} role="status">
        {needsBill && <Takes checked={checked} bill={bill || 0} />}
      </p>
      <Button
        type="submit"
        size="md"
        {...(!needsBill && { 'data-autofocus': true })}
        aria-keyshortcuts="F9"
        rightSection={<Key on="seal">F9</Key>}
      >
        {t('honour.button')}
      </Button>
    </form>
  )
}

function Takes({ checked, bill }: { checked: CheckedCode; bill: number }) {
  const { t } = useTranslation('partners')
  const money = useMoney()
  const given = givenOn(checked.terms, bill)
  return given.ok ? t('honour.takes', { given: money(given.value), rest: money(bill - given.value) }) : null
}
