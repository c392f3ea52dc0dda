// What is known of one customer and one occasion, as it is said in a greeting.
import { type Day, daysBetween } from '../base/day.ts'
import type { ReminderDetail } from '../reminders/model.ts'
import type { Language, Settings } from '../settings/model.ts'
import { calledName, type Named } from '../text/format.ts'
import type { Values } from './holes.ts'

export interface Known {
  person: Named
  /** What they like, the first ones first. */
  interests: string[]
  settings: Pick<Settings, 'selfWord' | 'shopName'>
  /** Of a reminder, or a day of the shop's with its name; null: no occasion. */
  detail: ReminderDetail | { occasion: 'shopDay'; name: string } | null
  /** The day of the occasion; null: none. */
  day: Day | null
  /** What the shop offers; '' for a wish. */
  offer: string
  today: Day
  language: Language
}

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
const and: Record<Language, string> = { vi: ' và ', en: ' and ' }
const mostInterests = 2

type Unit = 'day' | 'week' | 'month' | 'year'

function counted(count: number, unit: Unit, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

const things = {
  points: { vi: ['điểm', 'điểm'], en: ['point', 'points'] },
  stamps: { vi: ['dấu', 'dấu'], en: ['stamp', 'stamps'] },
} as const

function countOf(count: number, thing: keyof typeof things, language: Language): string {
  const [one, many] = things[thing][language]
  return `${new Intl.NumberFormat(locales[language]).format(count)} ${count === 1 ? one : many}`
}

/** '12 ngày', '3 tuần', '2 tháng', '2 năm'; '' within a day. */
function timeBetween(from: Day, to: Day, language: Language): string {
  const days = daysBetween(from, to)
  if (days < 1) return ''
  if (days < 14) return counted(days, 'day', language)
  if (days < 56) return counted(Math.floor(days / 7), 'week', language)
  return days < 730
    ? counted(Math.floor(days / 30.44), 'month', language)
    : counted(Math.floor(days / 365.25), 'year', language)
}

function yearsOf(years: number | null, language: Language): string {
  return years === null || years < 1 ? '' : counted(years, 'year', language)
}

/** 'Ngày cưới' → 'ngày cưới': as it stands within a sentence, where no other word of it has a capital. */
function withinSentence(text: string): string {
  const isPlain = text.includes(' ') && !/\p{Lu}/u.test(text.slice(1))
  return isPlain ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text
}

function occasionValues({ detail, today, language }: Known): Values {
  switch (detail?.occasion) {
    case 'birthday':
      return { occasion: language === 'vi' ? 'sinh nhật' : 'birthday' }
    case 'importantDay':
      return { occasion: withinSentence(detail.label), since: yearsOf(detail.years, language) }
    case 'firstVisit':
      return { since: yearsOf(detail.years, language) }
    case 'tier':
    case 'membership':
      return { tier: detail.name }
    case 'points':
      return { points: countOf(detail.points, 'points', language) }
    case 'reward':
      return { reward: withinSentence(detail.title) }
    case 'nearReward':
      return {
        reward: withinSentence(detail.reward),
        left: countOf(Math.max(1, detail.size - detail.stamps), 'stamps', language),
      }
    case 'away':
      return { since: timeBetween(detail.lastDay, today, language) }
    case 'shopDay':
      return { occasion: detail.name }
    default:
      return {}
  }
}

/** '20 tháng 10', '20 October'. */
function dayInWords(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  )
}

/** What fills the holes of a template. Everything here is the customer's own or the shop's; nothing is guessed. */
export function valuesOf(known: Known): Values {
  const { person, interests, settings, day, offer, language } = known
  return {
    ...occasionValues(known),
    address: person.formOfAddress,
    name: calledName(person),
    // A Vietnamese word ('em', 'tiệm'); in English a shop is 'we'.
    we: language === 'vi' ? settings.selfWord : '',
    shop: settings.shopName,
    likes: interests.slice(0, mostInterests).map(withinSentence).join(and[language]),
    date: day === null ? '' : dayInWords(day, language),
    offer,
  }
}
