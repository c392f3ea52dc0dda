// Says while a phone is typed whose it is already, and offers to open that customer or to share the number.
import { Button, Group } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUsers } from '@tabler/icons-react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { useAnswer } from '../api.ts'
import styles from './CustomerForm.module.css'
import { useCalled } from './called.ts'
import type { CustomerSheetState } from './useCustomerForm.ts'

interface SamePhoneProps {
  sheet: CustomerSheetState
  exceptId: Id | null
  onOpenOther: ((customerId: Id) => void) | undefined
}

const fewestDigits = 7

export function SamePhone({ sheet, exceptId, onOpenOther }: SamePhoneProps) {
  const { t } = useTranslation('customers')
  const called = useCalled()
  const { form, shares, setShares } = sheet
  const [phone] = useDebouncedValue(useWatch({ control: form.control, name: 'phone' }), 120)
  const enabled = phone.replace(/\D/g, '').length >= fewestDigits && phone.length <= 40
  const { data } = useAnswer('customers.listSamePhone', { phone, exceptId }, { enabled })
  const other = enabled ? data?.[0] : undefined
  const isChanged = form.formState.dirtyFields.phone || exceptId === null
  if (!other || !isChanged) return null
  const name = called(other)
  const share = (wanted: boolean) => {
    form.clearErrors('phone')
    setShares(wanted)
  }
  return (
    <div className={styles.samePhone} role="status">
      <IconUsers size={20} stroke={1.7} aria-hidden />
      <p>{t(shares ? 'form.sharing' : 'form.samePhone', { name })}</p>
      <Group gap="xs">
        {onOpenOther && !shares && (
          <Button variant="default" size="xs" onClick={() => onOpenOther(other.id)}>
            {t('form.openOther', { name })}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={() => share(!shares)}>
          {t(shares ? 'form.notShare' : 'form.share')}
        </Button>
      </Group>
    </div>
  )
}
