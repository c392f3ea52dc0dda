// The guesses about the columns of a list, and what is taken for headings.
import { describe, expect, it } from 'vitest'
import { guessColumns } from '../../shared/files/columns.ts'
import { layOut, tidySheet } from '../../shared/files/sheets.ts'
import { guessStart } from '../../shared/files/start.ts'

function sheetOf(...rows: string[][]) {
  const sheet = tidySheet(
    rows,
    rows.map((_, index) => index + 1),
  )
  if (!sheet.ok) throw new Error(sheet.code)
  return sheet.value
}

function guess(...rows: string[][]) {
  const sheet = sheetOf(...rows)
  const table = layOut(sheet, guessStart(sheet))
  if (!table.ok) throw new Error(table.code)
  return guessColumns(table.value, 'VN')
}

function roles(...rows: string[][]) {
  return guess(...rows).map(({ role }) => role)
}

const people = [
  ['1', 'Nguyễn Thị Lan', '0901234567', '5/3/1990', 'lan@example.com'],
  ['2', 'Trần Văn Hùng', '0912345678', '15/8/1985', ''],
  ['3', 'Lê Thuỳ Mỹ', '0933333333', '', 'my@example.com'],
]

describe('O1 columns of a list', () => {
  it.each([
    [
      ['STT', 'Họ và tên', 'SĐT', 'Ngày sinh', 'Email'],
      [null, 'name', 'phone', 'birthday', 'email'],
    ],
    [
      ['No', 'Customer name', 'Mobile', 'DOB', 'E-mail'],
      [null, 'name', 'phone', 'birthday', 'email'],
    ],
    [
      ['Mã KH', 'Tên khách hàng', 'Điện thoại (*)', 'Sinh nhật', 'Email'],
      ['code', 'name', 'phone', 'birthday', 'email'],
    ],
    [
      ['CustomerID', 'FullName', 'PhoneNumber', 'Birthday', 'mail'],
      ['code', 'name', 'phone', 'birthday', 'email'],
    ],
  ])('knows %s', (header, expected) => {
    expect(roles(header, ...people)).toEqual(expected)
  })

  it('knows the columns of a list of bills', () => {
    const header = ['Mã hóa đơn', 'Thời gian', 'Mã khách hàng', 'Khách hàng', 'Tổng tiền hàng', 'Người bán', 'Ghi chú']
    const row = ['HD001', '05/01/2026 14:30', 'KH001', 'Nguyễn Thị Lan', '120.000', 'Trần Văn Hùng', 'Ít đường']
    expect(roles(header, row)).toEqual(['bill', 'visitAt', 'code', 'name', 'amount', null, 'note'])
  })

  it('guesses by what stands in the columns where they have no headings', () => {
    const guessed = guess(...people)
    expect(guessed.map(({ role }) => role)).toEqual([null, 'name', 'phone', 'birthday', 'email'])
    for (const { role, confidence } of guessed) if (role) expect(confidence).toBeLessThan(0.85)
  })

  it('hardly believes a heading that the contents contradict', () => {
    const [phone] = guess(['Điện thoại'], ['Hà Nội'], ['Cần Thơ'])
    expect(phone?.confidence ?? 0).toBeLessThan(0.4)
  })

  it('joins a name in two columns', () => {
    expect(roles(['Họ', 'Tên', 'SĐT'], ['Nguyễn Thị', 'Lan', '0901234567'])).toEqual(['name', 'name', 'phone'])
  })

  it('never takes gender for a form of address, or the day of registration for a visit', () => {
    expect(roles(['Họ tên', 'Giới tính', 'Ngày tạo'], ['Lan', 'Nữ', '5/3/2020 10:00'])).toEqual([
      'name',
      'gender',
      null,
    ])
  })

  it('skips titles above the headings and keeps the numbers of the rows', () => {
    const sheet = sheetOf(
      ['DANH SÁCH KHÁCH HÀNG', '', ''],
      ['', '', ''],
      ['Họ tên', 'SĐT', ''],
      ['Lan', '0901234567', ''],
    )
    expect(guessStart(sheet)).toEqual({ titleRows: 1, headerRows: 1 })
    expect(layOut(sheet, guessStart(sheet))).toEqual({
      ok: true,
      value: { headings: ['Họ tên', 'SĐT'], rows: [['Lan', '0901234567']], numbers: [4] },
    })
  })

  it('tells a first row of data from headings', () => {
    const headerRows = (...rows: string[][]) => guessStart(sheetOf(...rows)).headerRows
    expect(headerRows(...people)).toBe(0)
    expect(headerRows(['Họ tên'], ['Lan'])).toBe(1)
    expect(headerRows(['Lan'], ['Hùng'])).toBe(0)
  })
})
