// Says quietly while a new customer is typed that somebody very like them is in the book, and offers to open that one.
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUsers } from '@tabler/icons-react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import styles from './CustomerForm.module.css'
import { useCalled } from './called.ts'
import type { CustomerSheetState } from './useCustomerForm.ts'

interface AlikeCustomersProps {
  sheet: CustomerSheetState
  onOpenOther: ((customerId: Id) => void) | undefined
}

const calm = 250

export function AlikeCustomers({ sheet: { form }, onOpenOther }: AlikeCustomersProps) {
  const { t } = useTranslation('merging')
  const called = useCalled()
  const { control } = form
  const [name] = useDebouncedValue(useWatch({ control, name: 'name' }), calm)
  const [phone] = useDebouncedValue(useWatch({ control, name: 'phone' }), calm)
  const [birthday] = useDebouncedValue(useWatch({ control, name: 'birthday' }), calm)
  const enabled = name.trim().includes(' ') && name.length <= 120 && phone.length <= 40 && birthday.length <= 40
  const { data } = useAnswer('customers.listAlike', { name, phone, birthday }, { enabled })
  const other = enabled ? data?.[0] : undefined
  if (!other) return null
  return (
    <div className={styles.samePhone} role="status">
      <IconUsers size={20} stroke={1.7} aria-hidden />
      <p>{t('alike', { name: fullName(other) })}</p>
      {onOpenOther && (
        <Button
          variant="default"
          size="xs"
          aria-label={t('openThis', { name: called(other) })}
          onClick={() => onOpenOther(other.id)}
        >
          {t('openAlike')}
        </Button>
      )}
    </div>
  )
}
