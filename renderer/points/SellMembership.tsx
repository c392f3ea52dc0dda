// Joining or renewing: which plan, how long it will last, and the card on paper if it is wanted.
import { Button, Group, TextInput } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessDay } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Membership, MembershipShown, Plan } from '../../shared/points/membershipModel.ts'
import { firstPeriod, periodAfter } from '../../shared/points/memberships.ts'
import { formatDay } from '../../shared/text/format.ts'
import { Choice } from '../ui/Choice.tsx'
import { useNow } from '../ui/clock.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './MembershipSheet.module.css'
import { useMembershipGestures } from './membershipGestures.ts'
import { usePlanWords } from './planWords.ts'

interface SellMembershipProps {
  customer: Customer
  shown: MembershipShown
  onDone: () => void
  onPrint: (period: Membership) => Promise<void>
}

export function SellMembership({ customer, shown, onDone, onPrint }: SellMembershipProps) {
  const { plans } = shown
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const usual = plans.find(plan => plan.id === shown.last?.planId) ?? plans[0]
  const plan = plans.find(known => known.id === chosenId) ?? usual
  if (!plan) return null
  return (
    <Offer customer={customer} shown={shown} plan={plan} onDone={onDone} onPrint={onPrint}>
      <Plans plans={plans} plan={plan} isPresent={plan.id === shown.present?.planId} onChoose={setChosenId} />
    </Offer>
  )
}

interface PlansProps {
  plans: Plan[]
  plan: Plan
  /** What it gives stands above already. */
  isPresent: boolean
  onChoose: (planId: Id) => void
}

function Plans({ plans, plan, isPresent, onChoose }: PlansProps) {
  const { t } = useTranslation('memberships')
  const words = usePlanWords()
  return (
    <>
      <Choice
        label={t('sheet.choose')}
        value={plan.id}
        choices={plans.map(({ id, ...one }) => ({ value: id, label: `${one.name} · ${words.price(one)}` }))}
        onChange={onChoose}
      />
      {!isPresent && <p>{words.line(plan)}</p>}
    </>
  )
}

interface OfferProps extends SellMembershipProps {
  plan: Plan
  children: ReactNode
}

function Offer({ customer, shown, plan, onDone, onPrint, children }: OfferProps) {
  const { t } = useTranslation('memberships')
  const settings = useSettings()
  const today = businessDay(useNow(), settings)
  const { sell } = useMembershipGestures(customer)
  const busy = useRef(false)
  const [asksWhy, setAsksWhy] = useState(false)
  const [reason, setReason] = useState('')
  const kind = shown.last ? 'renew' : 'join'
  const period = shown.last ? periodAfter(shown.last, today, plan.months) : firstPeriod(today, plan.months)
  const act = async (prints: boolean) => {
    if (busy.current) return
    busy.current = true
    const reply = await sell(kind, plan.id, reason)
    busy.current = false
    if (!reply.ok) return setAsksWhy(reply.code === 'clock_set_back')
    onDone()
    if (prints && reply.value.last) await onPrint(reply.value.last)
  }
  // Wherever in the dialog the focus is, or before it has come there.
  useWindowEvent('keydown', event => {
    if ((event.key === 'F9' || event.key === 'F10') && !event.repeat) void act(event.key === 'F10')
  })
  return (
    <form
      className={styles.sale}
      onSubmit={event => {
        event.preventDefault()
        void act(false)
      }}
    >
      {children}
      <p className={styles.period}>
        {t('sheet.willLast', { from: formatDay(period.fromDay), until: formatDay(period.untilDay) })}
      </p>
      {asksWhy && (
        <TextInput
          label={t('sheet.clock')}
          value={reason}
          maxLength={200}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
      <Group gap="sm">
        <Button type="submit" size="md" data-autofocus aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t(`sheet.${kind}`)}
        </Button>
        <Button
          variant="default"
          size="md"
          aria-keyshortcuts="F10"
          rightSection={<Key>F10</Key>}
          onClick={() => void act(true)}
        >
          {t(`sheet.${kind}`)} {t('sheet.andPrint')}
        </Button>
      </Group>
    </form>
  )
}
