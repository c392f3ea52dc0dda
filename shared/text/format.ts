// How values are written on the screen and on paper: money, days, moments, how long ago, phones, names. Pure.
import { calendarDay, type Day, daysBetween, type Instant, timeOfDay } from '../base/day.ts'
import type { Customer } from '../customers/model.ts'
import { type Currency, currencies, type Language, type Settings } from '../settings/model.ts'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** Keeps what a function made for each key: making one of Intl's formatters costs more than a hundred uses of it. */
function kept<K extends string, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>()
  return key => {
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

const plainNumber = kept((language: Language) => new Intl.NumberFormat(locales[language]))
const relativeTime = kept((language: Language) => new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }))
const moneyIn = kept((language: Language) =>
  kept((currency: Currency) => new Intl.NumberFormat(locales[language], { style: 'currency', currency })),
)

/** '1.250.000 ₫' or '₫1,250,000'. `amount` is in the currency's smallest unit: 1250 in US dollars is 12.50. */
export function formatMoney(amount: number, currency: Currency, language: Language): string {
  return moneyIn(language)(currency).format(amount / 10 ** currencies[currency])
}

/** '1.250.000' or '1,250,000'. */
export function formatNumber(value: number, language: Language): string {
  return plainNumber(language).format(value)
}

/** '2026-11-22' → '22/11/2026', in both languages: a shop has one way of writing days. */
export function formatDay(day: Day): string {
  return day.split('-').reverse().join('/')
}

/** '22/11', with the year where it is another one than today's. */
export function formatShortDay(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatDay(day).slice(0, 5) : formatDay(day)
}

const weekdayIn = kept(
  (language: Language) => new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }),
)

/** Within a line: 'thứ Sáu', 'chủ Nhật'; 'Friday'. */
export function formatWeekday(day: Day, language: Language): string {
  const name = weekdayIn(language).format(new Date(day))
  return language === 'vi' ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name
}

/** '14:05' for today, '16/11 08:12' before, '16/11/2025 08:12' in another year. */
export function formatMoment(at: Instant, today: Day, timeZone: string): string {
  const day = calendarDay(at, { timeZone })
  const time = timeOfDay(at, timeZone)
  return day === today ? time : `${formatShortDay(day, today)} ${time}`
}

const daysOfMonth = 30.44

/** 'hôm nay', 'hôm qua', '6 ngày trước', '3 tuần trước', '2 tháng trước', '2 năm trước'. A later day counts as today. */
export function ago(day: Day, today: Day, language: Language): string {
  const words = relativeTime(language)
  // 'Hôm qua' begins with a capital in Vietnamese; here it stands within a line.
  const past = (count: number, unit: 'day' | 'week' | 'month' | 'year') =>
    words.format(-Math.floor(count), unit).toLocaleLowerCase('vi')
  const days = Math.max(0, daysBetween(day, today))
  if (days < 14) return past(days, 'day')
  if (days < 56) return past(days / 7, 'week')
  return days < 730 ? past(days / daysOfMonth, 'month') : past(days / 365.25, 'year')
}

/** The last four digits, by which people tell numbers apart: '+84901234567' → '4567'. */
export function phoneTail(phone: string): string {
  return phone.slice(-4)
}

/** What of a person is needed to write their name. */
export type Named = Pick<Customer, 'name' | 'called' | 'formOfAddress'>

/** How they are called: 'Lan' for 'Nguyễn Thị Lan', or what the shop calls them. */
export function calledName({ name, called }: Pick<Named, 'name' | 'called'>): string {
  return called || (name.split(' ').at(-1) ?? name)
}

/** 'Chị Nguyễn Thị Lan': as a heading, in both languages, for that is how they are addressed. */
export function fullName({ name, formOfAddress }: Named): string {
  return formOfAddress === '' ? name : `${capital(formOfAddress)} ${name}`
}

/** Within a sentence: 'chị Lan'; in English, where such a word has no place, 'Lan'. 'Bà Cố' is not called 'bà Bà Cố'. */
export function nameInSentence(person: Named, language: Language): string {
  const name = calledName(person)
  const { formOfAddress } = person
  const isSaid = name.toLocaleLowerCase('vi').startsWith(`${formOfAddress} `)
  return language === 'vi' && formOfAddress !== '' && !isSaid ? `${formOfAddress} ${name}` : name
}

/** The letter that stands for them in a small circle: that of the name they are called by. */
export function initialOf(person: Pick<Named, 'name' | 'called'>): string {
  return capital(Array.from(calledName(person).normalize('NFC'))[0] ?? '')
}

/** 'chị Lan' → 'Chị Lan'. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** What the seal says, in at most two lines: the shop's mark, else the first two words of its name, else the app's own. */
export function sealLines({ stampMark, shopName }: Pick<Settings, 'stampMark' | 'shopName'>): string[] {
  const words = (stampMark || shopName).split(' ').filter(word => word !== '')
  const lines = words.length > 2 && stampMark !== '' ? [words[0], words.slice(1).join(' ')] : words.slice(0, 2)
  return lines.length === 0 ? ['KQ'] : lines.map(line => (line ?? '').toLocaleUpperCase('vi'))
}
