// The rules of earning while they are edited: boxes hold what was typed, and what is wrong has its words.

import type { Id } from '../../shared/base/ids.ts'
import { readDay, readTime } from '../../shared/base/typedDay.ts'
import { type BillStamps, type Bonus, type EarningRules, earningRules } from '../../shared/points/model.ts'
import { type Currency, currencies, type Language } from '../../shared/settings/model.ts'
import { formatDay, formatNumber } from '../../shared/text/format.ts'
import { readAmount } from '../../shared/visits/amount.ts'

/** A box with a whole number; '' while it is empty. */
export type Count = number | ''

export interface BonusDraft extends Omit<Bonus, 'times' | 'birthdayDays' | 'hours' | 'fromDay' | 'toDay'> {
  /** 2 for twice the points. */
  times: Count
  birthdayDays: Count
  /** Times and days as they were typed; '': open. */
  from: string
  to: string
  fromDay: string
  toDay: string
}

export interface StampsDraft extends Pick<BillStamps, 'cardKindId'> {
  /** Tells rows apart while they are edited; see `nextRow`. */
  row: number
  count: Count
  /** '': for each bill. */
  per: string
  minAmount: string
}

/** null: that part of the rules is not used. Amounts as they were typed. */
export interface RulesDraft extends Pick<EarningRules, 'basis' | 'returns'> {
  perAmount: { points: Count; per: string; rounding: 'floor' | 'carry' } | null
  perVisit: { points: Count; minAmount: string } | null
  perProduct: { row: number; kindId: Id; points: Count }[]
  bonuses: BonusDraft[]
  stamps: StampsDraft[]
  actions: { id: Id; name: string; points: Count }[]
  signUp: Count | null
  expiryMonths: Count
  value: string
  minSpend: Count
  minLeft: Count
}

/** An amount as one types it: '10.000'. 0 is an empty box. */
export function writeAmount(amount: number, currency: Currency, language: Language): string {
  return amount === 0 ? '' : formatNumber(amount / 10 ** currencies[currency], language)
}

export function draftOf(rules: EarningRules, currency: Currency, language: Language): RulesDraft {
  const write = (amount: number) => writeAmount(amount, currency, language)
  const { perAmount, perVisit, perProduct, bonuses, stamps, signUp, expiryMonths, value, ...kept } = rules
  return {
    ...kept,
    perAmount: perAmount && { ...perAmount, per: write(perAmount.per) },
    perVisit: perVisit && { ...perVisit, minAmount: write(perVisit.minAmount) },
    perProduct: perProduct.map((one, row) => ({ row, ...one })),
    bonuses: bonuses.map(({ hours, fromDay, toDay, ...bonus }) => ({
      ...bonus,
      times: bonus.times / 100,
      birthdayDays: bonus.birthdayDays ?? '',
      ...(hours ?? { from: '', to: '' }),
      fromDay: fromDay === null ? '' : formatDay(fromDay),
      toDay: toDay === null ? '' : formatDay(toDay),
    })),
    stamps: stamps.map((one, row) => ({ row, ...one, per: write(one.per ?? 0), minAmount: write(one.minAmount) })),
    signUp: signUp === 0 ? null : signUp,
    expiryMonths: expiryMonths ?? '',
    value: write(value),
  }
}

/** What is wrong, by place in the rules such as 'bonuses.0.name'; a key of the words in `rules:mistakes`. */
export type RuleMistake = 'amount' | 'number' | 'name' | 'when' | 'card' | 'points_without_end'
export type RuleMistakes = ReadonlyMap<string, RuleMistake>

type Read = { ok: true; rules: EarningRules } | { ok: false; mistakes: RuleMistakes }

/** The rules as they would be saved, or what is wrong with them. */
export function readDraft(draft: RulesDraft, currency: Currency): Read {
  const mistakes = new Map<string, RuleMistake>()
  const amount = (text: string, place: string): number => {
    if (text.trim() === '') return 0
    const read = readAmount(text, currency)
    if (!read.ok) mistakes.set(place, 'amount')
    return read.ok ? read.value : 1
  }
  const read = earningRules.safeParse(rulesOf(draft, amount))
  if (read.success && mistakes.size === 0) return { ok: true, rules: read.data }
  for (const { path, message } of read.error?.issues ?? []) {
    const place = path.join('.')
    if (!mistakes.has(place)) mistakes.set(place, mistakeOf(place, message))
  }
  return { ok: false, mistakes }
}

/** The mark of a row that is added to these. */
export function nextRow(rows: readonly { row: number }[]): number {
  return Math.max(-1, ...rows.map(one => one.row)) + 1
}

const orNothing = <T>(value: T | ''): T | null => (value === '' ? null : value)

function rulesOf(draft: RulesDraft, amount: (text: string, place: string) => number): unknown {
  const { perAmount, perVisit, bonuses, signUp, expiryMonths, value, minSpend, minLeft, ...kept } = draft
  return {
    ...kept,
    perAmount: perAmount && { ...perAmount, per: amount(perAmount.per, 'perAmount.per') },
    perVisit: perVisit && { ...perVisit, minAmount: amount(perVisit.minAmount, 'perVisit.minAmount') },
    bonuses: bonuses.map(({ from, to, fromDay, toDay, ...bonus }) => ({
      ...bonus,
      times: bonus.times === '' ? '' : Math.round(bonus.times * 100),
      birthdayDays: orNothing(bonus.birthdayDays),
      // What cannot be read stays as it is, and is refused in its place.
      hours: from === '' && to === '' ? null : { from: readTime(from) ?? from, to: readTime(to) ?? to },
      fromDay: fromDay === '' ? null : (readDay(fromDay) ?? fromDay),
      toDay: toDay === '' ? null : (readDay(toDay) ?? toDay),
    })),
    perProduct: draft.perProduct.map(({ row: _, ...one }) => one),
    stamps: draft.stamps.map(({ row: _, ...one }, place) => ({
      ...one,
      per: amount(one.per, `stamps.${place}.per`) || null,
      minAmount: amount(one.minAmount, `stamps.${place}.minAmount`),
    })),
    signUp: signUp ?? 0,
    expiryMonths: orNothing(expiryMonths),
    value: amount(value, 'value'),
    minSpend: minSpend || 0,
    minLeft: minLeft || 0,
  }
}

function mistakeOf(place: string, message: string): RuleMistake {
  if (message === 'points_without_end') return message
  if (place.endsWith('.name')) return 'name'
  if (place.endsWith('.cardKindId')) return 'card'
  if (/\.(from|to|fromDay|toDay)$/.test(place)) return 'when'
  return ['per', 'minAmount', 'value'].some(end => place.endsWith(end)) ? 'amount' : 'number'
}
