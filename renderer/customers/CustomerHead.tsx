// Who stands at the counter: the name as the largest thing on the screen, the phone, how often they come, the birthday.
import { IconNote, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import { showPhone } from '../../shared/base/phone.ts'
import { usualDaysBetween } from '../../shared/customers/facts.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { ago, fullName } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import classes from './CustomerHead.module.css'
import { CustomerPhoto } from './CustomerPhoto.tsx'

interface CustomerHeadProps {
  customer: Customer
  onEdit: () => void
  onNote: () => void
}

export function CustomerHead({ customer, onEdit, onNote }: CustomerHeadProps) {
  const { t } = useTranslation('customers')
  const { phoneRegion } = useSettings()
  const facts = [
    customer.phone !== null && showPhone(customer.phone, phoneRegion),
    customer.code !== null && t('counter.code', { code: customer.code }),
    useVisitWords(customer),
  ]
  return (
    <header className={classes.head}>
      <CustomerPhoto customer={customer} />
      <div className={classes.who}>
        <h1 className={classes.name}>{fullName(customer)}</h1>
        <p className={classes.facts}>
          {facts
            .filter(fact => fact !== false)
            .map(fact => (
              <span key={fact}>{fact}</span>
            ))}
        </p>
      </div>
      <div className={classes.acts}>
        <button type="button" className={classes.act} aria-keyshortcuts="Alt+G" onClick={onNote}>
          <IconNote aria-hidden="true" size={18} stroke={1.7} />
          <span className={classes.word}>{t('counter.addNote')}</span> <Key>Alt G</Key>
        </button>
        <button type="button" className={classes.act} aria-keyshortcuts="F2" onClick={onEdit}>
          <IconPencil aria-hidden="true" size={18} stroke={1.7} />
          <span className={classes.word}>{t('counter.edit')}</span> <Key>F2</Key>
        </button>
      </div>
    </header>
  )
}

/** 'Ghé 23 lần · thường 6 ngày một lần · gần nhất 6 ngày trước' */
function useVisitWords(customer: Customer): string {
  const { t } = useTranslation('customers')
  const { language, timeZone } = useSettings()
  const today = useToday()
  const { visitCount, lastVisitAt } = customer
  if (visitCount === 0 || lastVisitAt === null) return t('counter.neverCame')
  const every = usualDaysBetween(customer, timeZone)
  return [
    t('counter.visits', { count: visitCount }),
    ...(every === null ? [] : [every === 1 ? t('counter.everyDay') : t('counter.every', { days: every })]),
    t('counter.last', { ago: ago(calendarDay(lastVisitAt, { timeZone }), today, language) }),
  ].join(' · ')
}
