// Lists as other programs export them, read with nothing but the guesses.
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../electron/files/parse.ts'
import { readBirthday } from '../../shared/customers/birthday.ts'
import { codeKey } from '../../shared/customers/rules.ts'
import { guessColumns, voteOnTable } from '../../shared/files/columns.ts'
import { mapRows } from '../../shared/files/mapping.ts'
import { layOut } from '../../shared/files/sheets.ts'
import { guessStart } from '../../shared/files/start.ts'
import { bytesOf, googleCsv, oldTillCsv, outlookCsv, shopProgramXlsx, vcards } from '../support/foreignLists.ts'

const ways = {
  clock: { timeZone: 'Asia/Ho_Chi_Minh', cutOff: 240 },
  region: 'VN',
  digits: 0,
  today: '2026-11-22',
  codeKey,
  readBirthday,
}

async function read(name: string, bytes: Uint8Array) {
  const file = await parseFile(name, bytes)
  if (!file.ok) throw new Error(file.code)
  const start = file.value.kind === 'contacts' ? { titleRows: 0, headerRows: 1 } : guessStart(file.value)
  const table = layOut(file.value, start)
  if (!table.ok) throw new Error(table.code)
  const columns = guessColumns(table.value, 'VN')
  const roles = columns.map(({ role }) => role)
  const { dateOrder } = voteOnTable(table.value, roles)
  const list = mapRows(table.value, { roles, dateOrder, cardKindId: null }, ways, name)
  const problems = list.summary.problems.map(({ code, count }) => `${code} ${count}`)
  const known = Object.fromEntries(columns.map(({ header, role }) => [header, role]))
  return { file: file.value, start, known, problems, ...list }
}

describe('O1 the list of a shop program', () => {
  it('is found on the fullest sheet, below its titles, with its balances', async () => {
    const { file, start, known, customers, summary } = await read('khach.xlsx', await shopProgramXlsx())
    expect(file).toMatchObject({ sheets: ['Hướng dẫn', 'Khách hàng'], sheet: 1 })
    expect(start).toEqual({ titleRows: 2, headerRows: 1 })
    expect(known).toMatchObject({
      'Mã khách hàng': 'code',
      'Tên khách hàng': 'name',
      'Điện thoại': 'phone',
      'Địa chỉ': 'place',
      'Khu vực giao hàng': 'place',
      'Phường/Xã': 'place',
      'Ngày sinh': 'birthday',
      'Giới tính': 'gender',
      'Nhóm khách hàng': 'tags',
      'Điểm hiện tại': 'points',
      'Số dấu': 'stamps',
      Hạng: 'tier',
      'Mã số thuế': 'taxCode',
      Facebook: 'facebook',
    })
    for (const heading of ['Số CMND/CCCD', 'Tổng bán', 'Tổng điểm', 'Nợ cần thu hiện tại', 'Trạng thái', 'Loại khách'])
      expect(known[heading]).toBeNull()
    expect(customers).toMatchObject([
      {
        fields: {
          name: 'Nguyễn Thị Thử Nghiệm',
          phone: '+84901234567',
          place: '12 Lê Lợi, TP Huế, Phường Thuận Hoá',
          birthday: { day: 15, month: 8, year: 1990 },
        },
        profile: { gender: 'female', facebook: 'facebook.com/thu.nghiem', tags: ['Khách quen', 'Thích trà'] },
        openings: { points: 325, stamps: 7, tier: 'Hạng Vàng' },
      },
      {
        fields: { name: 'Công ty Mẫu', note: 'Công ty TNHH Mẫu' },
        profile: { isOrganisation: true, taxCode: '0312345678' },
        openings: { points: null, stamps: null, tier: 'Kim cương' },
      },
      // The sum at the foot: its code says that it is nobody.
    ])
    expect(summary.customers).toBe(2)
  })

  it('has headings in two rows, phones spoilt by a spreadsheet and two dates in a cell', async () => {
    const { start, known, customers, problems } = await read('cu.csv', oldTillCsv())
    expect(start).toEqual({ titleRows: 0, headerRows: 2 })
    expect(known).toMatchObject({ 'Dien thoai': 'phone', 'Dien thoai 2': 'otherPhone', 'Ngay sinh': 'birthday' })
    expect(customers).toMatchObject([
      {
        fields: {
          name: 'NGUYEN THI MOT',
          phone: '+84702345678',
          birthday: { day: 15, month: 8, year: 1990 },
          note: '20/10/2015',
        },
        profile: { phones: [{ phone: '+841202345678', kind: 'old' }] },
      },
      { fields: { phone: '+84901234567', birthday: null, note: '05/06/1991 - 07/08/1992' } },
      { fields: { phone: '+84912345678' }, profile: { phones: [{ phone: '+84933333333', kind: 'other' }] } },
    ])
    expect(problems).toEqual(['phone_rounded 1', 'birthday_several 1'])
  })
})

