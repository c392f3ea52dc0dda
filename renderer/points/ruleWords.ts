// The rules of earning in words that the owner reads aloud, made from the document and nothing else.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { BillStamps, Bonus, EarningRules } from '../../shared/points/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { capital, formatDay, formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'

type Language = Pick<Settings, 'language' | 'currency'>

/** What is called how in the shop: kinds of product, kinds of card, tiers. */
export interface RuleNames {
  products: ReadonlyMap<Id, string>
  cards: ReadonlyMap<Id, string>
  tiers: ReadonlyMap<string, string>
}

type Translate = ReturnType<typeof useTranslation<'rules'>>['t']

interface Say {
  t: Translate
  points: (count: number) => string
  money: (amount: number) => string
  list: (parts: readonly string[]) => string
  names: RuleNames
}

function speaker(t: Translate, names: RuleNames, { language, currency }: Language): Say {
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  return {
    t,
    names,
    points: count => t('points', { count, n: formatNumber(count, language) }),
    money: amount => formatMoney(amount, currency, language),
    list: parts => lists.format(parts),
  }
}

/** What customers are to know, one sentence each. */
export function ruleSentences(rules: EarningRules, t: Translate, names: RuleNames, settings: Language): string[] {
  const say = speaker(t, names, settings)
  return [
    ...earningSentences(rules, say),
    ...rules.bonuses.map(bonus => bonusSentence(bonus, say)),
    ...(rules.bonuses.length > 1 ? [t('say.highest')] : []),
    ...rules.stamps.map(one => stampsSentence(one, say)),
    ...rules.actions.map(({ name, points }) => t('say.action', { name: capital(name), points: say.points(points) })),
    ...(rules.signUp > 0 ? [t('say.signUp', { points: say.points(rules.signUp) })] : []),
    ...spendingSentences(rules, say),
  ]
}

function earningSentences({ perAmount, perVisit, perProduct, basis }: EarningRules, { t, ...say }: Say): string[] {
  const parts: string[] = []
  if (perAmount) {
    const what = { per: say.money(perAmount.per), points: say.points(perAmount.points) }
    parts.push(t(`say.${perAmount.rounding}`, what))
  }
  if (perVisit) {
    const what = { points: say.points(perVisit.points), least: say.money(perVisit.minAmount) }
    parts.push(t(perVisit.minAmount > 0 ? 'say.visitFrom' : 'say.visit', what))
  }
  for (const { kindId, points } of perProduct) {
    const name = say.names.products.get(kindId)
    if (name !== undefined) parts.push(t('say.product', { name, points: say.points(points) }))
  }
  if (parts.length > 0) parts.push(t(`say.${basis}`))
  return parts
}

function bonusSentence({ name, times, ...when }: Bonus, { t, list, names }: Say): string {
  const { weekdays, hours, fromDay, toDay, tiers, birthdayDays } = when
  const parts: string[] = []
  if (weekdays.length > 0) parts.push(list(weekdays.toSorted().map(day => t(`weekdays.${weekdayOf(day)}`))))
  if (hours) parts.push(t('say.hours', hours))
  if (fromDay && toDay) parts.push(t('say.dates', { from: formatDay(fromDay), to: formatDay(toDay) }))
  else if (fromDay) parts.push(t('say.fromDay', { from: formatDay(fromDay) }))
  else if (toDay) parts.push(t('say.toDay', { to: formatDay(toDay) }))
  if (birthdayDays !== null)
    parts.push(t(birthdayDays === 0 ? 'say.birthday' : 'say.birthdayDays', { days: birthdayDays }))
  if (tiers.length > 0) parts.push(t('say.tiers', { tiers: list(tiers.map(key => names.tiers.get(key) ?? key)) }))
  const factor =
    times === 200 ? t('say.double') : times === 300 ? t('say.triple') : t('say.times', { times: times / 100 })
  return t('say.bonus', { name, factor, when: parts.length === 0 ? t('say.always') : parts.join(', ') })
}

const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The name of a weekday as the words know it; Monday is 1. */
export function weekdayOf(day: number): (typeof weekdayKeys)[number] {
  return weekdayKeys[day - 1] ?? 'mon'
}

function stampsSentence({ cardKindId, count, per, minAmount }: BillStamps, { t, money, names }: Say): string {
  const what = { kind: names.cards.get(cardKindId) ?? '', stamps: t('stamps', { count }) }
  const sentence = per === null ? t('say.stamps', what) : t('say.stampsPer', { ...what, per: money(per) })
  return minAmount > 0 ? `${sentence} ${t('say.stampsFrom', { least: money(minAmount) })}` : sentence
}

function spendingSentences({ value, minSpend, minLeft, expiryMonths }: EarningRules, { t, ...say }: Say): string[] {
  const worth = value === 0 ? t('say.worthless') : t('say.worth', { money: say.money(value) })
  return [
    worth,
    ...(value > 0 && minSpend > 0 ? [t('say.minSpend', { points: say.points(minSpend) })] : []),
    ...(value > 0 && minLeft > 0 ? [t('say.minLeft', { points: say.points(minLeft) })] : []),
    expiryMonths === null ? t('say.noExpiry') : t('say.expiry', { count: expiryMonths }),
  ]
}

/** What things are called in the shop, as far as it is known yet. */
export function useRuleNames(): RuleNames {
  const products = useAnswer('visits.listProductKinds', { archived: false }).data ?? []
  const cards = useAnswer('stamps.listKinds', { archived: false }).data ?? []
  const ladder = useAnswer('points.tierLadder', {}).data
  const tiers = ladder?.inUse ? ladder.tiers : []
  return {
    products: new Map(products.map(({ id, name }) => [id, name])),
    cards: new Map(cards.map(({ id, name }) => [id, name])),
    tiers: new Map(tiers.map(({ key, name }) => [key, name])),
  }
}

/** The function that puts rules into sentences of the present language. */
export function useRuleSentences(): (rules: EarningRules) => string[] {
  const { t } = useTranslation('rules')
  const names = useRuleNames()
  const settings = useSettings()
  return rules => ruleSentences(rules, t, names, settings)
}
