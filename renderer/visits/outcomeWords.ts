// What a bill will do or did, in words: '8 điểm, 1 dấu · còn 3 dấu nữa · phải trả 85.000 ₫'. Pure.
import type { TFunction } from 'i18next'
import type { Currency, Language } from '../../shared/settings/model.ts'
import { formatMoney, formatNumber } from '../../shared/text/format.ts'
import type { BillDone, BillOutcome, Standing } from '../../shared/visits/model.ts'

/** What words are made with. */
export interface Speech {
  t: TFunction<'visits'>
  language: Language
  currency: Currency
}

export function pointWords({ t, language }: Speech, points: number): string {
  return t('points', { count: Math.abs(points), n: formatNumber(points, language) })
}

/** '1 dấu', or on several cards '1 dấu Thẻ cà phê'. */
function stampWords({ t }: Speech, { stamps }: BillDone): string[] {
  const isOnly = stamps.length === 1
  return stamps.map(({ kindName: kind, count }) => (isOnly ? t('stamps', { count }) : t('stampsOf', { count, kind })))
}

/** 'còn 3 dấu nữa', of each card that got a stamp and is still the same card. */
function leftWords({ t }: Speech, { stamps, before, after }: BillOutcome): string[] {
  return after.cards
    .filter(card => stamps.some(one => one.kindName === card.kindName))
    .filter(card => !before.cards.some(old => old.kindId === card.kindId && old.number !== card.number))
    .map(card => t('stampsLeft', { count: card.size - card.stamps }))
}

/** What a bill brings besides points and stamps. */
function moreWords(speech: Speech, outcome: BillDone): string[] {
  const { t, language } = speech
  const { claimed, times, timesName, rewards, tierReached } = outcome
  const factor = formatNumber(times / 100, language)
  return [
    ...(times > 100 ? [t('factor', { times: factor, name: timesName })] : []),
    ...(claimed > 0 ? [t('claimed', { count: claimed, n: formatNumber(claimed, language) })] : []),
    ...rewards.map(title => t('reward', { title })),
    ...(tierReached === null ? [] : [t('tierReached', { name: tierReached })]),
  ]
}

/** Before Enter: 'Sẽ được 8 điểm, 1 dấu · còn 3 dấu nữa'. */
export function willWords(speech: Speech, outcome: BillOutcome): string {
  const { t } = speech
  const gained = [...(outcome.earned > 0 ? [pointWords(speech, outcome.earned)] : []), ...stampWords(speech, outcome)]
  const start = gained.length > 0 ? t('will.earn', { what: gained.join(', ') }) : t('will.nothing')
  return [start, ...moreWords(speech, outcome), ...leftWords(speech, outcome)].join(' · ')
}

/** 'thẻ hội viên bớt 5.000 ₫ · phải trả 80.000 ₫' */
export function payWords({ t, currency, language }: Speech, { saved, covered, toPay }: BillDone): string {
  const money = (amount: number) => ({ money: formatMoney(amount, currency, language) })
  return [
    ...(saved > 0 ? [t('saved', money(saved))] : []),
    ...(covered > 0 ? [t('covered', money(covered))] : []),
    t('toPay', money(toPay)),
  ].join(' · ')
}

/** After Enter: 'Đã ghi 85.000 ₫ cho chị Lan · +8 điểm, 1 dấu · lên hạng Bạc'. */
export function addedWords(speech: Speech, outcome: BillDone, bill: { amount: number; name: string }): string {
  const { t, currency, language } = speech
  const { earned, backAfterDays } = outcome
  const gained = [...(earned > 0 ? [`+${pointWords(speech, earned)}`] : []), ...stampWords(speech, outcome)].join(', ')
  return [
    t('added', { money: formatMoney(bill.amount, currency, language), name: bill.name }),
    ...(gained === '' ? [] : [gained]),
    ...moreWords(speech, outcome),
    ...(backAfterDays === null ? [] : [t('back', { count: backAfterDays })]),
  ].join(' · ')
}

/** One thing that changed, as a row of "before → after". */
export interface ChangeRow {
  what: string
  before: string
  after: string
}

function cardRows({ t }: Speech, before: Standing, after: Standing): ChangeRow[] {
  const kinds = new Map([...before.cards, ...after.cards].map(card => [card.kindId, card.kindName]))
  const cardIn = ({ cards }: Standing, kindId: string) => cards.find(card => card.kindId === kindId)
  return [...kinds].map(([kindId, kind]) => {
    const was = cardIn(before, kindId)
    const is = cardIn(after, kindId)
    const isOther = was !== undefined && is !== undefined && was.number !== is.number
    const write = (card: typeof was) => {
      if (!card) return t('standing.noCard')
      const stamps = t('standing.stamps', { stamps: card.stamps, size: card.size })
      return isOther ? t('standing.card', { number: card.number, stamps }) : stamps
    }
    return { what: kind, before: write(was), after: write(is) }
  })
}

/** Points, claim, stamps by card, waiting rewards and tier, before and after; only what changed. */
export function changeRows(speech: Speech, { before, after }: Pick<BillOutcome, 'before' | 'after'>): ChangeRow[] {
  const { t, language } = speech
  const count = (value: number) => formatNumber(value, language)
  const rewards = ({ rewards: titles }: Standing) => titles.toSorted().join(', ') || t('standing.noReward')
  const rows = [
    { what: t('standing.points'), before: count(before.points), after: count(after.points) },
    { what: t('standing.claim'), before: count(before.claim), after: count(after.claim) },
    ...cardRows(speech, before, after),
    { what: t('standing.rewards'), before: rewards(before), after: rewards(after) },
    { what: t('standing.tier'), before: before.tier ?? '', after: after.tier ?? '' },
  ]
  return rows.filter(row => row.before !== row.after)
}

/** 'Đã hoàn tác cho chị Lan · Điểm 145 → 137 · Thẻ cà phê 8 / 10 dấu → 7 / 10 dấu' */
export function changedWords(speech: Speech, said: string, outcome: BillOutcome): string {
  return [said, ...changeRows(speech, outcome).map(row => speech.t('standing.change', { ...row }))].join(' · ')
}
