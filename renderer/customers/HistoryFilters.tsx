// Which kind of thing a customer's history tells: one of a few quiet words.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type HistoryFilter, historyFilters } from '../../shared/customers/model.ts'
import styles from './HistoryFilters.module.css'

interface HistoryFiltersProps {
  filter: HistoryFilter
  onFilter: (filter: HistoryFilter) => void
}

export function HistoryFilters({ filter, onFilter }: HistoryFiltersProps) {
  const { t } = useTranslation('customers')
  const name = useId()
  return (
    <fieldset className={styles.filters}>
      <legend className="spoken">{t('history.filter')}</legend>
      {historyFilters.map(one => (
        <label key={one} className={styles.filter}>
          <input type="radio" name={name} className="spoken" checked={one === filter} onChange={() => onFilter(one)} />
          {t(`history.filters.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}
