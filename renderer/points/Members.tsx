// Who is a member, until when, and what it has saved them; those whose membership ends stand first.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { MemberRow } from '../../shared/points/membershipModel.ts'
import { formatDay, formatMoney, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Memberships.module.css'

export function Members({ onOpen }: { onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('memberships')
  const members = useAnswer('points.listMembers', {}).data
  const ending = useAnswer('points.listMembershipsEnding', {}).data
  if (!members || !ending) return null
  const soon = new Set(ending.map(row => row.customerId))
  const later = members.rows.filter(row => !soon.has(row.customerId))
  return (
    <section className={styles.members} aria-labelledby="members">
      <h3 id="members">{t('members.title', { count: members.count })}</h3>
      {members.count === 0 && ending.length === 0 && <p className={styles.nothing}>{t('members.none')}</p>}
      {ending.length > 0 && <MemberTable title={t('members.ending')} rows={ending} isDue onOpen={onOpen} />}
      {later.length > 0 && <MemberTable rows={later} onOpen={onOpen} />}
      {members.count > members.rows.length && (
        <p className={styles.nothing}>{t('members.more', { shown: members.rows.length })}</p>
      )}
    </section>
  )
}

interface MemberTableProps {
  title?: string
  rows: MemberRow[]
  isDue?: boolean
  onOpen: (customerId: Id) => void
}

function MemberTable({ title, rows, isDue = false, onOpen }: MemberTableProps) {
  const { t } = useTranslation('memberships')
  const { currency, language } = useSettings()
  return (
    <table className={styles.table} data-due={isDue || undefined}>
      {title !== undefined && <caption>{title}</caption>}
      <thead>
        <tr>
          <th scope="col">{t('members.name')}</th>
          <th scope="col">{t('members.plan')}</th>
          <th scope="col">{t('members.until')}</th>
          <th scope="col" className={styles.right}>
            {t('members.saved')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.customerId}>
            <td>
              <button
                type="button"
                aria-label={t('members.open', { name: fullName(row) })}
                onClick={() => onOpen(row.customerId)}
              >
                {fullName(row)}
              </button>
            </td>
            <td>{row.planName}</td>
            <td className={styles.until}>{formatDay(row.untilDay)}</td>
            <td className={styles.right}>{formatMoney(row.saved, currency, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