describe('O1 contacts', () => {
  it('of Google', async () => {
    const { customers, problems } = await read('contacts.csv', bytesOf(googleCsv))
    expect(customers).toMatchObject([
      {
        fields: {
          name: 'Nguyễn Thử Lan',
          phone: '+84901234567',
          email: 'lan@example.com',
          place: '12 Lê Lợi Huế',
          birthday: { day: 15, month: 8, year: null },
          note: 'Ít đường',
        },
        profile: { occupation: 'Kế toán', tags: ['Khách quen'], phones: [{ phone: '+842838221234', kind: 'other' }] },
      },
      { fields: { name: 'Nguyễn Văn Bốn', phone: '+84912345678' }, profile: { phones: [{ phone: '+84922222222' }] } },
      { fields: { name: 'Công ty Mẫu', phone: '+84933333333' } },
    ])
    expect(problems).toEqual([])
  })

  it('of Outlook, with its many empty columns', async () => {
    const { known, customers, problems } = await read('outlook.csv', bytesOf(outlookCsv()))
    expect(Object.keys(known)).toHaveLength(11)
    expect(customers).toMatchObject([
      {
        fields: { name: 'Trần Văn Sáu', phone: '+84901234567', place: '1 Trần Phú, Đà Nẵng', birthday: null },
        profile: {
          gender: '',
          occupation: 'Thợ may',
          tags: ['Khách quen', 'VIP'],
          phones: [{ phone: '+84912345678' }],
        },
      },
    ])
    expect(problems).toEqual([])
  })

  it('of phones, in every version of vCard', async () => {
    const { file, customers, problems } = await read('danh-ba.vcf', bytesOf(`${vcards.three}\r\n${vcards.four}\r\n`))
    expect(file).toMatchObject({ kind: 'contacts', numbers: [0, 1, 16] })
    expect(customers).toMatchObject([
      {
        rows: 2,
        fields: {
          name: 'Nguyễn Thử Lan',
          phone: '+84901234567',
          email: 'lan@example.com',
          place: '12 Lê Lợi, Huế, Việt Nam',
          birthday: { day: 15, month: 8, year: null },
          note: expect.stringContaining('Ít đường, ít đá\nhay đến buổi sáng'),
        },
        profile: { gender: 'female', tags: ['Khách quen', 'Thích trà'], phones: [{ phone: '+842838221234' }] },
      },
    ])
    expect(problems).toEqual([])
    const old = await read('cu.vcf', bytesOf(vcards.old))
    expect(old.customers).toMatchObject([
      {
        fields: { name: 'Nguyễn Thử Lan', phone: '+84702345678', note: 'Ít đường, ít đá' },
        profile: { phones: [{ phone: '+841202345678', kind: 'old' }] },
      },
    ])
  })

  it('that were cut off, or hold a card within a card, lose nobody', async () => {
    const cut = `${vcards.four}\nBEGIN:VCARD\nFN:Trần Văn Hai\nTEL:0912345678\nBEGIN:VCARD\nFN:Lê Thị Ba\nTEL:0933333333`
    const { customers } = await read('cut.vcf', bytesOf(cut))
    expect(customers.map(({ fields }) => fields.name)).toEqual(['Nguyễn Thử Lan', 'Trần Văn Hai', 'Lê Thị Ba'])
  })
})
