// "Why 137 points?" in words: one line of the ledger of points as sentences in the shop's language. Pure.
import type { TFunction } from 'i18next'
import { calendarDay, type Instant, timeOfDay } from '../../shared/base/day.ts'
import type { ExplainedLine, Working } from '../../shared/points/model.ts'
import type { Currency, Language } from '../../shared/settings/model.ts'
import { formatDay, formatMoney, formatNumber } from '../../shared/text/format.ts'

/** What the sentences are made with. `owner` is said where the staff has no name. */
export interface Speech {
  t: TFunction<'points'>
  language: Language
  currency: Currency
  timeZone: string
  owner: string
}

/** '8 điểm'; the sign is left to the sentence. */
export function pointWords({ t, language }: Pick<Speech, 't' | 'language'>, points: number): string {
  return t('points', { count: Math.abs(points), n: formatNumber(Math.abs(points), language) })
}

function money({ currency, language }: Speech, amount: number): { money: string } {
  return { money: formatMoney(Math.abs(amount), currency, language) }
}

function dayOf(at: Instant, timeZone: string): string {
  return formatDay(calendarDay(at, { timeZone }))
}

function signed(points: number): 'More' | 'Less' | 'None' {
  if (points === 0) return 'None'
  return points > 0 ? 'More' : 'Less'
}

/** What happened: 'Hoá đơn 85.000 ₫ được 8 điểm.' */
export function mainSentence(speech: Speech, line: ExplainedLine): string {
  const { t } = speech
  const { kind, label, bill } = line
  const points = pointWords(speech, line.points)
  const known = { points, label, ...money(speech, bill ?? 0) }
  if (kind === 'earned') return bill === null ? t('line.earnedNoBill', known) : t('line.earned', known)
  if (kind === 'gift') return label === '' ? t('line.gift', known) : t('line.giftOf', known)
  if (kind === 'by_hand') return t(line.points < 0 ? 'line.by_handLess' : 'line.by_handMore', known)
  if (kind === 'spent' && label !== '') return t('line.spentFor', known)
  if (kind === 'spent') return bill === null ? t('line.spent', known) : t('line.spentBill', known)
  if (kind === 'returned' || kind === 'taken_back') return t(`line.${kind}${signed(line.points)}`, known)
  return t(`line.${kind}`, known)
}

/** A rest: nothing where there is none, another sentence below zero. */
function restSentence(
  speech: Speech,
  rest: number,
  more: 'carriedIn' | 'carriedOut',
  less: 'carriedOwed' | 'carriedDebt',
) {
  return rest === 0 ? [] : [speech.t(`fact.${rest > 0 ? more : less}`, money(speech, rest))]
}

/** How a bill earned. */
function earnedSentences(speech: Speech, line: ExplainedLine, working: Working): string[] {
  const { t, language } = speech
  const { eligible, rate, times, timesName, carriedIn, carriedOut, forAmount, forVisit, minAmount } = working
  const visit = { points: pointWords(speech, forVisit), ...money(speech, minAmount) }
  const total = { total: pointWords(speech, forAmount) }
  return [
    ...(line.bill === null || line.bill === eligible ? [] : [t('fact.eligible', money(speech, eligible))]),
    ...(times > 100 ? [t('fact.factor', { times: formatNumber(times / 100, language), name: timesName })] : []),
    ...restSentence(speech, carriedIn, 'carriedIn', 'carriedOwed'),
    ...(rate ? [t('fact.rate', { ...rateWords(speech, rate), ...total })] : []),
    ...restSentence(speech, carriedOut, 'carriedOut', 'carriedDebt'),
    ...(forVisit > 0 ? [t(minAmount > 0 ? 'fact.visitFrom' : 'fact.visit', visit)] : []),
    ...line.products.map(({ name, count, points }) =>
      t('fact.product', { name, count, points: pointWords(speech, points) }),
    ),
  ]
}

/** How much of a bill's earning a return left: by the bill's own rule, for the part that is kept. */
function keptSentences(speech: Speech, { eligible, rate }: Working): string[] {
  const { t } = speech
  return [t('fact.kept', money(speech, eligible)), ...(rate ? [t('fact.rateOnly', rateWords(speech, rate))] : [])]
}

function rateWords(speech: Speech, rate: NonNullable<Working['rate']>): { per: string; points: string } {
  return { per: money(speech, rate.per).money, points: pointWords(speech, rate.points) }
}

function workingSentences(speech: Speech, line: ExplainedLine, working: Working): string[] {
  const count = working.stamps.reduce((sum, stamp) => sum + stamp.given, 0)
  return [
    ...(line.kind === 'returned' ? keptSentences(speech, working) : earnedSentences(speech, line, working)),
    ...(count === 0 ? [] : [speech.t(count > 0 ? 'fact.stamps' : 'fact.stampsGone', { count: Math.abs(count) })]),
  ]
}

type LotMove = ExplainedLine['lots'][number]

/** A lot of its own says only how long it is valid; points that came from or went back to older ones say which. */
function lotSentence(speech: Speech, line: ExplainedLine, { points, earnedDay, expiresDay }: LotMove): string {
  const { t } = speech
  const known = { points: pointWords(speech, points), earned: formatDay(earnedDay), day: formatDay(expiresDay ?? '') }
  if (points < 0) return t(expiresDay === null ? 'fact.lotFromForGood' : 'fact.lotFrom', known)
  if (earnedDay === line.day) return t(expiresDay === null ? 'fact.lotForGood' : 'fact.lotUntil', known)
  return t(expiresDay === null ? 'fact.lotIntoForGood' : 'fact.lotInto', known)
}

function changeSentences(speech: Speech, { kind, claim, remainder }: ExplainedLine): string[] {
  const { t } = speech
  const owed = { points: pointWords(speech, claim) }
  const isSaid = kind === 'claimed' || claim === 0
  return [
    ...(isSaid ? [] : [t(claim > 0 ? 'fact.claimMore' : 'fact.claimLess', owed)]),
    ...(kind !== 'earned' && remainder !== 0
      ? [t(remainder > 0 ? 'fact.remainderMore' : 'fact.remainderLess', money(speech, remainder))]
      : []),
  ]
}

/** Why and by whom: rule, factor, rest, products, lots, claim, reason, staff; one sentence each. */
export function factSentences(speech: Speech, line: ExplainedLine): string[] {
  const { t, timeZone, owner } = speech
  const { working, rulesAt, lots, reason, at } = line
  const staff = { staff: line.staffName || owner, time: timeOfDay(at, timeZone), day: dayOf(at, timeZone) }
  return [
    ...(working ? workingSentences(speech, line, working) : []),
    ...(rulesAt === null ? [] : [t('fact.rules', { day: dayOf(rulesAt, timeZone) })]),
    ...lots.map(lot => lotSentence(speech, line, lot)),
    ...changeSentences(speech, line),
    ...(reason === '' ? [] : [t('fact.reason', { reason })]),
    t('fact.staff', staff),
  ]
}

/** The lines added up, so that anybody can do it again: what was there before them, gained, gone, and left. */
export function sumOf(lines: readonly ExplainedLine[]): {
  before: number
  gained: number
  lost: number
  balance: number
} {
  const [newest] = lines
  const oldest = lines.at(-1)
  const gained = lines.reduce((sum, { points }) => sum + Math.max(0, points), 0)
  const lost = lines.reduce((sum, { points }) => sum - Math.min(0, points), 0)
  return { before: oldest ? oldest.balance - oldest.points : 0, gained, lost, balance: newest?.balance ?? 0 }
}
