// The table of the Book: a row for each customer, dense enough to leaf through.
import { Text } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import { showPhone } from '../../shared/base/phone.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import type { BookRow, BookSort } from '../../shared/customers/model.ts'
import { ago, formatNumber, fullName } from '../../shared/text/format.ts'
import { StampDots } from '../ui/StampDots.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import { type TableChoice, type TableColumn, VirtualTable, type VirtualTableProps } from '../ui/VirtualTable.tsx'
import styles from './BookTable.module.css'
import type { BookWish } from './bookRows.ts'
import { chooser, useChosen } from './chosen.ts'

interface BookTableProps extends Omit<VirtualTableProps<BookRow, BookSort>, 'columns' | 'label' | 'choice'> {
  wish: BookWish
}

export function BookTable({ wish, ...props }: BookTableProps) {
  const { t } = useTranslation('customers')
  const columns = useMemo(() => columnsIn(t), [t])
  return <VirtualTable label={t('book.title')} columns={columns} choice={useChoice({ ...props, wish })} {...props} />
}

function useChoice(parts: Pick<BookTableProps, 'wish' | 'total' | 'rowAt'>): TableChoice<BookRow> {
  const { t } = useTranslation('exports')
  const { ids, whole } = useChosen()
  const { toggle, range, all } = chooser(parts)
  return {
    isChosen: row => ids.has(row.id),
    onToggle: toggle,
    onRange: (from, to) => void range(from, to),
    onAll: () => void all(),
    isAll: whole === parts.wish,
    labelOf: row => t('chosen.choose', { name: row.name }),
    label: t('chosen.column'),
  }
}

type CustomerWords = ReturnType<typeof useTranslation<'customers'>>['t']

function columnsIn(t: CustomerWords): TableColumn<BookRow, BookSort>[] {
  const name = { key: 'name', title: t('book.name'), sort: 'name' } as const
  const lastVisit = { key: 'lastVisit', title: t('book.lastVisit'), sort: 'lastVisit' } as const
  return [
    { ...name, width: 'minmax(220px, 2.4fr)', show: row => <Name row={row} /> },
    { key: 'phone', title: t('book.phone'), width: 'minmax(130px, 1fr)', show: row => <Phone row={row} /> },
    { ...lastVisit, width: 'minmax(130px, 1fr)', show: row => <LastVisit row={row} /> },
    { key: 'visits', title: t('book.visits'), width: '80px', end: true, show: row => <Visits row={row} /> },
    { key: 'stamps', title: t('book.stamps'), width: '196px', show: row => <Stamps row={row} /> },
    { key: 'birthday', title: t('book.birthday'), width: 'minmax(110px, 0.8fr)', show: row => <Born row={row} /> },
  ]
}

function Name({ row }: { row: BookRow }) {
  return (
    <>
      <span className={styles.name}>{fullName(row)}</span>
      {row.called && <span className={styles.soft}> · {row.called}</span>}
      {row.code && <span className={styles.soft}> · {row.code}</span>}
    </>
  )
}

function Phone({ row }: { row: BookRow }) {
  const { phoneRegion } = useSettings()
  return row.phone === null ? null : showPhone(row.phone, phoneRegion)
}

function LastVisit({ row }: { row: BookRow }) {
  const { t } = useTranslation('customers')
  const { timeZone, language } = useSettings()
  const today = useToday()
  if (row.lastVisitAt === null) return <span className={styles.soft}>{t('book.noVisit')}</span>
  return ago(calendarDay(row.lastVisitAt, { timeZone }), today, language)
}

function Visits({ row }: { row: BookRow }) {
  const { language } = useSettings()
  return formatNumber(row.visitCount, language)
}

function Born({ row }: { row: BookRow }) {
  const { language } = useSettings()
  return writeBirthday(row.birthday, language)
}

function Stamps({ row }: { row: BookRow }) {
  const { t } = useTranslation('customers')
  return (
    <span className={styles.stamps}>
      <StampDots stamps={row.stamps} size={row.size} />
      <span className="spoken">{t('book.stampsOf', { stamps: row.stamps, size: row.size })}</span>
      {row.readyRewards > 0 && (
        <Text component="span" className={styles.reward}>
          <IconGift size={14} stroke={1.8} aria-hidden /> {t('book.rewardReady')}
        </Text>
      )}
    </span>
  )
}
