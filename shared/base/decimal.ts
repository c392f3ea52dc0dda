// Exact decimal numbers: no binary fractions, so that money is never off by one; and the words that stand for thousands.

/** An exact number: `units` divided by ten to the power of `scale`. */
export interface Decimal {
  units: bigint
  scale: number
}

/** The sign before the fractions; null where nothing shows it. */
export type DecimalSign = '.' | ',' | null

/** Powers of ten by the folded word that a number ends with: 'trieu', 'k'. */
export const powerWords: readonly (readonly [word: string, power: number])[] = [
  ['ty', 9],
  ['ti', 9],
  ['trieu', 6],
  ['tr', 6],
  ['m', 6],
  ['nghin', 3],
  ['ngan', 3],
  ['k', 3],
]

/** What a number shows of its signs: '12.5' has a decimal point, '1.250.000' and '1.250,5' have a decimal comma. */
export function signShown(digits: string): DecimalSign {
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  if (points > 1) return ','
  if (commas > 1) return '.'
  const grouped = /^\d{1,3}[.,]\d{3}$/.test(digits) && !digits.startsWith('0')
  if (points + commas === 0 || grouped) return null
  return points === 1 ? '.' : ','
}

/** The number that these digits and signs write. `sign`: what is known besides of the decimal sign. */
export function decimalOf(digits: string, sign: DecimalSign): Decimal {
  const point = signShown(digits) ?? sign
  // '1.250' with nothing to tell: money seldom has three decimals, so it is one thousand two hundred and fifty.
  const [whole = '', fraction = ''] = point === null ? [digits] : digits.split(point)
  const kept = fraction.replace(/\D/g, '')
  return { units: BigInt(whole.replace(/\D/g, '') + kept || '0'), scale: kept.length }
}

/** Times ten to the power of `power`. */
export function raised({ units, scale }: Decimal, power: number): Decimal {
  return { units: units * 10n ** BigInt(Math.max(0, power - scale)), scale: Math.max(0, scale - power) }
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
