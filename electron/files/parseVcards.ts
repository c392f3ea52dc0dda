// Reads an address book (vCard 2.1, 3 and 4, as phones and Google export them) into rows, with headings that name the columns.
import type { Cell } from '../../shared/files/cells.ts'
import { importLimits } from '../../shared/files/model.ts'
import { joinName } from '../../shared/files/surnames.ts'
import { decodeText } from './decode.ts'

interface Property {
  name: string
  parameters: string
  value: string
}

/** What one card says, each kind of property with its values in their order. */
type Card = Map<string, Property[]>

const mostPhones = 6
const kept = new Set(
  'FN|N|NICKNAME|TEL|EMAIL|BDAY|GENDER|ADR|ORG|TITLE|X-ZALO|X-SOCIALPROFILE|X-FACEBOOK|URL|CATEGORIES|NOTE'.split('|'),
)

export function looksLikeContacts(text: string): boolean {
  return /^\s*BEGIN:VCARD\s/i.test(text)
}

interface Line {
  text: string
  number: number
}

/** Long lines are folded: a line that begins with a blank goes on the one before; in quoted-printable '=' at the end does it. */
function unfolded(text: string): Line[] {
  const lines: Line[] = []
  let goesOn = false
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const last = lines.at(-1)
    if (last && goesOn) last.text = last.text.slice(0, -1) + line
    else if (last && /^[ \t]/.test(line)) last.text += line.slice(1)
    else lines.push({ text: line, number: index + 1 })
    const now = lines.at(-1)?.text ?? ''
    goesOn = now.endsWith('=') && isQuoted(now)
  }
  return lines
}

function isQuoted(line: string): boolean {
  return /^[^:]*QUOTED-PRINTABLE/i.test(line)
}

/** 'Nguy=E1=BB=85n' → 'Nguyễn', in the encoding that the bytes tell. */
function fromQuoted(value: string): string {
  const bytes: number[] = []
  for (const [part, hex] of value.matchAll(/=([\dA-F]{2})|./gis)) {
    if (hex) bytes.push(Number.parseInt(hex, 16))
    else bytes.push(...Buffer.from(part))
  }
  return decodeText(Uint8Array.from(bytes)) ?? ''
}

/** 'item1.TEL;TYPE=CELL:0901 234 567' taken apart; a colon within quotes belongs to a parameter. */
function propertyOf(line: string): Property | null {
  const found = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s.exec(line)
  if (!found) return null
  const [, name = '', parameters = '', value = ''] = found
  const isEncoded = /QUOTED-PRINTABLE/i.test(parameters)
  return {
    name: name.toUpperCase(),
    parameters: parameters.toUpperCase(),
    value: isEncoded ? fromQuoted(value) : value,
  }
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,:nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter)).trim()
}

/** The parts of a value that are kept apart by ';'. */
function partsOf(value: string): string[] {
  return (value.match(/(?:\\.|[^;\\])+|(?<=^|;)(?=;|$)/gs) ?? []).map(unescaped)
}

function first(card: Card, name: string): string {
  return unescaped(card.get(name)?.[0]?.value ?? '')
}

/** The name as it is shown; else made of its parts: family; given; additional. */
function nameOf(card: Card): string {
  const shown = first(card, 'FN')
  if (shown !== '') return shown
  const [family = '', given = '', additional = ''] = partsOf(card.get('N')?.[0]?.value ?? '')
  return joinName([given, additional, family].filter(part => part !== ''))
}

function phonesOf(card: Card): string[] {
  const phones = (card.get('TEL') ?? []).filter(({ parameters }) => !/FAX|PAGER/.test(parameters))
  const rank = ({ parameters }: Property): number =>
    /PREF/.test(parameters) ? 0 : /CELL|MOBILE/.test(parameters) ? 1 : 2
  const numbers = phones
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ value }) => unescaped(value).replace(/^tel:/i, '').replace(/;.*$/, ''))
  return [...numbers.slice(0, mostPhones - 1), numbers.slice(mostPhones - 1).join(' / ')]
}

/** '19900815', '1990-08-15' and '1990-08-15T00:00:00Z' as '1990-08-15'; '--0815' and Apple's year 1604 as '--08-15'. */
function birthdayOf(card: Card): string {
  const text = first(card, 'BDAY')
  const [, year = '', month, day] = /^(\d{4}|-)-?(\d{2})-?(\d{2})(?:T.*)?$/i.exec(text) ?? []
  if (month === undefined || day === undefined) return text
  return year === '-' || year === '1604' ? `--${month}-${day}` : `${year}-${month}-${day}`
}

/** Post box, extension, street, town, province, code, country: the address as one line. */
function addressOf(card: Card): string {
  const [, , street = '', town = '', province = '', , country = ''] = partsOf(card.get('ADR')?.[0]?.value ?? '')
  return [street, town, province, country]
    .filter(part => part !== '')
    .join(', ')
    .replace(/\s*\n\s*/g, ', ')
}

function facebookOf(card: Card): string {
  const values = ['X-SOCIALPROFILE', 'X-FACEBOOK', 'URL'].flatMap(name => card.get(name) ?? [])
  return unescaped(values.find(({ value, parameters }) => /facebook/i.test(value + parameters))?.value ?? '')
}

const headings = [
  'Họ tên',
  'Tên thường gọi',
  'Email',
  'Ngày sinh',
  'Giới tính',
  'Địa chỉ',
  'Công ty',
  'Nghề nghiệp',
  'Zalo',
]
const lastHeadings = [
  'Facebook',
  'Nhóm khách hàng',
  'Ghi chú',
  'Điện thoại',
  ...Array<string>(mostPhones - 1).fill('Điện thoại khác'),
]

function rowOf(card: Card): Cell[] {
  const company = partsOf(card.get('ORG')?.[0]?.value ?? '').filter(part => part !== '')
  return [
    nameOf(card),
    first(card, 'NICKNAME'),
    first(card, 'EMAIL'),
    birthdayOf(card),
    partsOf(card.get('GENDER')?.[0]?.value ?? '')[0] ?? '',
    addressOf(card),
    company.join(', '),
    first(card, 'TITLE'),
    first(card, 'X-ZALO'),
    facebookOf(card),
    first(card, 'CATEGORIES'),
    (card.get('NOTE') ?? []).map(({ value }) => unescaped(value)).join('\n'),
    ...phonesOf(card),
  ]
}

/** The cards as rows below headings; each has the number of the line on which it begins. */
export function parseVcards(text: string): { rows: Cell[][]; numbers: number[] } {
  const rows: Cell[][] = [[...headings, ...lastHeadings]]
  const numbers = [0]
  let card: Card | null = null
  for (const { text: line, number } of unfolded(text)) {
    if (/^BEGIN:VCARD/i.test(line)) {
      if (card) rows.push(rowOf(card))
      card = new Map()
      numbers.push(number)
    } else if (/^END:VCARD/i.test(line) && card) {
      rows.push(rowOf(card))
      card = null
      if (rows.length > importLimits.rows + 1) break
    } else if (card) {
      const property = propertyOf(line)
      if (property && kept.has(property.name)) card.set(property.name, [...(card.get(property.name) ?? []), property])
    }
  }
  // A card without its end: the file was cut off. What it says until there counts.
  if (card) rows.push(rowOf(card))
  return { rows, numbers }
}
