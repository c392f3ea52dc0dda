// What one row of a list says of a visit: its moment, its amount and its bill.
import { times, toSmallestUnit } from '../base/decimal.ts'
import { readDecimal } from './amounts.ts'
import { type Cell, cellText } from './cells.ts'
import { readDate } from './dates.ts'
import type { ColumnRole } from './model.ts'
import type { Moment } from './moments.ts'
import { cellsOf, type RowReader } from './rowReader.ts'
import type { StagedVisit } from './staging.ts'

// A visit whose time nobody wrote down: noon, on the same business day in every shop.
const unknownTime = '12:00'
const longestBill = 64

function billOf(row: readonly Cell[], reader: RowReader): string {
  const text = cellText(cellsOf(row, reader, 'bill')[0])
  if (text.length <= longestBill) return text
  reader.problem('text_too_long', text)
  return ''
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
  const bill = billOf(row, reader)
  return {
    visit: { kind: isReturn ? 'return' : 'purchase', amount: amount.amount, bill, ...moment },
    rounded: amount.rounded,
  }
}
