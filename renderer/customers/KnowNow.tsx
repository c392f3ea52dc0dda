// What to know about the customer at the counter now, in at most three lines.
import {
  IconBulb,
  IconCake,
  IconHeart,
  IconHourglass,
  IconMessage2Exclamation,
  IconNote,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Known } from '../../shared/customers/knowNow.ts'
import { formatShortDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useToday } from '../ui/settings.ts'
import classes from './KnowNow.module.css'

export function KnowNow({ customerId }: { customerId: Id }) {
  const { t } = useTranslation('timeline')
  const lines = useAnswer('customers.knowNow', { customerId }).data ?? []
  const words = useKnownWords()
  if (lines.length === 0) return null
  return (
    <ul className={classes.card} aria-label={t('now.title')}>
      {lines.map(known => {
        const Icon = icons[known.kind]
        const text = words(known)
        return (
          <li key={`${known.kind} ${text}`} className={classes.line} data-kind={known.kind}>
            <Icon aria-hidden="true" size={19} stroke={1.7} className={classes.icon} />
            {/* What is longer than its place is scrolled, by the keyboard, too. */}
            <p className={classes.text} {...(isLong(text) && { tabIndex: 0 })}>
              {text}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

const icons: Record<Known['kind'], ComponentType<IconProps>> = {
  complaint: IconMessage2Exclamation,
  birthday: IconCake,
  importantDay: IconCake,
  promise: IconNote,
  note: IconBulb,
  likes: IconHeart,
  tierEnds: IconHourglass,
  rewardEnds: IconHourglass,
  away: IconHourglass,
  written: IconNote,
  payment: IconBulb,
}

function isLong(text: string): boolean {
  return text.length > 160 || text.split('\n').length > 3
}

function useKnownWords(): (known: Known) => string {
  const { t } = useTranslation(['timeline', 'customers', 'profile'])
  const today = useToday()
  const day = (known: string) => formatShortDay(known, today)
  const birthday = (days: number) => {
    const near = [t('customers:counter.birthdayToday'), t('customers:counter.birthdayTomorrow')]
    return near[days] ?? t('customers:counter.birthdaySoon', { days })
  }
  const ownDay = ({ label, days }: { label: string; days: number }) =>
    [t('now.dayToday', { label }), t('now.dayTomorrow', { label })][days] ?? t('now.daySoon', { label, days })
  return known => {
    switch (known.kind) {
      case 'complaint': {
        const next = known.nextStep === '' ? '' : t('now.nextStep', { step: known.nextStep })
        return [t('now.complaint', { words: known.words, day: day(known.day) }), next].filter(Boolean).join(' · ')
      }
      case 'birthday':
        return birthday(known.days)
      case 'importantDay':
        return ownDay(known)
      case 'note':
        return known.words
      case 'likes':
        return t('now.likes', { tags: known.tags.join(', ') })
      case 'tierEnds':
        return t('now.tierEnds', { name: known.name, day: day(known.day) })
      case 'rewardEnds':
        return known.days === 0 ? t('now.rewardEndsToday', { title: known.title }) : t('now.rewardEnds', known)
      case 'away':
        return t('now.away', { days: known.days })
      case 'payment':
        return t('now.payment', { payment: t(`profile:values.payment.${known.payment}`).toLocaleLowerCase('vi') })
      default:
        return t(`now.${known.kind}`, { words: known.words, day: day(known.day) })
    }
  }
}
