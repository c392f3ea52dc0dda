// What is told of a reminder: why this customer, with the numbers, and when. Here features meet: a tier's words are the tiers'.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Day, daysBetween } from '../../shared/base/day.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import type { DueReminder, Occasion, ReminderDetail } from '../../shared/reminders/model.ts'
import type { Currency, Language } from '../../shared/settings/model.ts'
import { ago, formatMoney, formatNumber, formatShortDay, formatWeekday } from '../../shared/text/format.ts'
import { type TierWords, useTierWords } from '../points/tierWords.ts'
import type { Told } from '../reminders/DueList.tsx'
import { useSettings, useToday } from '../ui/settings.ts'

interface Speech {
  t: TFunction<'reminders'>
  tiers: TierWords
  today: Day
  currency: Currency
  language: Language
}

type Part = string | false
type Due = Pick<DueReminder, 'detail' | 'day'>

/** Why this customer, in parts that are told one after the other; what there is not is left out. */
function partsOf({ detail, day }: Due, speech: Speech): Part[] {
  const { t, today, language } = speech
  switch (detail.occasion) {
    case 'complaint':
      return [detail.nextStep, detail.words !== '' && `“${detail.words}”`]
    case 'birthday':
      return birthdayParts(detail, speech)
    case 'importantDay':
      return dayParts(detail, speech)
    case 'firstVisit':
      return [t('reason.firstVisit', { count: detail.years })]
    case 'tier':
      return tierParts(detail, speech)
    case 'membership':
      return membershipParts(detail, speech)
    case 'reward':
      return [detail.title, t('reason.rewardUntil', { day: formatShortDay(day, today) })]
    case 'points': {
      const n = formatNumber(detail.points, language)
      return [t('reason.points', { count: detail.points, n, day: formatShortDay(day, today) })]
    }
    case 'nearReward': {
      const { size, stamps, reward, card } = detail
      return [t('reason.nearReward', { count: size - stamps, reward }), card]
    }
    case 'away':
      return awayParts(detail, speech)
  }
}

type About<O extends Occasion> = Extract<ReminderDetail, { occasion: O }>

function birthdayParts({ date, month, calendar, turns }: About<'birthday'>, { t, language }: Speech): Part[] {
  const day = writeBirthday({ day: date, month, year: null, calendar }, language)
  return [t('reason.birthday', { day }), turns !== null && t('reason.turns', { count: turns })]
}

function dayParts({ label, calendar, years }: About<'importantDay'>, { t }: Speech): Part[] {
  const round = years !== null && years > 0 && t('reason.years', { count: years })
  return [label, round, calendar === 'lunar' && t('reason.lunar')]
}

function tierParts({ name, grace, keep }: About<'tier'>, { t, tiers }: Speech): Part[] {
  const state = t(grace ? 'reason.tierGrace' : 'reason.tierEnds', { name })
  if (keep === null) return [state]
  return [t('reason.tierKeep', { what: tiers.amounts(keep), name }), grace && state]
}

function membershipParts({ name, saved }: About<'membership'>, { t, currency, language }: Speech): Part[] {
  return [name, saved > 0 && t('reason.saved', { amount: formatMoney(saved, currency, language) })]
}

function awayParts({ usual, lastDay }: About<'away'>, { t, today, language }: Speech): Part[] {
  if (usual === null) return [t('reason.awayNew', { ago: ago(lastDay, today, language) })]
  return [t('reason.away', { usual, count: daysBetween(lastDay, today) })]
}

/** These have no day of their own: the reason says it all. */
const dayless: readonly Occasion[] = ['away', 'nearReward']

function whenOf({ detail, day }: Due, isMissed: boolean, { t, today, language }: Speech): string {
  if (dayless.includes(detail.occasion)) return ''
  if (detail.occasion === 'birthday' && detail.date === null) return t('when.month', { month: detail.month })
  const days = daysBetween(today, day)
  if (days === 0) return t('when.today')
  if (days < 0) return isMissed ? t('when.missed', { count: -days }) : ago(day, today, language)
  const date = `${formatWeekday(day, language)} ${formatShortDay(day, today)}`
  return days === 1 ? t('when.tomorrow', { date }) : t('when.ahead', { count: days, date })
}

export function useReminderWords(): (reminder: Due, group: string) => Told {
  const { t } = useTranslation('reminders')
  const { currency, language } = useSettings()
  const tiers = useTierWords()
  const today = useToday()
  const speech: Speech = { t, tiers, today, currency, language }
  return (reminder, group) => ({
    reason: partsOf(reminder, speech)
      .filter(part => part !== false && part !== '')
      .join(' · '),
    when: whenOf(reminder, group === 'overdue', speech),
  })
}
