// Whether the customer is a member, as a chip: until when and what it has saved; it opens the membership.
import { IconId } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../shared/base/day.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { MembershipShown } from '../../shared/points/membershipModel.ts'
import { remindDaysBefore } from '../../shared/points/memberships.ts'
import { formatDay, formatMoney } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Chip } from '../ui/Chip.tsx'
import { useKeys } from '../ui/keys.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { MembershipSheet } from './MembershipSheet.tsx'

/** Nothing where the shop sells no membership and the customer never had one. */
export function MembershipBadge({ customer }: { customer: Customer }) {
  const shown = useAnswer('points.showMembership', { customerId: customer.id }).data
  const [isOpen, setOpen] = useState(false)
  const isUsed = shown !== undefined && (shown.plans.length > 0 || shown.history.length > 0)
  const open = () => (isUsed ? setOpen(true) : false)
  useKeys({ F5: open })
  const tone = useTone(shown)
  const words = useBadgeWords()
  if (!isUsed) return null
  return (
    <>
      <Chip icon={IconId} tone={tone} shortcut="F5" onClick={() => setOpen(true)}>
        {words(shown)}
      </Chip>
      <MembershipSheet customer={customer} shown={shown} opened={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

function useTone(shown: MembershipShown | undefined): 'on' | 'look' | 'plain' {
  const today = useToday()
  if (!shown?.last || shown.last.untilDay < today) return 'plain'
  return daysBetween(today, shown.last.untilDay) <= remindDaysBefore ? 'look' : 'on'
}

function useBadgeWords(): (shown: MembershipShown) => string {
  const { t } = useTranslation('memberships')
  const { currency, language } = useSettings()
  return ({ present, last, savedNow }) => {
    if (!last) return t('badge.offer')
    const day = formatDay(last.untilDay)
    if (!present) return t('badge.over', { day })
    const saved = savedNow > 0 ? ` · ${t('badge.saved', { amount: formatMoney(savedNow, currency, language) })}` : ''
    return t('badge.present', { day }) + saved
  }
}
