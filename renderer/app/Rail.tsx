// The rail at the left: the seal, the five pages with their keys, and who is at the counter.
import {
  IconBook,
  IconCake,
  IconChartPie,
  type IconProps,
  IconSettings,
  IconUser,
  IconUserSquare,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../api.ts'
import { Seal } from '../ui/Seal.tsx'
import { useSettings } from '../ui/settings.ts'
import classes from './Rail.module.css'
import { type Page, pages, showPage, useFrame } from './store.ts'

const icons: Record<Page, ComponentType<IconProps>> = {
  counter: IconUserSquare,
  today: IconCake,
  book: IconBook,
  month: IconChartPie,
  settings: IconSettings,
}

export function Rail() {
  const { t } = useTranslation('app')
  const { ownerName } = useSettings()
  const current = useFrame(frame => frame.page)
  return (
    <nav className={classes.rail} aria-label={t('pages')}>
      <Seal />
      {pages.map((page, index) => {
        const Icon = icons[page]
        return (
          <button
            key={page}
            type="button"
            className={classes.door}
            aria-current={page === current ? 'page' : undefined}
            aria-keyshortcuts={`Control+${index + 1}`}
            onClick={() => showPage(page)}
          >
            <Icon aria-hidden="true" size={22} stroke={1.7} />
            {page === 'today' && <DueCount />}
            <span className={classes.name}>{t(`page.${page}`)}</span>
            <span aria-hidden="true" className={classes.key}>
              Ctrl {index + 1}
            </span>
          </button>
        )
      })}
      <p className={classes.staff}>
        <IconUser aria-hidden="true" size={20} stroke={1.7} />
        <span>{ownerName || t('owner')}</span>
      </p>
    </nav>
  )
}

/** How many people are due today; the page itself says it aloud. */
function DueCount() {
  const { overdue, now } = useAnswer('reminders.countDue', {}).data ?? { overdue: 0, now: 0 }
  const count = overdue + now
  if (count === 0) return null
  return (
    <span aria-hidden="true" className={classes.due}>
      {count > 99 ? '99+' : count}
    </span>
  )
}
