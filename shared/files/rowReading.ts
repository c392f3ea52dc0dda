// What one row of a list says: the customer's fields, the person beyond them, and balances.
import { isCardNumber } from '../base/cardNumber.ts'
import { type Birthday, birthday as birthdaySchema, blankFields } from '../customers/model.ts'
import { type Cell, cellLines, cellText, isNobody, readForm } from './cells.ts'
import { type ReadDate, readDate } from './dates.ts'
import type { ListedPhone, ListedProfile, Openings } from './listedProfile.ts'
import type { GivenFields } from './merging.ts'
import { readPhones } from './phones.ts'
import { readOpenings, readProfile } from './profileReading.ts'
import { cellsOf, type RowReader } from './rowReader.ts'
import { joinName } from './surnames.ts'

const longest = { called: 60, code: 32, email: 200, place: 200, note: 2000 } as const
const mostPhones = 10

function textOf(row: readonly Cell[], reader: RowReader, role: keyof typeof longest): string {
  const [cell] = cellsOf(row, reader, role)
  const text = role === 'note' ? cellLines(cell) : cellText(cell)
  if (text.length <= longest[role]) return text
  reader.problem('text_too_long', text)
  return ''
}

function nameOf(row: readonly Cell[], reader: RowReader): string {
  const written = joinName(cellsOf(row, reader, 'name').map(cellText))
  // An address book has companies without a person.
  const name = written || cellText(cellsOf(row, reader, 'organisation')[0])
  if (name.length <= 120) return isNobody(name) ? '' : name
  reader.problem('name_too_long', name)
  return ''
}

interface RowPhones {
  phone: string
  others: ListedPhone[]
  /** What cannot be read beside a number that can. */
  note: string
}

// The foot of a list says 'Tổng cộng' wherever it finds room.
function codeOf(row: readonly Cell[], reader: RowReader): string {
  const code = textOf(row, reader, 'code')
  return isNobody(code) ? '' : code
}

/** The phones of a row. A Zalo number, or a further one, is the phone where there is no other. */
function phonesOf(row: readonly Cell[], reader: RowReader): RowPhones {
  const texts = cellsOf(row, reader, 'phone').map(cellText)
  const further = (['zalo', 'otherPhone'] as const).flatMap(role => cellsOf(row, reader, role).map(cellText))
  const read = readPhones(texts, reader.region)
  const spare = readPhones(further, reader.region)
  if (read.rounded) reader.problem('phone_rounded', texts.join(' / '))
  else if (read.phone === '' && read.unreadable.length > 0) reader.problem('phone_unreadable', texts.join(' / '))
  const own = read.phone === '' ? spare.phone : read.phone
  const all = [
    ...read.others,
    ...spare.others,
    ...(spare.phone === '' ? [] : [{ phone: spare.phone, kind: 'other' as const }]),
  ]
  const others = [...new Map(all.map(other => [other.phone, other])).values()].filter(({ phone }) => phone !== own)
  const asWritten = cellsOf(row, reader, 'otherPhone').length > 0 ? spare.unreadable : []
  const note = [...(read.phone === '' ? [] : read.unreadable), ...asWritten].join(', ')
  return { phone: own, others: others.slice(0, mostPhones), note }
}

// Two dates in one cell stand with a dash, a slash with spaces, or a semicolon between them.
const betweenDates = /\s+[-–—/]\s+|\s*[;|]\s*|\s+(?:và|and|đến|to)\s+/u
// Somebody's own birthday is the earlier of two dates by at least a youth: a wedding, a child, a first visit.
const yearsApart = 12

/** The birthday, and what else stands in the cell. Of two dates the first is a birthday only where it must be. */
function birthdayOf(row: readonly Cell[], reader: RowReader): { birthday: Birthday | null; rest: string } {
  const [cell] = cellsOf(row, reader, 'birthday')
  if (cell === undefined) return { birthday: null, rest: '' }
  const text = cellText(cell)
  const parts = typeof cell === 'string' ? text.split(betweenDates) : [text]
  const read = (part: string) => readDate(typeof cell === 'number' ? cell : part, reader.dateOrder, reader.today)
  const [first = null, second] = parts.map(read)
  if (second && first) {
    const isSure = first.year !== null && second.year !== null && second.year - first.year >= yearsApart
    if (!isSure) reader.problem('birthday_several', text)
    return { birthday: isSure ? asBirthday(first) : null, rest: isSure ? parts.slice(1).join(' - ') : text }
  }
  const whole = asBirthday(parts.length === 1 ? first : read(text))
  const part = whole === null && typeof cell === 'string' ? reader.readBirthday(text) : null
  const birthday = whole ?? (part === 'unreadable' ? null : part)
  if (!birthday && /[1-9]/.test(text)) reader.problem('birthday_unreadable', text)
  return { birthday, rest: '' }
}

function asBirthday(date: ReadDate | null): Birthday | null {
  const read = birthdaySchema.safeParse({ day: date?.day, month: date?.month, year: date?.year ?? null })
  return read.success ? read.data : null
}

/** An address in several columns, the smaller place first as in the file; a part that is said already is not said again. */
function placeOf(row: readonly Cell[], reader: RowReader): string {
  const parts: string[] = []
  for (const part of cellsOf(row, reader, 'place').map(cellText)) {
    if (!parts.some(known => known.toLowerCase().includes(part.toLowerCase()))) parts.push(part)
  }
  const place = parts.join(', ')
  if (place.length <= longest.place) return place
  reader.problem('text_too_long', place)
  return ''
}

function formOf(row: readonly Cell[], reader: RowReader): GivenFields['formOfAddress'] {
  const text = cellText(cellsOf(row, reader, 'formOfAddress')[0])
  if (text === '') return ''
  const form = readForm(text)
  if (form === null) reader.problem('form_of_address_unknown', text)
  return form ?? ''
}

function cardNumberOf(row: readonly Cell[], reader: RowReader): string {
  const text = cellText(cellsOf(row, reader, 'cardNumber')[0])
  if (text === '' || isCardNumber(text)) return text
  reader.problem('card_unreadable', text)
  return ''
}

/** What a row says of a customer: the fields, the person beyond them, and balances. */
export interface ReadRow {
  fields: GivenFields
  profile: ListedProfile
  openings: Openings
  /** '' where the row gives none. */
  cardNumber: string
}

/** What the row says; name, phone and code are '' where it does not say who. What has no place of its own goes into the note. */
export function readRow(row: readonly Cell[], reader: RowReader): ReadRow {
  const phones = phonesOf(row, reader)
  const { birthday, rest } = birthdayOf(row, reader)
  const name = nameOf(row, reader)
  const organisation = cellText(cellsOf(row, reader, 'organisation')[0])
  const note = [textOf(row, reader, 'note'), organisation === name ? '' : organisation, rest, phones.note]
  const fields: GivenFields = {
    ...blankFields,
    name,
    called: textOf(row, reader, 'called'),
    formOfAddress: formOf(row, reader),
    phone: phones.phone,
    code: codeOf(row, reader),
    birthday,
    email: textOf(row, reader, 'email'),
    place: placeOf(row, reader),
    note: note
      .filter(text => text !== '')
      .join('\n')
      .slice(0, longest.note),
  }
  const profile = readProfile(row, reader, phones)
  return { fields, profile, openings: readOpenings(row, reader), cardNumber: cardNumberOf(row, reader) }
}
