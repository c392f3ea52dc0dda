// The limits while they are edited: boxes hold what was typed; an empty one is no limit.
import { readTime } from '../../shared/base/typedDay.ts'
import { type LimitRule, type Limits, limitRules, limits as limitsSchema } from '../../shared/reports/limits.ts'
import { type Currency, currencies, type Language } from '../../shared/settings/model.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { readAmount } from '../../shared/visits/amount.ts'

export interface LimitsDraft extends Record<LimitRule, string> {
  from: string
  to: string
}

export function limitsDraftOf(limits: Limits, currency: Currency, language: Language): LimitsDraft {
  const write = (rule: LimitRule): string => {
    const limit = limits[rule]
    if (limit === null) return ''
    return formatNumber(rule === 'largestBill' ? limit / 10 ** currencies[currency] : limit, language)
  }
  const texts = {
    billsPerDay: write('billsPerDay'),
    largestBill: write('largestBill'),
    byHandPerDay: write('byHandPerDay'),
    pointsUsedPerDay: write('pointsUsedPerDay'),
  }
  return { ...texts, from: limits.opening?.from ?? '', to: limits.opening?.to ?? '' }
}

type Read = { ok: true; limits: Limits } | { ok: false; wrong: ReadonlySet<string> }

/** The limits as they would be saved, with what of the present ones the form does not show; or which boxes are wrong. */
export function readLimits(draft: LimitsDraft, present: Limits, currency: Currency): Read {
  const numbers = limitRules.map(rule => [rule, readLimit(draft[rule], rule === 'largestBill' ? currency : 'VND')])
  const { from, to } = draft
  const opening = from === '' && to === '' ? null : { from: readTime(from) ?? from, to: readTime(to) ?? to }
  const read = limitsSchema.safeParse({ ...present, ...Object.fromEntries(numbers), opening })
  if (read.success) return { ok: true, limits: read.data }
  return { ok: false, wrong: new Set(read.error.issues.map(({ path }) => String(path[0]))) }
}

/** Counts are read as amounts without a fraction, so that 1.000 and 1k are a thousand there, too. */
function readLimit(text: string, currency: Currency): number | null {
  if (text.trim() === '') return null
  const read = readAmount(text, currency)
  return read.ok ? read.value : Number.NaN
}
