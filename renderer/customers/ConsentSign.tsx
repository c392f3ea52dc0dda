// At the counter, quietly: whom not to send anything, because they said so. Nothing is said where nobody was asked.
import { IconBellOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { consentPurposes, isWithdrawn, standingConsents } from '../../shared/customers/consent.ts'
import { useAnswer } from '../api.ts'
import styles from './Rights.module.css'

export function ConsentSign({ customerId }: { customerId: Id }) {
  const { t } = useTranslation('rights')
  const standing = standingConsents(useAnswer('customers.listConsents', { customerId }).data ?? [])
  const stopped = consentPurposes.filter(
    purpose =>
      standing.some(one => one.purpose === purpose && isWithdrawn(one)) &&
      !standing.some(one => one.purpose === purpose && one.given),
  )
  if (stopped.length === 0) return null
  const what = stopped.map(purpose => t(`consents.purposes.${purpose}`).toLocaleLowerCase('vi')).join(', ')
  return (
    <p className={styles.sign}>
      <IconBellOff aria-hidden="true" size={18} stroke={1.7} /> {t('consents.sign', { what })}
    </p>
  )
}
