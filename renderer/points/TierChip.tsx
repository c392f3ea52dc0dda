// A tier as it is shown everywhere: a small amber chip with its name.
import { IconMedal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './Tiers.module.css'

export function TierChip({ name }: { name: string }) {
  const { t } = useTranslation('tiers')
  return (
    <span className={styles.chip}>
      <IconMedal aria-hidden="true" size={16} stroke={1.8} />
      {t('chip', { name })}
    </span>
  )
}
