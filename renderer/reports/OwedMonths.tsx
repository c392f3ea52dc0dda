// What lapses in which month: how many, and what they are worth.
import { useTranslation } from 'react-i18next'
import type { OwedMonth } from '../../shared/reports/model.ts'
import { formatMoney, formatNumber } from '../../shared/text/format.ts'
import figures from '../ui/Figures.module.css'
import { useSettings } from '../ui/settings.ts'

export function OwedMonths({ title, months }: { title: string; months: readonly OwedMonth[] }) {
  const { t } = useTranslation('reports')
  const { currency, language } = useSettings()
  return (
    <div>
      <h3>{title}</h3>
      <table className={figures.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('owed.month')}</th>
            <th scope="col">{t('owed.count')}</th>
            <th scope="col">{t('owed.money')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, count, money }) => (
            <tr key={month ?? ''}>
              <td>{month === null ? t('owed.never') : t('owed.monthOf', { month: monthWritten(month) })}</td>
              <td>{formatNumber(count, language)}</td>
              <td>{money === null ? t('owed.unknown') : formatMoney(money, currency, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** '2027-11' → '11/2027'. */
function monthWritten(month: string): string {
  return month.split('-').reverse().join('/')
}
