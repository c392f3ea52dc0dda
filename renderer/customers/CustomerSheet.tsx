// The sheet inside the customer form: its fields, the question about unsaved text, the one filled button.
import { Button, Group } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer, CustomerFields as Fields } from '../../shared/customers/model.ts'
import { Key } from '../ui/Key.tsx'
import { isComposing } from '../ui/keys.ts'
import { hideToast } from '../ui/toasts.ts'
import { AskConsent } from './AskConsent.tsx'
import { CustomerFields } from './CustomerFields.tsx'
import styles from './CustomerForm.module.css'
import { useCustomerForm } from './useCustomerForm.ts'

export interface CustomerSheetProps {
  start: Partial<Fields>
  customer: Customer | undefined
  askToClose: RefObject<() => void>
  onClose: () => void
  onSaved: (customer: Customer) => void
  onOpenOther: ((customerId: Id) => void) | undefined
}

export function CustomerSheet(props: CustomerSheetProps) {
  const { start, customer, askToClose, onClose, onOpenOther } = props
  const [asks, setAsks] = useState(false)
  // A message of before would lie over the buttons; Ctrl+Z still undoes it afterwards.
  useEffect(hideToast, [])
  const sheet = useCustomerForm(props)
  const { isDirty: isMainDirty, errors } = sheet.form.formState
  const isDirty = isMainDirty || sheet.more.isDirty
  const sheetForm = useRef<HTMLFormElement>(null)
  // Before the next key: who types on after Ctrl+N loses no letter.
  useLayoutEffect(() => sheetForm.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  useEffect(() => {
    // Esc again goes on writing: pressing it twice by habit loses nothing.
    askToClose.current = () => (isDirty ? setAsks(asked => !asked) : onClose())
  }, [askToClose, isDirty, onClose])
  const openOther =
    onOpenOther &&
    ((customerId: Id) => {
      onClose()
      onOpenOther(customerId)
    })
  return (
    <form
      ref={sheetForm}
      noValidate
      className={styles.sheet}
      onSubmit={event => void sheet.save(event)}
      onKeyDown={event => keyPressed(event, () => void sheet.save())}
    >
      <div className={styles.fields}>
        <CustomerFields
          sheet={sheet}
          customer={customer}
          focus={start.name && !customer ? 'phone' : 'name'}
          onOpenOther={openOther}
        />
        {!customer && <AskConsent agrees={sheet.agrees} onChange={sheet.setAgrees} />}
      </div>
      {errors.root && (
        <p role="alert" className={styles.refusal}>
          {errors.root.message}
        </p>
      )}
      {asks && isDirty ? (
        <UnsavedQuestion onDiscard={onClose} onGoOn={() => setAsks(false)} busy={sheet.busy} />
      ) : (
        <Foot busy={sheet.busy} onClose={() => askToClose.current()} />
      )}
    </form>
  )
}

function keyPressed(event: KeyboardEvent<HTMLFormElement>, save: () => void) {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault()
  if (event.key !== 'F9') return
  event.preventDefault()
  if (!event.repeat) save()
}

function Foot({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const { t } = useTranslation('customers')
  return (
    <Group className={styles.foot} justify="flex-end">
      <Button variant="default" size="md" onClick={onClose} rightSection={<Key>Esc</Key>}>
        {t('form.close')}
      </Button>
      <SaveButton busy={busy} />
    </Group>
  )
}

function SaveButton({ busy }: { busy: boolean }) {
  const { t } = useTranslation('customers')
  return (
    <Button type="submit" size="md" loading={busy} aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
      {t('form.save')}
    </Button>
  )
}

interface UnsavedQuestionProps {
  busy: boolean
  onDiscard: () => void
  onGoOn: () => void
}

/** Asks in place, so that neither text nor page is lost behind another window. */
function UnsavedQuestion({ busy, onDiscard, onGoOn }: UnsavedQuestionProps) {
  const { t } = useTranslation('customers')
  return (
    <div className={styles.foot} data-asks role="alert">
      <p>{t('form.unsaved')}</p>
      <Group gap="xs" justify="flex-end">
        <Button variant="subtle" color="gray" c="inherit" size="md" onClick={onDiscard}>
          {t('form.discard')}
        </Button>
        <Button variant="default" size="md" onClick={onGoOn} rightSection={<Key>Esc</Key>}>
          {t('form.goOn')}
        </Button>
        <SaveButton busy={busy} />
      </Group>
    </div>
  )
}
