// A made-up list of bills with the dirt of real ones: unknown customers, returns, corrections, American dates, one customer
// with hundreds of rows, names in two Unicode forms, phones in every spelling, rows twice, quotes, formulas, markup.
// The same seed gives the same list; what should come of it is counted while it is made, without the app's rules.
import writeXlsx from 'write-excel-file/node'

export interface DirtyList {
  header: string[]
  rows: string[][]
  facts: {
    rows: number
    customers: number
    purchases: number
    returns: number
    withoutCustomer: number
    repeated: number
    unreadableDates: number
    /** Sum of all amounts that go in, in đồng. */
    total: number
    /** Rows of the customer who comes every day. */
    regular: { code: string; name: string; rows: number }
  }
}

const surnames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Hoàng',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
]
const middles = ['Thị', 'Văn', 'Ngọc', 'Minh', 'Thanh', 'Hữu', 'Thuỳ', 'Quốc', 'Đức', 'Kim']
const given = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Đào',
  'Giang',
  'Hằng',
  'Huệ',
  'Khánh',
  'Lan',
  'Mỹ',
  'Nga',
  'Oanh',
  'Phượng',
  'Quỳnh',
  'Sơn',
  'Tú',
  'Uyên',
  'Vỹ',
  'Yến',
]
const places = ['Quận 1, TP.HCM', 'Đống Đa, Hà Nội', 'Ninh Kiều, Cần Thơ', 'Hải Châu, Đà Nẵng']
const notes = [
  '',
  '',
  '',
  'Thích cà phê "đậm", ít đường',
  '=HYPERLINK("http://example.com")',
  '<img src=x onerror=alert(1)>',
  'Dị ứng đậu phộng;\nhỏi trước khi mời',
  "'+1 ly miễn phí",
]
const unknown = ['(blank)', '', 'NULL']

/** A small generator of numbers between 0 and 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Somebody {
  code: string
  name: string
  phone: string
  place: string
}

/** 0701234567 in the spellings of a notebook; 070 was 0120 until 2018. */
function spellings(phone: string): string[] {
  const tail = phone.slice(1)
  const dotted = `${phone.slice(0, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}`
  const old = phone.startsWith('070') ? [`0120${phone.slice(3)}`] : []
  return [
    phone,
    tail,
    dotted,
    `+84 ${tail}`,
    `0084${tail}`,
    `84${tail}`,
    `${phone.slice(0, 4)} ${phone.slice(4)}`,
    ...old,
  ]
}

export function dirtyList(seed: number, count = 1500, people = 120): DirtyList {
  const next = numbersFrom(seed)
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => {
    const chosen = from[Math.floor(next() * from.length)]
    if (chosen === undefined) throw new Error('Nothing to pick from')
    return chosen
  }
  const somebody = (_: unknown, index: number): Somebody => ({
    code: `KH${String(index + 1).padStart(4, '0')}`,
    name: `${pick(surnames)} ${pick(middles)} ${pick(given)}`,
    phone: `${pick(['070', '090', '097'])}${String(1_000_000 + index * 7919).slice(0, 7)}`,
    place: pick(places),
  })
  const everybody = Array.from({ length: people }, somebody)
  const [regular] = everybody
  if (!regular) throw new Error('A list needs somebody')
  const header = ['Số HĐ', 'Ngày bán', 'Mã KH', 'Họ và tên', 'Điện thoại', 'Địa chỉ', 'SL', 'Đơn giá', 'Ghi chú']
  const rows: string[][] = []
  const seen = new Set<string>()
  const facts = {
    rows: 0,
    customers: 0,
    purchases: 0,
    returns: 0,
    withoutCustomer: 0,
    repeated: 0,
    unreadableDates: 0,
    total: 0,
  }
  let regularRows = 0

  for (let bill = 1; bill <= count; bill += 1) {
    const who: Somebody = bill % 4 === 0 ? regular : pick(everybody)
    const kind = next()
    const isUnknown = kind < 0.1
    const isReturn = kind > 0.9
    const isBadDate = kind > 0.88 && kind < 0.885
    const quantity = (isReturn ? -1 : 1) * (1 + Math.floor(next() * 5))
    const price = 1000 * (15 + Math.floor(next() * 60))
    const day = isBadDate ? '31' : String(1 + Math.floor(next() * 28))
    const month = isBadDate ? '2' : String(1 + Math.floor(next() * 12))
    const date = `${month}/${day}/2025 ${8 + Math.floor(next() * 12)}:${String(Math.floor(next() * 60)).padStart(2, '0')}`
    const name = next() < 0.3 ? who.name.normalize('NFD') : next() < 0.2 ? `  ${who.name.toUpperCase()} ` : who.name
    const row = [
      isReturn ? `TH${bill}` : bill % 97 === 0 ? `A${bill}` : `HD${bill}`,
      date,
      isUnknown ? pick(unknown) : next() < 0.1 ? who.code.toLowerCase() : who.code,
      isUnknown ? pick(['', 'Khách lẻ']) : name,
      isUnknown ? '' : next() < 0.05 ? 'không nhớ' : pick(spellings(who.phone)),
      who.place,
      String(quantity),
      next() < 0.5 ? String(price) : price.toLocaleString('de-DE'),
      pick(notes),
    ]
    rows.push(row)
    if (isUnknown) facts.withoutCustomer += 1
    else {
      seen.add(who.code)
      if (who === regular) regularRows += 1
      if (isBadDate) facts.unreadableDates += 1
      else {
        facts.total += quantity * price
        if (isReturn) facts.returns += 1
        else facts.purchases += 1
      }
      if (bill % 50 === 0) {
        rows.push([...row])
        facts.repeated += 1
      }
    }
  }
  return {
    header,
    rows,
    facts: {
      ...facts,
      rows: rows.length,
      customers: seen.size,
      regular: { code: regular.code, name: regular.name, rows: regularRows },
    },
  }
}

function quoted(cell: string, separator: string): string {
  return /["\n\r]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
}

export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be'

export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new Uint8Array(Buffer.from(text))
  if (encoding === 'utf-8 with mark') return new Uint8Array(Buffer.from(`\uFEFF${text}`))
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16())
}

/** The list as CSV bytes. */
export function asCsv(
  { header, rows }: Pick<DirtyList, 'header' | 'rows'>,
  separator = ',',
  encoding: Encoding = 'utf-8',
): Uint8Array<ArrayBuffer> {
  const lines = [header, ...rows].map(row => row.map(cell => quoted(cell, separator)).join(separator))
  return encode(`${lines.join('\r\n')}\r\n`, encoding)
}

/** The list as an XLSX file in which every cell is text, as exports of shop programs are. */
export async function asXlsx({ header, rows }: Pick<DirtyList, 'header' | 'rows'>): Promise<Uint8Array<ArrayBuffer>> {
  const cells = [header, ...rows].map(row => row.map(value => ({ value, type: String })))
  return new Uint8Array(await writeXlsx(cells).toBuffer())
}
