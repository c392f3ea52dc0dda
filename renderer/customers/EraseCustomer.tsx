// Erasing a person: the one thing that cannot be undone, so it says what goes and what stays, and wants the name typed.
import { Button, Loader, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isNameTyped } from '../../shared/customers/erasing.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { forgetUndo, showToast } from '../ui/toasts.ts'
import styles from './Rights.module.css'
import { useFocusBack } from './useFocusBack.ts'

interface EraseCustomerProps {
  customer: Customer
  onErased: () => void
}

export function EraseCustomer({ customer, onErased }: EraseCustomerProps) {
  const { t } = useTranslation('rights')
  const [opened, setOpened] = useState(false)
  const part = useFocusBack(opened)
  return (
    <section ref={part} tabIndex={-1} className={styles.section} aria-label={t('erase.title')}>
      <h3>{t('erase.title')}</h3>
      {opened ? (
        <EraseForm customer={customer} onErased={onErased} onCancel={() => setOpened(false)} />
      ) : (
        <Button variant="default" className={styles.alone} onClick={() => setOpened(true)}>
          {t('erase.open')}
        </Button>
      )}
    </section>
  )
}

function EraseForm({ customer, onErased, onCancel }: EraseCustomerProps & { onCancel: () => void }) {
  const { t } = useTranslation('rights')
  const say = useRefusalWords()
  const [typed, setTyped] = useState('')
  const [mistake, setMistake] = useState('')
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const erase = async () => {
    if (busy) return
    setBusy(true)
    const gesture = { requestId: newRequestId(), customerId: customer.id, typedName: typed }
    const reply = await call('customers.erase', gesture)
    setBusy(false)
    if (!reply.ok) return setMistake(say(reply))
    // What was done about this person before cannot be undone any more, either.
    forgetUndo()
    onErased()
    showToast({ text: t(reply.value.cleaned ? 'erase.done' : 'erase.doneLater'), tone: 'done' })
  }
  return (
    <form
      className={styles.erase}
      onSubmit={event => {
        event.preventDefault()
        void erase()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape' && !busy) onCancel()
      }}
    >
      <p className={styles.once}>{t('erase.once')}</p>
      <p>{t('erase.goes')}</p>
      <p>{t('erase.stays')}</p>
      <p>{t('erase.backups')}</p>
      <p>{t('erase.elsewhere')}</p>
      <p className={styles.soft}>{t('erase.wait')}</p>
      <TextInput
        ref={box}
        label={t('erase.type', { name: customer.name })}
        value={typed}
        error={mistake || undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setMistake('')
        }}
      />
      <div className={styles.acts}>
        {isNameTyped(typed, customer.name) && !busy && (
          <Button type="submit" size="md">
            {t('erase.now')}
          </Button>
        )}
        {busy ? (
          <p role="status" className={styles.sign}>
            <Loader size="sm" /> {t('erase.working')}
          </p>
        ) : (
          <Button variant="default" size="md" onClick={onCancel}>
            {t('erase.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
