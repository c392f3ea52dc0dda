// Who is due today, by reason: for the Today page, and for the number on the rail.
import { useTranslation } from 'react-i18next'
import { formatMoney, formatShortDay, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useTierWords } from '../points/tierWords.ts'
import type { DueRow } from '../reminders/DueSection.tsx'
import { useSettings, useToday } from '../ui/settings.ts'

export interface DueGroup {
  id: string
  title: string
  rows: DueRow[]
}

/** The groups in the order of the page; null while they are asked. */
export function useDueToday(): DueGroup[] | null {
  const tiers = useTierDrops()
  const memberships = useMembershipsEnding()
  return tiers && memberships && [tiers, memberships]
}

function useTierDrops(): DueGroup | null {
  const { t } = useTranslation('tiers')
  const words = useTierWords()
  const today = useToday()
  const drops = useAnswer('points.listTierDrops', {}).data
  if (!drops) return null
  const rows = drops.map((drop): DueRow => {
    const { customerId, from, phase, untilDay, dropDay, missing } = drop
    const end = phase === 'grace' ? dropDay : untilDay
    const day = end === null ? '' : formatShortDay(end, today)
    const why = phase === 'due' ? t('today.due') : t(phase === 'grace' ? 'today.grace' : 'today.until', { day })
    const what = missing === null ? '' : t('today.keep', { what: words.amounts(missing), name: from })
    return { customerId, name: fullName(drop), what, why }
  })
  return { id: 'tiers', title: t('today.title'), rows }
}

function useMembershipsEnding(): DueGroup | null {
  const { t } = useTranslation('memberships')
  const { currency, language } = useSettings()
  const today = useToday()
  const ending = useAnswer('points.listMembershipsEnding', {}).data
  if (!ending) return null
  const rows = ending.map((member): DueRow => {
    const { customerId, planName, untilDay, saved } = member
    const day = formatShortDay(untilDay, today)
    const worth = saved > 0 ? ` · ${t('due.saved', { amount: formatMoney(saved, currency, language) })}` : ''
    return {
      ...{ customerId, name: fullName(member), what: planName + worth },
      why: t(untilDay < today ? 'due.ended' : 'due.ends', { day }),
    }
  })
  return { id: 'memberships', title: t('due.title'), rows }
}
