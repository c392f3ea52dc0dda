// What the rows of a list become, row by row, before the book is asked.
import { describe, expect, it } from 'vitest'
import { readBirthday } from '../../shared/customers/birthday.ts'
import { codeKey } from '../../shared/customers/rules.ts'
import type { Cell } from '../../shared/files/cells.ts'
import { mapRows } from '../../shared/files/mapping.ts'
import type { ColumnRole } from '../../shared/files/model.ts'

const ways = {
  clock: { timeZone: 'Asia/Ho_Chi_Minh', cutOff: 240 },
  region: 'VN',
  digits: 0,
  today: '2026-11-22',
  codeKey,
  readBirthday,
}

function map(roles: (ColumnRole | null)[], ...rows: Cell[][]) {
  const sheet = { rows, numbers: rows.map((_, index) => index + 2) }
  return mapRows(sheet, { roles, dateOrder: 'dayFirst', cardKindId: null }, ways, 'a.csv')
}

function problems(list: ReturnType<typeof map>) {
  return list.summary.problems.map(({ code, count }) => `${code} ${count}`)
}

describe('O1 rows of a list', () => {
  it('become one customer by code, by phone in any spelling, or by name', () => {
    const { customers } = map(
      ['code', 'phone', 'name'],
      ['KH1', '', 'Nguyễn Thị Lan'],
      ['kh 1', '0901234567', ''],
      ['', '+84 901.234.567', 'Lan'],
      ['', '', 'Nguyễn Thị Lan'.normalize('NFD')],
    )
    expect(customers).toMatchObject([
      { rows: 4, row: 2, fields: { name: 'Nguyễn Thị Lan', code: 'KH1', phone: '+84901234567' } },
    ])
  })

  it('name nobody where they say nothing or mean anybody', () => {
    const list = map(['name', 'phone', 'code'], ['Khách lẻ', '', '(blank)'], ['', 'không rõ', ''], ['', '', 'N/A'])
    expect(list.customers).toEqual([])
    expect(list.summary).toMatchObject({ rowsWithoutCustomer: 3, rowsLeftOut: 3 })
  })

  it('are told apart by a birthday where two people have one name', () => {
    const list = map(
      ['name', 'birthday'],
      ['Nguyễn Thị Lan', '5/3/1990'],
      ['Nguyễn Thị Lan', '6/4/1985'],
      ['Nguyễn Thị Lan', ''],
    )
    expect(list.customers).toHaveLength(2)
    expect(problems(list)).toEqual(['customer_unknown 1'])
  })

  it('keep what cannot be read out, and say so', () => {
    const roles: ColumnRole[] = ['name', 'phone', 'birthday', 'formOfAddress', 'code']
    const list = map(
      roles,
      ['Lan', '12', '31/2/1990', 'Nữ', 'x'.repeat(33)],
      ['a'.repeat(121), '0901234567', '', 'Chị', ''],
    )
    expect(list.customers.map(({ fields }) => fields)).toMatchObject([
      { name: 'Lan', phone: '', birthday: null, formOfAddress: '', code: '' },
      { name: '', phone: '+84901234567', formOfAddress: 'chị' },
    ])
    expect(problems(list)).toEqual([
      'name_missing 1',
      'name_too_long 1',
      'phone_unreadable 1',
      'birthday_unreadable 1',
      'form_of_address_unknown 1',
      'text_too_long 1',
    ])
  })

  it('keep a second phone as a further one, and in the note what cannot be read of them', () => {
    const { customers } = map(['name', 'phone'], ['Lan', '0901234567 / 028 3822 1234 / hỏi mẹ'])
    expect(customers[0]).toMatchObject({
      fields: { phone: '+84901234567', note: 'hỏi mẹ' },
      profile: { phones: [{ phone: '+842838221234', kind: 'other' }] },
    })
  })

  it('join a name and a moment from several columns', () => {
    const { customers } = map(['name', 'name', 'visitAt', 'visitAt'], ['Nguyễn Thị', 'Lan', '5/3/2026', '14:30'])
    expect(customers).toMatchObject([
      { fields: { name: 'Nguyễn Thị Lan' }, visits: [{ at: '2026-03-05T07:30:00.000Z' }] },
    ])
  })
})

describe('O1 visits of a list', () => {
  const moment = (text: string) => map(['name', 'visitAt'], ['Lan', text]).customers[0]?.visits[0]

  it('have their time and business day, and noon where no time is known', () => {
    expect(moment('5/3/2026 08:15')).toMatchObject({ at: '2026-03-05T01:15:00.000Z', day: '2026-03-05' })
    expect(moment('5/3/2026 01:30')).toMatchObject({ at: '2026-03-04T18:30:00.000Z', day: '2026-03-04' })
    for (const text of ['5/3/2026', '5/3/2026 0:00'])
      expect(moment(text)).toMatchObject({ at: '2026-03-05T05:00:00.000Z', day: '2026-03-05' })
  })

  it('are not taken over where their day is unreadable or lies ahead', () => {
    const list = map(
      ['name', 'visitAt', 'amount'],
      ['Lan', '31/2/2026', '1'],
      ['Lan', '23/11/2026', '1'],
      ['Lan', '', '1'],
      ['Lan', '', ''],
    )
    expect(list.customers).toMatchObject([{ rows: 4, visits: [] }])
    expect(problems(list)).toEqual(['date_unreadable 3'])
    expect(list.summary.rowsLeftOut).toBe(3)
  })

  it('are returns where the amount, or the quantity of something free, is below nothing', () => {
    const rows = [
      ['-1', '50.000'],
      ['2', '50.000'],
      ['-1', '0'],
      ['1', '0'],
    ].map(cells => ['Lan', '5/3/2026', ...cells])
    const { customers } = map(['name', 'visitAt', 'quantity', 'unitPrice'], ...rows)
    expect(customers[0]?.visits.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['return', -50_000],
      ['purchase', 100_000],
      ['return', 0],
      ['purchase', 0],
    ])
  })

  it('stand twice where two equal rows have no bill, and once where they have the same', () => {
    const row = ['Lan', '5/3/2026', '20.000']
    expect(map(['name', 'visitAt', 'amount'], row, row).customers[0]?.visits).toHaveLength(2)
    const billed = map(['name', 'visitAt', 'amount', 'bill'], [...row, 'HD1'], [...row, 'HD1'], [...row, 'HD2'])
    expect(billed.customers[0]?.visits.map(({ bill }) => bill)).toEqual(['HD1', 'HD2'])
    expect(billed.summary).toMatchObject({ rowsRepeated: 1, rowsLeftOut: 1 })
  })
})
