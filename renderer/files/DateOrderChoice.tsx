// In which order the file writes its dates: the vote over the column, the choice, and an example that follows it.
import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../shared/base/day.ts'
import { readDate } from '../../shared/files/dates.ts'
import { type DateOrder, dateOrders, type ImportMapping, type ImportTable } from '../../shared/files/model.ts'
import { formatDay, formatNumber } from '../../shared/text/format.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Import.module.css'

interface DateOrderChoiceProps {
  table: ImportTable
  mapping: ImportMapping
  onChange: (order: DateOrder) => void
}

function dateColumn(roles: ImportMapping['roles']): number {
  return roles.includes('visitAt') ? roles.indexOf('visitAt') : roles.indexOf('birthday')
}

/** '12/1/2010' → '01/12/2010', or the day and month alone where the year is not given. */
function dayOf(text: string, order: DateOrder, today: Day): string | null {
  const date = readDate(text, order, today)
  if (!date) return null
  const [month, day] = [date.month, date.day].map(part => String(part).padStart(2, '0'))
  return date.year === null ? `${day}/${month}` : formatDay(`${date.year}-${month}-${day}`)
}

export function DateOrderChoice({ table, mapping, onChange }: DateOrderChoiceProps) {
  const { t } = useTranslation('imports')
  const today = useToday()
  const index = dateColumn(mapping.roles)
  const samples = table.columns[index]?.samples ?? []
  const [text] = samples.toSorted((one, other) => Number(isUnclear(other, today)) - Number(isUnclear(one, today)))
  if (index < 0 || text === undefined) return null
  const day = dayOf(text, mapping.dateOrder, today)
  const isVotedOn = index === dateColumn(table.columns.map(({ role }) => role))
  return (
    <div className={styles.dates}>
      <Radio.Group
        label={t('dates.label')}
        value={mapping.dateOrder}
        onChange={value => onChange(dateOrders.find(order => order === value) ?? mapping.dateOrder)}
      >
        <div className={styles.votes}>
          {dateOrders.map(order => (
            <Radio key={order} value={order} label={t(`dates.${order}`)} />
          ))}
        </div>
      </Radio.Group>
      <p aria-live="polite">{day ? t('dates.example', { text, day }) : t('dates.unreadable', { text })}</p>
      {isVotedOn && <Votes votes={table.dateVotes} />}
    </div>
  )
}

function isUnclear(text: string, today: Day): boolean {
  return dayOf(text, 'dayFirst', today) !== dayOf(text, 'monthFirst', today)
}

function Votes({ votes }: { votes: ImportTable['dateVotes'] }) {
  const { t } = useTranslation('imports')
  const { language } = useSettings()
  const words = {
    dayFirst: 'onlyDayFirst',
    monthFirst: 'onlyMonthFirst',
    yearFirst: 'onlyYearFirst',
    unclear: 'unclear',
  } as const
  const shown = (['dayFirst', 'monthFirst', 'yearFirst', 'unclear'] as const).filter(vote => votes[vote] > 0)
  return (
    <ul className={styles.votes}>
      {shown.map(vote => (
        <li key={vote}>{t(`dates.${words[vote]}`, { n: formatNumber(votes[vote], language) })}</li>
      ))}
    </ul>
  )
}
