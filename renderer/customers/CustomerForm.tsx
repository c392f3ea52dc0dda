// The form of a customer, new or known: slides in from the right, F9 saves, Esc closes and never loses what was written.
import { Drawer } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer, CustomerFields } from '../../shared/customers/model.ts'
import styles from './CustomerForm.module.css'
import { CustomerSheet } from './CustomerSheet.tsx'

interface CustomerFormProps {
  opened: boolean
  onClose: () => void
  /** What is filled in already for a new customer. */
  start?: Partial<CustomerFields>
  /** The customer who is edited; absent: a new one. */
  customer?: Customer | undefined
  onSaved: (customer: Customer) => void
  /** Offered where the phone typed is another customer's; the form is closed first. */
  onOpenOther?: (customerId: Id) => void
}

export function CustomerForm({ opened, onClose, start = {}, customer, onSaved, onOpenOther }: CustomerFormProps) {
  const { t } = useTranslation('customers')
  // The sheet decides whether closing would lose something; the drawer only asks it.
  const askToClose = useRef(onClose)
  return (
    <Drawer
      opened={opened}
      onClose={() => askToClose.current()}
      position="right"
      size={600}
      title={t(customer ? 'form.editTitle' : 'form.addTitle')}
      closeButtonProps={{ 'aria-label': t('form.close') }}
      classNames={{ body: styles.body ?? '', content: styles.content ?? '', header: styles.header ?? '' }}
    >
      <CustomerSheet
        start={start}
        customer={customer}
        askToClose={askToClose}
        onClose={onClose}
        onSaved={onSaved}
        onOpenOther={onOpenOther}
      />
    </Drawer>
  )
}
