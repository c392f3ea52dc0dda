// People of the review in a table: who, from which tier to which, what is missing, when they last came, their phone.
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { showPhone } from '../../shared/base/phone.ts'
import type { TierRow } from '../../shared/points/tierModel.ts'
import { ago, fullName } from '../../shared/text/format.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Tiers.module.css'
import { useHoldWords, useTierWords } from './tierWords.ts'

interface TierRowsProps {
  label: string
  rows: TierRow[]
  /** Absent on paper. */
  onOpen?: (customerId: Id) => void
}

export function TierRows({ label, rows, onOpen }: TierRowsProps) {
  const { t } = useTranslation('tiers')
  const isHeld = rows.some(row => row.phase === 'held')
  const isLacking = isHeld || rows.some(row => row.missing !== null)
  return (
    <table className={onOpen && styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('review.who')}</th>
          <th scope="col">{t('review.change')}</th>
          {isLacking && <th scope="col">{t(isHeld ? 'review.why' : 'review.missing')}</th>}
          <th scope="col">{t('review.lastVisit')}</th>
          <th scope="col">{t('review.phone')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.customerId} row={row} isLacking={isLacking} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  row: TierRow
  onOpen: TierRowsProps['onOpen']
  /** Whether the table has a column for what is missing. */
  isLacking: boolean
}

function Row({ row, isLacking, onOpen }: RowProps) {
  const { t } = useTranslation('tiers')
  const { phoneRegion, language, timeZone } = useSettings()
  const today = useToday()
  const words = useTierWords()
  const holdWords = useHoldWords()
  const { customerId, phase, from, to, hold, missing, lastVisitAt, phone } = row
  const name = fullName(row)
  const why = phase === 'held' && hold !== null ? holdWords(hold) : null
  const change = phase === 'held' || from === to ? from : `${from} → ${to}`
  return (
    <tr>
      <th scope="row">
        {onOpen ? (
          <button type="button" aria-label={t('review.open', { name })} onClick={() => onOpen(customerId)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td>{change}</td>
      {isLacking && <td>{why ?? (missing && words.amounts(missing))}</td>}
      <td>
        {lastVisitAt === null ? t('review.neverCame') : ago(calendarDay(lastVisitAt, { timeZone }), today, language)}
      </td>
      <td>{phone === null ? t('review.noPhone') : showPhone(phone, phoneRegion)}</td>
    </tr>
  )
}
