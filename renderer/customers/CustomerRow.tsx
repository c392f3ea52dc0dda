// One row of the counter's list: who, the end of the phone, when last here, how far the card is, what is close.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { FoundCustomer } from '../../shared/customers/model.ts'
import { ago, capital, phoneTail } from '../../shared/text/format.ts'
import { StampDots } from '../ui/StampDots.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import { Avatar } from './Avatar.tsx'
import classes from './CustomerRow.module.css'
import { useCalled } from './called.ts'
import { Matched } from './Matched.tsx'
import { matchedInName, matchedInTail } from './matched.ts'

interface CustomerRowProps {
  id: string
  customer: FoundCustomer
  /** What was typed, for marking the letters that fit. */
  typed: string
  isChosen: boolean
  isOpen: boolean
  onOpen: (customerId: Id) => void
}

export const CustomerRow = memo(function Row({ id, customer, typed, isChosen, isOpen, onOpen }: CustomerRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus and does the same with Enter
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes.row}
      data-open={isOpen || undefined}
      onClick={() => onOpen(customer.id)}
    >
      <Avatar person={customer} />
      <span className={classes.who}>
        <strong className={classes.name}>
          {customer.formOfAddress && `${capital(customer.formOfAddress)} `}
          <Matched pieces={matchedInName(customer.name, typed)} />
        </strong>
        <span className={classes.facts}>
          <Known customer={customer} typed={typed} />
          <LastVisit customer={customer} />
        </span>
      </span>
      <Progress customer={customer} />
    </div>
  )
})

function Known({ customer, typed }: { customer: FoundCustomer; typed: string }) {
  const { t } = useTranslation('customers')
  const called = useCalled()
  if (customer.contact)
    return (
      <span>
        {called(customer.contact)} •• <Matched pieces={matchedInTail(phoneTail(customer.contact.phone), typed)} />
      </span>
    )
  if (customer.phone !== null)
    return (
      <span>
        •• <Matched pieces={matchedInTail(phoneTail(customer.phone), typed)} />
      </span>
    )
  return customer.code === null ? null : <span>{t('search.code', { code: customer.code })}</span>
}

function LastVisit({ customer: { lastVisitAt } }: { customer: FoundCustomer }) {
  const { t } = useTranslation('customers')
  const { language, timeZone } = useSettings()
  const today = useToday()
  const words = lastVisitAt && ago(calendarDay(lastVisitAt, { timeZone }), today, language)
  return <span>{words ?? t('search.neverCame')}</span>
}

function Progress({ customer: { stamps, size, readyRewards } }: { customer: FoundCustomer }) {
  const { t } = useTranslation('customers')
  const left = size - stamps
  return (
    <span className={classes.progress}>
      <StampDots stamps={stamps} size={size} />
      <span className={classes.close}>
        {readyRewards > 0 && <strong className={classes.reward}>{t('search.reward')}</strong>}
        <span data-near={left <= 1 || undefined}>{t('search.left', { count: left })}</span>
      </span>
    </span>
  )
}
