// How many entries and customers a draw has, and a word where prizes would be left over.
import { useTranslation } from 'react-i18next'
import type { EntryCount } from '../../shared/rewards/drawModel.ts'
import styles from './Draws.module.css'
import { useDrawWords } from './drawWords.ts'

interface EntryNumbersProps {
  count: EntryCount
  prizes: number
  /** They will not change any more. */
  isFrozen?: boolean
}

export function EntryNumbers({ count: { entries, customers }, prizes, isFrozen = false }: EntryNumbersProps) {
  const { t } = useTranslation('draws')
  const { number } = useDrawWords()
  return (
    <div>
      <p className={styles.numbers}>
        <span>{t(isFrozen ? 'count.frozen' : 'count.soFar')}</span> <strong>{number(entries)}</strong>{' '}
        <span>{t('count.entries')}</span> <strong>{number(customers)}</strong> <span>{t('count.customers')}</span>
      </p>
      {customers > 0 && customers < prizes && (
        <p className={styles.fewer}>{t('count.fewer', { prizes: number(prizes), customers: number(customers) })}</p>
      )}
    </div>
  )
}
