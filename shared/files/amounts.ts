// Amounts of a list: exact decimal numbers in every way they are written (1.250.000 · 1,250.50 · 50k · (120) · 2 triệu).
import { type Decimal, type DecimalSign, decimalOf, powerWords, raised, signShown } from '../base/decimal.ts'
import { fold } from '../base/fold.ts'
import { type Cell, plainNumber } from './cells.ts'

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
  const [word = '', power = 0] = powerWords.find(([ending]) => plain.endsWith(ending)) ?? []
  plain = plain.slice(0, plain.length - word.length)
  return /^\d[\d.,]*$|^[.,]\d+$/.test(plain) ? { digits: plain, negative, power } : null
}

/** The decimal sign of a column, by what most of its cells show. */
export function decimalSign(cells: Iterable<Cell>): DecimalSign {
  let points = 0
  let commas = 0
  for (const cell of cells) {
    const number = typeof cell === 'string' && cell !== '' ? bare(cell) : null
    const shown = number && signShown(number.digits)
    if (shown === '.') points += 1
    if (shown === ',') commas += 1
  }
  if (points === commas) return null
  return points > commas ? '.' : ','
}

/** The number in a cell; null where there is none. `sign`: the column's decimal sign. */
export function readDecimal(cell: Cell, sign: DecimalSign): Decimal | null {
  const number = bare(typeof cell === 'number' ? plainNumber(cell) : cell)
  if (!number) return null
  const read = raised(decimalOf(number.digits, typeof cell === 'number' ? '.' : sign), number.power)
  return number.negative ? { ...read, units: -read.units } : read
}
