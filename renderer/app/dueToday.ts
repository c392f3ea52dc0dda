// Who is due today, by reason: for the Today page, and for the number on the rail.
import { useTranslation } from 'react-i18next'
import { isNear, nextStep } from '../../shared/customers/rights.ts'
import type { Lapsing } from '../../shared/points/model.ts'
import { formatMoney, formatNumber, formatShortDay, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useFeedbackWords } from '../feedback/useFeedbackWords.ts'
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
  const complaints = useComplaintsOpen()
  const tiers = useTierDrops()
  const points = usePointsLapsing()
  const rewards = useRewardsExpiring()
  const memberships = useMembershipsEnding()
  const rights = useRightsWaiting()
  const all = complaints && rights && tiers && points && rewards && memberships
  return all && [complaints, rights, tiers, ...points, rewards, memberships]
}

function useComplaintsOpen(): DueGroup | null {
  const { t } = useTranslation('feedback')
  const words = useFeedbackWords()
  const open = useAnswer('feedback.listDue', {}).data
  if (!open) return null
  const rows = open.map(({ customerId, nextStep, nextDay, ...complaint }): DueRow => {
    const what = [nextStep, complaint.words].filter(said => said !== '').join(' · ')
    return { customerId, name: fullName(complaint), what, why: nextDay === null ? '' : words.when(nextDay) }
  })
  return { id: 'complaints', title: t('today.title'), rows }
}

/** Requests of a right that are near their last day, or beyond it. */
function useRightsWaiting(): DueGroup | null {
  const { t } = useTranslation('rights')
  const today = useToday()
  const waiting = useAnswer('customers.listWaitingRights', {}).data
  if (!waiting) return null
  const rows = waiting.flatMap((request): DueRow[] => {
    const next = nextStep(request)
    if (!next || !isNear(next, today)) return []
    const words = t(next.step === 'answer' ? 'requests.todayAnswer' : 'requests.todayDo', {
      day: formatShortDay(next.by, today),
    })
    const why = next.by < today ? `${words} · ${t('requests.late').toLocaleLowerCase('vi')}` : words
    const what = t(`requests.kinds.${request.kind}`)
    return [{ customerId: request.customerId, name: fullName(request), what, why }]
  })
  return { id: 'rights', title: t('requests.today'), rows }
}

/** A last call, and a first one in good time. */
const [soonDays, aheadDays] = [7, 30]

function usePointsLapsing(): DueGroup[] | null {
  const { t } = useTranslation('points')
  const { language } = useSettings()
  const today = useToday()
  const soon = useAnswer('points.listLapsing', { days: soonDays }).data
  const ahead = useAnswer('points.listLapsing', { days: aheadDays }).data
  if (!soon || !ahead) return null
  const toRow = (one: Lapsing): DueRow => {
    const points = t('points', { count: one.points, n: formatNumber(one.points, language) })
    const why = t('today.from', { day: formatShortDay(one.day, today) })
    return { customerId: one.customerId, name: fullName(one), what: t('today.lapse', { points }), why }
  }
  const later = ahead.filter(one => !soon.some(({ customerId }) => customerId === one.customerId))
  return [
    { id: 'pointsSoon', title: t('today.soon', { days: soonDays }), rows: soon.map(toRow) },
    { id: 'pointsAhead', title: t('today.ahead', { days: aheadDays }), rows: later.map(toRow) },
  ]
}

function useRewardsExpiring(): DueGroup | null {
  const { t } = useTranslation('rewards')
  const today = useToday()
  const expiring = useAnswer('rewards.listExpiring', { days: soonDays }).data
  if (!expiring) return null
  const rows = expiring.map((one): DueRow => {
    const why = t('today.until', { day: formatShortDay(one.day, today) })
    return { customerId: one.customerId, name: fullName(one), what: one.title, why }
  })
  return { id: 'rewards', title: t('today.title', { days: soonDays }), rows }
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
