// What one row of a list says: the customer's fields, and the visit.

import type { Day, ShopClock } from '../base/day.ts'
import { type DecimalSign, times, toSmallestUnit } from '../base/decimal.ts'
import { readPhone } from '../base/phone.ts'
import { type Birthday, birthday as birthdaySchema, blankFields } from '../customers/model.ts'
import { readDecimal } from './amounts.ts'
import { type Cell, cellLines, cellText, isNobody, phoneParts, readForm } from './cells.ts'
import { readDate } from './dates.ts'
import type { GivenFields } from './merging.ts'
import type { ColumnRole, DateOrder, ImportProblem } from './model.ts'
import type { Moment } from './moments.ts'
import type { StagedVisit } from './staging.ts'

/** How the shop reads what is written. `digits`: after the point of its currency. */
export interface ReadingWays {
  clock: ShopClock
  region: string
  digits: number
  today: Day
  /** The key by which a code is unique; the customers' own rule. */
  codeKey(code: string): string
}

/** Everything that reading a row needs to know of its table. */
export interface RowReader extends ReadingWays {
  columns: Partial<Record<ColumnRole, number[]>>
  dateOrder: DateOrder
  signs: Partial<Record<ColumnRole, DecimalSign>>
  moment: (date: Day, time: string) => Moment
  problem: (code: ImportProblem, text: string) => void
}

// A visit whose time nobody wrote down: noon, on the same business day in every shop.
const unknownTime = '12:00'
const longest = { called: 60, code: 32, email: 200, place: 200, note: 2000, bill: 64 } as const

function cellsOf(row: readonly Cell[], reader: RowReader, role: ColumnRole): Cell[] {
  return (reader.columns[role] ?? []).map(index => row[index] ?? '').filter(cell => cellText(cell) !== '')
}

function textOf(row: readonly Cell[], reader: RowReader, role: keyof typeof longest): string {
  const [cell] = cellsOf(row, reader, role)
  const text = role === 'note' ? cellLines(cell) : cellText(cell)
  if (text.length <= longest[role]) return text
  reader.problem('text_too_long', text)
  return ''
}

function nameOf(row: readonly Cell[], reader: RowReader): string {
  const name = cellsOf(row, reader, 'name').map(cellText).join(' ')
  if (name.length <= 120) return isNobody(name) ? '' : name
  reader.problem('name_too_long', name)
  return ''
}

/** The first readable number; further ones go into the note, so that none is lost. */
function phonesOf(row: readonly Cell[], reader: RowReader): { phone: string; others: string } {
  const text = cellsOf(row, reader, 'phone').map(cellText).join(' / ')
  if (text === '') return { phone: '', others: '' }
  const whole = readPhone(text, reader.region)
  if (whole) return { phone: whole, others: '' }
  const parts = phoneParts(text)
  const phone = parts.map(part => readPhone(part, reader.region)).find(read => read !== null)
  if (!phone) reader.problem('phone_unreadable', text)
  const others = parts.filter(part => readPhone(part, reader.region) !== phone)
  return { phone: phone ?? '', others: phone ? others.join(', ') : '' }
}

function birthdayOf(row: readonly Cell[], reader: RowReader): Birthday | null {
  const [cell] = cellsOf(row, reader, 'birthday')
  if (cell === undefined) return null
  const date = readDate(cell, reader.dateOrder, reader.today)
  const read = birthdaySchema.safeParse({ day: date?.day, month: date?.month, year: date?.year ?? null })
  if (read.success) return read.data
  reader.problem('birthday_unreadable', cellText(cell))
  return null
}

function formOf(row: readonly Cell[], reader: RowReader): GivenFields['formOfAddress'] {
  const text = cellText(cellsOf(row, reader, 'formOfAddress')[0])
  if (text === '') return ''
  const form = readForm(text)
  if (form === null) reader.problem('form_of_address_unknown', text)
  return form ?? ''
}

/** What the row says of the customer; name, phone and code are '' where it does not say who. */
export function readFields(row: readonly Cell[], reader: RowReader): GivenFields {
  const { phone, others } = phonesOf(row, reader)
  const note = textOf(row, reader, 'note')
  return {
    ...blankFields,
    name: nameOf(row, reader),
    called: textOf(row, reader, 'called'),
    formOfAddress: formOf(row, reader),
    phone,
    code: textOf(row, reader, 'code'),
    birthday: birthdayOf(row, reader),
    email: textOf(row, reader, 'email'),
    place: textOf(row, reader, 'place'),
    note: [note, others]
      .filter(text => text !== '')
      .join('\n')
      .slice(0, longest.note),
  }
}

/** The amount in the smallest unit: the amount's own column, else quantity times price; 0 where neither is there. */
function amountOf(
  row: readonly Cell[],
  reader: RowReader,
): { amount: number; rounded: boolean; isReturn: boolean } | null {
  const read = (role: ColumnRole) => {
    const [cell] = cellsOf(row, reader, role)
    return cell === undefined ? undefined : readDecimal(cell, reader.signs[role] ?? null)
  }
  const [amount, quantity, price] = [read('amount'), read('quantity'), read('unitPrice')]
  if (amount === null || quantity === null || price === null) return null
  const isReturn = quantity !== undefined && quantity.units < 0n
  const worth = amount ?? (price && quantity ? times(quantity, price) : price)
  if (!worth) return { amount: 0, rounded: false, isReturn }
  const unit = toSmallestUnit(worth, reader.digits)
  return unit && { ...unit, isReturn }
}

function momentOf(row: readonly Cell[], reader: RowReader): Moment | 'unreadable' | null {
  const cells = cellsOf(row, reader, 'visitAt')
  const [only] = cells
  if (only === undefined) return null
  const date = readDate(cells.length === 1 ? only : cells.map(cellText).join(' '), reader.dateOrder, reader.today)
  if (!date || date.year === null) return 'unreadable'
  const day = [date.year, date.month, date.day].map(part => String(part).padStart(2, '0')).join('-')
  if (day > reader.today) return 'unreadable'
  return reader.moment(day, date.time === null || date.time === '00:00' ? unknownTime : date.time)
}

/** The visit of a row; null where it has none, 'unreadable' where it has one that cannot be taken over. */
export function readVisit(
  row: readonly Cell[],
  reader: RowReader,
): { visit: Omit<StagedVisit, 'row'>; rounded: boolean } | 'unreadable' | null {
  const moment = momentOf(row, reader)
  const amount = amountOf(row, reader)
  const hasAmount = (['amount', 'unitPrice'] as const).some(role => cellsOf(row, reader, role).length > 0)
  if (moment === null && !(hasAmount && reader.columns.visitAt)) return null
  if (moment === null || moment === 'unreadable') {
    reader.problem('date_unreadable', cellsOf(row, reader, 'visitAt').map(cellText).join(' '))
    return 'unreadable'
  }
  if (amount === null) {
    reader.problem(
      'amount_unreadable',
      (['amount', 'quantity', 'unitPrice'] as const)
        .flatMap(role => cellsOf(row, reader, role))
        .map(cellText)
        .join(' × '),
    )
    return 'unreadable'
  }
  const isReturn = amount.amount < 0 || (amount.amount === 0 && amount.isReturn)
  const bill = textOf(row, reader, 'bill')
  return {
    visit: { kind: isReturn ? 'return' : 'purchase', amount: amount.amount, bill, ...moment },
    rounded: amount.rounded,
  }
}
