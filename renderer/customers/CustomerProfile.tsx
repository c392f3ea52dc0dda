// A customer's profile at the side of the Book: the facts, and what can be done.
import { Button, CloseButton } from '@mantine/core'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import { showPhone } from '../../shared/base/phone.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import type { Customer, OptionalField } from '../../shared/customers/model.ts'
import { ago, formatDay, formatNumber, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Book.module.css'
import { CustomerPhoto } from './CustomerPhoto.tsx'
import { CustomerRights } from './CustomerRights.tsx'
import { ProfileFacts } from './ProfileFacts.tsx'

interface CustomerProfileProps {
  customer: Customer
  panel: RefObject<HTMLElement | null>
  onClose: () => void
  onOpenAtCounter: () => void
  onEdit: () => void
  onArchive: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** What other features tell below the facts. */
  children?: ReactNode
}

export function CustomerProfile(props: CustomerProfileProps) {
  const { customer, panel, onClose, onKeyDown, children } = props
  const { t } = useTranslation('customers')
  const name = fullName(customer)
  return (
    <section
      ref={panel}
      data-side-panel
      className={styles.profile}
      aria-label={t('profile.label', { name })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.profileHead}>
        <CustomerPhoto customer={customer} />
        <h2>{name}</h2>
        <CloseButton size="lg" aria-label={t('profile.close')} onClick={onClose} />
      </div>
      <Facts customer={customer}>{children}</Facts>
      <Actions {...props} />
    </section>
  )
}

function Facts({ customer, children }: { customer: Customer; children: ReactNode }) {
  const { t } = useTranslation('customers')
  const { phoneRegion, timeZone, language, hiddenFields } = useSettings()
  const isUsed = (field: OptionalField) => !hiddenFields.includes(field)
  const today = useToday()
  // An organisation has no birthday to ask for.
  const isPerson = useAnswer('customers.openProfile', { customerId: customer.id }).data?.kind !== 'organisation'
  const dayOf = (at: string) => formatDay(calendarDay(at, { timeZone }))
  const { phone, called, birthday, place, email, code, cardNumber, archivedAt, lastVisitAt, firstVisitDay } = customer
  const lastVisit =
    lastVisitAt && `${dayOf(lastVisitAt)} · ${ago(calendarDay(lastVisitAt, { timeZone }), today, language)}`
  const visits = t('profile.visits', { count: customer.visitCount, n: formatNumber(customer.visitCount, language) })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <div className={styles.facts} tabIndex={0}>
      {archivedAt && <p className={styles.archived}>{t('profile.isArchived', { day: dayOf(archivedAt) })}</p>}
      {customer.note && <p className={styles.note}>{customer.note}</p>}
      <dl>
        <Fact name={t('form.phone')}>{phone && showPhone(phone, phoneRegion)}</Fact>
        {called && <Fact name={t('form.called')}>{called}</Fact>}
        {isPerson && <Fact name={t('profile.birthday')}>{writeBirthday(birthday, language)}</Fact>}
        {isUsed('place') && <Fact name={t('profile.place')}>{place}</Fact>}
        {isUsed('email') && <Fact name={t('profile.email')}>{email}</Fact>}
        <Fact name={t('profile.lastVisit')}>{lastVisit ?? t('book.noVisit')}</Fact>
        {firstVisitDay && (
          <Fact name={t('profile.firstVisit')}>
            {formatDay(firstVisitDay)} · {visits}
          </Fact>
        )}
        {code && <Fact name={t('profile.code')}>{code}</Fact>}
        <Fact name={t('profile.cardNumber')}>{cardNumber}</Fact>
        <Fact name={t('profile.added')}>{dayOf(customer.createdAt)}</Fact>
      </dl>
      <ProfileFacts customerId={customer.id} />
      {children}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('customers')
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children || <span className={styles.count}>{t('profile.unknown')}</span>}</dd>
    </div>
  )
}

function Actions({ customer, onClose, onOpenAtCounter, onEdit, onArchive }: CustomerProfileProps) {
  const { t } = useTranslation('customers')
  const isArchived = customer.archivedAt !== null
  return (
    <div className={styles.profileFoot}>
      {!isArchived && (
        <Button size="md" onClick={onOpenAtCounter}>
          {t('profile.openAtCounter')}
        </Button>
      )}
      <Button size="md" variant="default" onClick={onEdit} aria-keyshortcuts="F2" rightSection={<Key>F2</Key>}>
        {t('profile.edit')}
      </Button>
      <Button
        size="md"
        variant="default"
        onClick={onArchive}
        aria-keyshortcuts="Delete"
        rightSection={isArchived ? null : <Key>Del</Key>}
      >
        {t(isArchived ? 'profile.bringBack' : 'profile.archive')}
      </Button>
      <CustomerRights customer={customer} onErased={onClose} />
    </div>
  )
}
