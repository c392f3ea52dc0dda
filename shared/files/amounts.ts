// Amounts of a list: exact decimal numbers in every way they are written (1.250.000 · 1,250.50 · 50k · (120) · 2 triệu).
import { fold } from '../base/fold.ts'
import { type Cell, plainNumber } from './cells.ts'

/** An exact number: `units` divided by ten to the power of `scale`. No binary fractions, so that money is never off by one. */
export interface Decimal {
  units: bigint
  scale: number
}

/** Which sign the column uses before its fractions; null where no cell shows it. */
export type DecimalSign = '.' | ',' | null

const multipliers: [RegExp, number][] = [
  [/(?:ty|ti)$/, 9],
  [/(?:trieu|tr|m)$/, 6],
  [/(?:nghin|ngan|k)$/, 3],
]
const currencySigns = /(?:vnd|vnđ|usd|eur|gbp|dong|đong|[₫đd$€£¥฿])/g

interface Bare {
  digits: string
  negative: boolean
  power: number
}

/** The digits with their separators, the sign and the word for thousands taken off; null where it is no number. */
function bare(text: string): Bare | null {
  let plain = fold(text.replace(/[−–]/g, '-')).replace(/[\s']/g, '').replace(currencySigns, '')
  const negative = /^\(.*\)$/.test(plain) || plain.startsWith('-') || plain.endsWith('-')
  plain = plain.replace(/^[(+-]+|[)-]+$/g, '')
  const multiplier = multipliers.find(([word]) => word.test(plain))
  if (multiplier) plain = plain.replace(multiplier[0], '')
  return /^\d[\d.,]*$|^[.,]\d+$/.test(plain) ? { digits: plain, negative, power: multiplier?.[1] ?? 0 } : null
}

/** What one cell shows about the column: '12.5' has a decimal point, '1.250.000' and '1.250,5' have a decimal comma. */
function signShown({ digits }: Bare): DecimalSign {
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  if (points > 1) return ','
  if (commas > 1) return '.'
  const grouped = /^\d{1,3}[.,]\d{3}$/.test(digits) && !digits.startsWith('0')
  if (points + commas === 0 || grouped) return null
  return points === 1 ? '.' : ','
}

/** The decimal sign of a column, by what most of its cells show. */
export function decimalSign(cells: Iterable<Cell>): DecimalSign {
  let points = 0
  let commas = 0
  for (const cell of cells) {
    const number = typeof cell === 'string' && cell !== '' ? bare(cell) : null
    const shown = number && signShown(number)
    if (shown === '.') points += 1
    if (shown === ',') commas += 1
  }
  if (points === commas) return null
  return points > commas ? '.' : ','
}

function decimalOf(digits: string, sign: DecimalSign): Decimal {
  const own = signShown({ digits, negative: false, power: 0 })
  const point = own ?? sign
  // '1.250' with nothing to tell: money seldom has three decimals, so it is one thousand two hundred and fifty.
  const [whole = '', fraction = ''] = point === null ? [digits] : digits.split(point)
  const kept = fraction.replace(/\D/g, '')
  return { units: BigInt(whole.replace(/\D/g, '') + kept || '0'), scale: kept.length }
}

/** The number in a cell; null where there is none. `sign`: the column's decimal sign. */
export function readDecimal(cell: Cell, sign: DecimalSign): Decimal | null {
  const text = typeof cell === 'number' ? plainNumber(cell) : cell
  const number = bare(text)
  if (!number) return null
  const { units, scale } = decimalOf(number.digits, typeof cell === 'number' ? '.' : sign)
  const power = Math.max(0, number.power - scale)
  const scaled = { units: units * 10n ** BigInt(power), scale: Math.max(0, scale - number.power) }
  return number.negative ? { ...scaled, units: -scaled.units } : scaled
}

export function times(one: Decimal, other: Decimal): Decimal {
  return { units: one.units * other.units, scale: one.scale + other.scale }
}

/** In the currency's smallest unit, halves away from zero; `rounded` says whether anything was lost. Null: beyond any amount. */
export function toSmallestUnit({ units, scale }: Decimal, digits: number): { amount: number; rounded: boolean } | null {
  const up = 10n ** BigInt(Math.max(0, digits - scale))
  const down = 10n ** BigInt(Math.max(0, scale - digits))
  const scaled = units * up
  const size = scaled < 0n ? -scaled : scaled
  const whole = (size + down / 2n) / down
  if (whole > 1_000_000_000_000_000n) return null
  const amount = Number(whole)
  return { amount: scaled < 0n && amount !== 0 ? -amount : amount, rounded: size % down !== 0n }
}
