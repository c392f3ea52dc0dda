// Customers on A4: a list over as many pages as it takes, and labels for letters.
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import type { ExportedCustomer } from '../../shared/files/exportModel.ts'
import { formatDay, formatNumber, fullName } from '../../shared/text/format.ts'
import { A4Pages } from '../ui/A4Pages.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Export.module.css'

const shown = ['name', 'phone', 'birthday', 'place', 'lastVisit'] as const

export function CustomerList({ customers }: { customers: readonly ExportedCustomer[] }) {
  const { t } = useTranslation('exports')
  const { shopName, language, phoneRegion } = useSettings()
  const count = customers.length
  const facts = t('list.count', { count, n: formatNumber(count, language), day: formatDay(useToday()) })
  return (
    <div className={styles.list}>
      <h1>{[t('list.title'), shopName].filter(text => text !== '').join(' · ')}</h1>
      <p>{facts}</p>
      <table>
        <thead>
          <tr className={styles.margin}>
            <td colSpan={shown.length + 1} />
          </tr>
          <tr>
            <td />
            {shown.map(column => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {customers.map((customer, index) => (
            <tr key={customer.id}>
              <td>{index + 1}</td>
              <td>{fullName(customer)}</td>
              <td>{customer.phone && showPhone(customer.phone, phoneRegion)}</td>
              <td>{customer.birthday}</td>
              <td>{customer.place}</td>
              <td>{customer.lastVisitDay && formatDay(customer.lastVisitDay)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true" className={styles.margin}>
          <tr>
            <td colSpan={shown.length + 1} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const labelsOnPage = 24

export function CustomerLabels({ customers }: { customers: readonly ExportedCustomer[] }) {
  const { phoneRegion } = useSettings()
  return (
    <A4Pages items={customers} perPage={labelsOnPage} className={styles.labels}>
      {customer => (
        <div key={customer.id} className={styles.label}>
          <strong>{fullName(customer)}</strong>
          <span>{customer.place}</span>
          {customer.phone && <span>{showPhone(customer.phone, phoneRegion)}</span>}
        </div>
      )}
    </A4Pages>
  )
}
