// Files as they really come: separators, encodings, broken quotes, bombs, and what is no list at all.
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { parseFile } from '../../electron/files/parse.ts'
import { unzip, zipUnpacked } from '../../electron/files/unzip.ts'
import { asCsv, asXlsx, encode } from '../support/dirtyList.ts'

const header = ['Họ tên', 'SĐT']
const rows = [
  ['Nguyễn Thị Lan', '0901234567'],
  ['Đỗ "Tí" Hùng; con', '0912,345,678'],
]
const table = [header, ...rows]

async function parse(name: string, content: Uint8Array | string) {
  const bytes = typeof content === 'string' ? encode(content, 'utf-8') : content
  const parsed = await parseFile(name, bytes)
  return parsed.ok ? parsed.value.rows : parsed.detail ? `${parsed.code} ${parsed.detail.line}` : parsed.code
}

describe('O1 reading CSV', () => {
  for (const separator of [',', ';', '\t', '|']) {
    for (const encoding of ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'] as const) {
      it(`reads ${JSON.stringify(separator)} in ${encoding}`, async () => {
        expect(await parse('khach.csv', asCsv({ header, rows }, separator, encoding))).toEqual(table)
      })
    }
  }

  it('reads lines that end in any way, and a line for Excel', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(await parse('a.csv', `Tên,SĐT${end}Lan,1${end}`)).toEqual([
        ['Tên', 'SĐT'],
        ['Lan', '1'],
      ])
    expect(await parse('a.csv', 'sep=;\r\nTên;SĐT\r\nLan;1\r\n')).toEqual([
      ['Tên', 'SĐT'],
      ['Lan', '1'],
    ])
  })

  it('numbers rows as the file does, also after cells of several lines', async () => {
    const parsed = await parseFile('a.csv', encode('Tên,Ghi chú\nLan,"một\nhai"\n\nHùng,ba\n', 'utf-8'))
    expect(parsed).toMatchObject({ ok: true, value: { numbers: [1, 2, 5] } })
  })

  it('says where a quote is missing and takes no row after it for a note', async () => {
    expect(await parse('a.csv', 'Tên,SĐT\nLan,1\n"Hùng,2\nMai,3\n')).toBe('file_broken 3')
    expect(await parse('a.csv', 'Tên,SĐT\nLan,1\n"Hùng,2\n"Mai",3\n')).toBe('file_broken 3')
  })

  it('allows quotes within a cell that has none around it', async () => {
    expect(await parse('a.csv', 'Tên,Quán\nLan,Quán "Mộc"\n')).toEqual([
      ['Tên', 'Quán'],
      ['Lan', 'Quán "Mộc"'],
    ])
  })

  it('reads back every table', async () => {
    const cell = fc.string({ maxLength: 12 }).map(text => text.replace(/\p{Cc}/gu, ' ').trim())
    const line = fc.tuple(fc.constant('x'), cell, fc.constant('z'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        async (lines, separator) => {
          const head = ['Tên', 'Ghi chú', 'SĐT']
          expect(await parse('a.csv', asCsv({ header: head, rows: lines }, separator))).toEqual([head, ...lines])
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    ['empty.csv', '', 'file_empty'],
    ['blank.csv', '\n \n,,\n', 'file_empty'],
    ['picture.csv', '\u0089PNG\r\n\u001a\n\0\0', 'file_kind_unknown'],
    ['list.json', '[{"name":"Lan"}]', 'file_kind_unknown'],
    ['list.xls', '\u00d0\u00cf\u0011\u00e0', 'file_kind_unknown'],
    ['long.csv', `Tên\n${'Lan\n'.repeat(200_002)}`, 'too_many_rows'],
    ['wide.csv', `${'a,'.repeat(300)}b\n`, 'too_many_columns'],
    ['cell.csv', `Tên\n${'a'.repeat(32_768)}\n`, 'cell_too_long 2'],
    ['record.csv', `Tên\n"${'a'.repeat(3_000_000)}"\n`, 'cell_too_long 2'],
    ['quote.csv', `Tên\n"${'a\n'.repeat(9000)}`, 'file_broken 2'],
  ])('refuses %s', async (name, content, code) => {
    expect(await parse(name, content)).toBe(code)
  })

  it('refuses bytes that are no text, and more than 20 MB', async () => {
    expect(await parse('a.csv', new Uint8Array([0x4c, 0x81, 0x8d, 0xa6, 0xac, 0xbf, 0x6e, 0x0a]))).toBe(
      'file_kind_unknown',
    )
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => 32 + ((index * 7919) % 224))
    expect(await parse('a.csv', noise)).toBe('file_kind_unknown')
    expect(await parse('a.csv', new Uint8Array(20 * 1024 * 1024 + 1))).toBe('file_too_large')
  })
})

/** A packed archive with these entries. */
function zip(entries: Record<string, Buffer>, method = 8): Buffer {
  const packed = Object.entries(entries).map(([name, bytes]) => ({
    name,
    bytes: method === 8 ? deflateRawSync(bytes) : bytes,
  }))
  const archive = Buffer.from(zipUnpacked(packed))
  // The same layout as an archive that is not packed, with its entries marked as deflated.
  for (let at = 0; at < archive.length - 4; at += 1) {
    const signature = archive.readUInt32LE(at)
    if (signature === 0x04034b50) archive.writeUInt16LE(method, at + 8)
    if (signature === 0x02014b50) archive.writeUInt16LE(method, at + 10)
  }
  return archive
}

const anything = (): boolean => true

describe('O1 reading XLSX', () => {
  it('reads texts, numbers, dates and times of the first sheet', async () => {
    const cells = [
      [{ value: 'Họ tên' }, { value: 'Số tiền' }, { value: 'Ngày' }, { value: 'Giờ' }],
      [
        { value: '0901', type: String },
        { value: 1234.5, type: Number },
        { value: new Date('2020-03-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        { value: new Date('2020-03-05T14:30:00Z'), type: Date, format: 'dd/mm/yyyy hh:mm' },
      ],
    ]
    const bytes = new Uint8Array(await writeXlsx(cells).toBuffer())
    expect(await parse('a.xlsx', bytes)).toEqual([
      ['Họ tên', 'Số tiền', 'Ngày', 'Giờ'],
      ['0901', 1234.5, '2020-03-05', '2020-03-05 14:30:00'],
    ])
  })

  it('reads the same table as CSV does', async () => {
    expect(await parse('a.xlsx', await asXlsx({ header, rows }))).toEqual(table)
  })

  it('refuses every truncation of a file, and never throws', { timeout: 60_000 }, async () => {
    const whole = await asXlsx({ header, rows })
    for (let length = 1; length < whole.length; length += 211) {
      expect(['file_broken', 'file_kind_unknown']).toContain(await parse('a.xlsx', whole.slice(0, length)))
    }
  })

  it('survives any byte changed', { timeout: 60_000 }, async () => {
    const whole = await asXlsx({ header, rows })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const spoiled = whole.slice()
        spoiled[at] = (spoiled[at] ?? 0) ^ change
        expect(await parse('a.xlsx', spoiled)).toBeDefined()
      }),
      { numRuns: 60 },
    )
  })

  it('counts while inflating, whatever the headers say', () => {
    const bomb = zip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(30 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(60_000)
    expect(unzip(bomb, anything)).toEqual({ ok: false, code: 'file_too_large' })
  })

  it('refuses many entries, other archives, and entries outside', () => {
    const many = Object.fromEntries(Array.from({ length: 601 }, (_, index) => [`xl/${index}.xml`, Buffer.from('a')]))
    expect(unzip(zip(many), anything)).toEqual({ ok: false, code: 'too_many_sheets' })
    const cut = zip({ 'a.xml': Buffer.from('abc') }, 0)
    cut.writeUInt32LE(5_000_000, cut.indexOf('PK\u0001\u0002') + 20)
    expect(unzip(cut, anything)).toEqual({ ok: false, code: 'file_broken' })
  })

  it('takes a document that is no spreadsheet for what it is', async () => {
    expect(await parse('a.xlsx', zip({ 'word/document.xml': Buffer.from('<w/>') }))).toBe('file_kind_unknown')
    expect(await parse('a.xlsx', zip({ 'xl/workbook.xml': Buffer.from('<<<') }))).toBe('file_broken')
  })
})
