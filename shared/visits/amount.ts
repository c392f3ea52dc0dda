// An amount as somebody types it at the counter: 50k, 1tr2, 1.250.000, 85.000 ₫. Pure.
import { type Decimal, decimalOf, powerWords, raised, toSmallestUnit } from '../base/decimal.ts'
import { fold } from '../base/fold.ts'
import { no, ok, type Result } from '../base/result.ts'
import { type Currency, currencies } from '../settings/model.ts'
import { largestBill } from './model.ts'

export type AmountRefusal = 'amount_unreadable' | 'amount_negative' | 'amount_fraction' | 'amount_too_large'

// What stands before or after the number, such as '₫', 'US$', 'đồng', 'VND'; the text is folded by then.
const sign = '(?:[a-z]{0,3}[$€£¥₫฿]|vnd|usd|eur|gbp|jpy|thb|sgd|aud|dong|d)'
const currencySign = new RegExp(`^${sign}|${sign}$`)
const plain = /^\d+(?:[.,]\d+)?$/
const grouped = /^\d{1,3}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)$/
const powers = new Map(powerWords)
const words = [...powers.keys()].join('|')
const firstPart = new RegExp(`^([\\d.,]+)(${words})?`)
const laterPart = new RegExp(`^(\\d+)(${words})?`)

function sum(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale)
  const units = ({ units: count, scale: own }: Decimal) => count * 10n ** BigInt(scale - own)
  return { units: units(one) + units(other), scale }
}

/** '1tr250k' = 1 million + 250 thousand; digits at the very end are fractions of what stands before: '1tr2' = 1.2 million. */
function readParts(text: string): Decimal | null {
  const [whole = '', digits = '', word] = firstPart.exec(text) ?? []
  if (!plain.test(digits) && !grouped.test(digits)) return null
  let power = word === undefined ? 0 : (powers.get(word) ?? 0)
  let read = raised(decimalOf(digits, null), power)
  let rest = text.slice(whole.length)
  if (rest !== '' && !/^\d+$/.test(digits)) return null
  while (rest !== '') {
    const [part = '', more = '', next] = laterPart.exec(rest) ?? []
    const nextPower = next === undefined ? power - more.length : (powers.get(next) ?? 0)
    if (part === '' || nextPower < 0 || nextPower >= power) return null
    read = sum(read, raised({ units: BigInt(more), scale: 0 }, nextPower))
    rest = rest.slice(part.length)
    if (next === undefined && rest !== '') return null
    power = nextPower
  }
  return read
}

/** The amount in the currency's smallest unit. Nothing is rounded and nothing guessed: what is not clearly an amount is refused. */
export function readAmount(text: string, currency: Currency): Result<number, AmountRefusal> {
  const bare = fold(text.normalize('NFKC').replace(/[−–—]/g, '-')).replace(/[\s']/g, '')
  const unsigned = bare.replace(/^[(+-]+|[)-]+$/g, '')
  const read = readParts(unsigned.replace(currencySign, '').replace(/^[+-]+/, ''))
  if (!read) return no('amount_unreadable')
  if (unsigned.length < bare.replace(/^\+/, '').length || /^\D+-/.test(bare)) return no('amount_negative')
  const smallest = toSmallestUnit(read, currencies[currency])
  if (!smallest || smallest.amount > largestBill) return no('amount_too_large')
  return smallest.rounded ? no('amount_fraction') : ok(smallest.amount)
}
