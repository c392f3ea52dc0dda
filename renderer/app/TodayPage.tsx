// Today: whom do I greet, whom do I ask after? A list by how pressing it is, or a month; who is chosen stands at the counter.
import { Button, SegmentedControl, Title } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { type DueGroup, type DueList, dueGroups } from '../../shared/reminders/model.ts'
import { capital, formatDay, formatNumber, formatWeekday } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { MailsUnderWay } from '../greetings/MailsUnderWay.tsx'
import { DueList as List } from '../reminders/DueList.tsx'
import { dueViews, showDueAs, toggleDueView, useDue } from '../reminders/store.ts'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { NobodyDue } from './NobodyDue.tsx'
import { useOpenCustomer } from './openCustomer.ts'
import { RightsWaiting } from './RightsWaiting.tsx'
import { useReminderWords } from './reminderWords.ts'
import { TodayMonth } from './TodayMonth.tsx'
import styles from './TodayPage.module.css'
import { useFirstPlace } from './useFirstPlace.ts'

type Due = Record<DueGroup, DueList>

interface Greeting {
  /** Absent: nobody can be greeted from here, and no button or key says so. */
  onGreet?: ((reminderIds: Id[]) => void) | undefined
}

export function TodayPage({ onGreet }: Greeting) {
  const due = useAnswer('reminders.listDue', {}).data
  const view = useDue(state => state.view)
  useKeys({ T: toggleDueView })
  if (!due) return null
  return (
    <div className={styles.page}>
      <Head due={due} onGreet={onGreet} />
      {view === 'list' && <RightsWaiting />}
      {view === 'list' && <MailsUnderWay openOnly />}
      {view === 'list' ? <DueToday due={due} onGreet={onGreet} /> : <TodayMonth onGreet={onGreet} />}
    </div>
  )
}

function Head({ due, onGreet }: Greeting & { due: Due }) {
  const { t } = useTranslation('reminders')
  const { language } = useSettings()
  const today = useToday()
  const view = useDue(state => state.view)
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <Title order={1}>{t('page.title')}</Title>
        <p className={styles.lead}>
          {capital(formatWeekday(today, language))} {formatDay(today)}
        </p>
      </div>
      <div className={styles.view}>
        <SegmentedControl
          size="md"
          aria-label={t('page.view')}
          value={view}
          data={dueViews.map(value => ({ value, label: t(`page.${value}`) }))}
          onChange={showDueAs}
        />
        <Key>T</Key>
      </div>
      {onGreet && <GreetAll due={due} onGreet={onGreet} />}
    </header>
  )
}

function GreetAll({ due: { overdue, now }, onGreet }: { due: Due; onGreet: (reminderIds: Id[]) => void }) {
  const { t } = useTranslation('reminders')
  const { language } = useSettings()
  const ids = [...overdue.rows, ...now.rows].map(({ id }) => id)
  const greetAll = () => ids.length > 0 && onGreet(ids)
  useKeys({ 'Ctrl+Enter': greetAll })
  if (ids.length === 0) return null
  return (
    <Button
      size="md"
      aria-keyshortcuts="Control+Enter"
      rightSection={<Key on="seal">Ctrl Enter</Key>}
      onClick={greetAll}
    >
      {t('page.greetAll', { n: formatNumber(ids.length, language) })}
    </Button>
  )
}

function DueToday({ due, onGreet }: Greeting & { due: Due }) {
  const { t } = useTranslation('reminders')
  const tell = useReminderWords()
  const open = useOpenCustomer()
  const current = useDue(state => state.current)
  const viewport = useRef<HTMLDivElement>(null)
  const isAnybody = dueGroups.some(group => due[group].count > 0)
  useFirstPlace(viewport, isAnybody)
  if (!isAnybody) return <NobodyDue />
  return (
    <div className={styles.list}>
      <List
        label={t('list.label')}
        groups={dueGroups.map(key => ({ key, title: t(`list.groups.${key}`), ...due[key] }))}
        tell={tell}
        current={current}
        onCurrent={place => useDue.setState({ current: place })}
        onOpen={customerId => void open(customerId)}
        onGreet={onGreet}
        viewport={viewport}
      />
    </div>
  )
}
