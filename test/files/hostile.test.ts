// Files made to harm: each costs a refusal or becomes harmless text, and nothing of it is lost or let loose.

import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../electron/files/parse.ts'
import { zipUnpacked } from '../../electron/files/unzip.ts'
import { answer } from '../support/answer.ts'
import { aShop } from '../support/context.ts'
import { encode } from '../support/dirtyList.ts'
import { stageHere } from '../support/importing.ts'

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A spreadsheet of these sheets, written by hand; `head` stands before each sheet's first element. */
function workbook(sheets: readonly { name: string; rows: string }[], head = ''): Uint8Array<ArrayBuffer> {
  const names = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`)
  const targets = sheets.map(
    (_, index) => `<Relationship Id="r${index}" Type="${relation}/worksheet" Target="worksheets/s${index}.xml"/>`,
  )
  const entries: [string, string][] = [
    ['xl/workbook.xml', `<workbook xmlns:r="${relation}"><sheets>${names.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${targets.join('')}</Relationships>`],
    ...sheets.map(({ rows }, index): [string, string] => [
      `xl/worksheets/s${index}.xml`,
      `${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ]),
  ]
  return new Uint8Array(zipUnpacked(entries.map(([name, text]) => ({ name, bytes: Buffer.from(text) }))))
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const list = `<row r="1">${cell('A1', 'Tên')}${cell('B1', 'SĐT')}</row><row r="2">${cell('A2', 'Lan')}${cell('B2', '09')}</row>`

async function codeOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const parsed = await parseFile(name, bytes)
  return parsed.ok ? 'ok' : parsed.code
}

describe('O1 spreadsheets made to harm', () => {
  it('offers every sheet and guesses the fullest that is shown', async () => {
    const bytes = workbook([
      { name: 'Ghi chú &amp; khác', rows: `<row r="1">${cell('A1', 'Lời dặn')}</row>` },
      { name: 'Khách', rows: list },
    ])
    const parsed = await parseFile('a.xlsx', bytes)
    expect(parsed).toMatchObject({ ok: true, value: { sheets: ['Ghi chú & khác', 'Khách'], sheet: 1 } })
    expect(await parseFile('a.xlsx', bytes, 0)).toMatchObject({ ok: true, value: { rows: [['Lời dặn']] } })
    expect(await codeOf('a.xlsx', bytes)).toBe('ok')
    expect(await parseFile('a.xlsx', bytes, 7)).toMatchObject({ ok: false, code: 'file_broken' })
  })

  it('refuses 10,000 sheets', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ name: `S${index}`, rows: '' }))
    expect(await codeOf('a.xlsx', workbook(many))).toBe('too_many_sheets')
  })

  it('does not blow up entities that name each other', { timeout: 30_000 }, async () => {
    const laughs = Array.from({ length: 30 }, (_, index) => `<!ENTITY l${index + 1} "&l${index};&l${index};">`).join('')
    const head = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>`
    const rows = `${list}<row r="3">${cell('A3', '&l30;')}${cell('B3', '&file;')}</row>`
    const parsed = await parseFile('a.xlsx', workbook([{ name: 'A', rows }], head))
    const read = JSON.stringify(parsed)
    expect(read.length).toBeLessThan(2000)
    expect(read).not.toContain('root:')
  })

  it('takes names of sheets and of parts for text', async () => {
    const bytes = workbook([{ name: '&lt;img src=x onerror=alert(1)&gt;&#x202E;', rows: list }])
    expect(await parseFile('a.xlsx', bytes)).toMatchObject({ value: { sheets: ['<img src=x onerror=alert(1)>'] } })
  })
})

describe('O1 texts made to harm', () => {
  it.each([
    ['a quote that never closes, over many lines', `Tên,SĐT\nLan,1\n"Hùng,2\n${'Mai,3\n'.repeat(5000)}`, 'file_broken'],
    ['one endless line', 'a'.repeat(3_000_000), 'cell_too_long'],
    [
      'a parameter that never ends, in an address book',
      `BEGIN:VCARD\nTEL;${'"a;'.repeat(20_000)}\nFN:Lan\nEND:VCARD\n`,
      'ok',
    ],
  ])('%s', async (_, text, code) => {
    expect(await codeOf('a.csv', encode(text, 'utf-8'))).toBe(code)
  })

  const corpus = [
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    '{{7*7}}',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '@SUM(A1)',
    '__proto__',
    'constructor',
  ]

  it('become names, letter by letter', async () => {
    const shop = aShop()
    const quoted = corpus.map(text => `"${text.replaceAll('"', '""')}"`)
    const csv = `Họ tên,SĐT\n${quoted.map((text, index) => `${text},09012345${String(index).padStart(2, '0')}`).join('\n')}\n`
    const importId = await stageHere(shop, 'xss.csv', csv)
    expect(await answer(shop, 'files.commitImport', { requestId: v7(), importId })).toMatchObject({ ok: true })
    const names = shop.book.sqlite.prepare('SELECT name FROM customers ORDER BY seq').pluck().all()
    expect(names).toEqual(corpus)
  })

  it('in two forms of Unicode are one person', async () => {
    const shop = aShop()
    const csv = `Họ tên,SĐT\nNguyễn Thị Thử,0901234567\n${'Nguyễn Thị Thử'.normalize('NFD')},0901234567\n`
    const importId = await stageHere(shop, 'nfd.csv', csv)
    expect(await answer(shop, 'files.commitImport', { requestId: v7(), importId })).toMatchObject({
      value: { customersAdded: 1 },
    })
  })
})
