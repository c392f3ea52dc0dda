// O1 through a real spreadsheet: LibreOffice opens our files and writes them anew, and our import reads what it wrote.
// Skipped where LibreOffice is not installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { exportColumns } from '../../shared/files/exportColumns.ts'
import { aFolder } from '../support/book.ts'
import { aCustomer } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { formulas, markup, oddities } from '../support/dirtyNames.ts'
import { bookOf, everybody, exported } from '../support/exporting.ts'

const hasOffice = spawnSync('soffice', ['--version']).status === 0
const minutes = 3

/** What LibreOffice makes of a file: opened, and saved as another kind. */
function throughOffice(name: string, bytes: Uint8Array, to: string, filter?: string): Uint8Array<ArrayBuffer> {
  const folder = aFolder()
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const out = join(folder, 'out')
  const own = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const reading = filter ? [`--infilter=${filter}`] : []
  execFileSync('soffice', [own, '--headless', ...reading, '--convert-to', to, '--outdir', out, file], {
    timeout: minutes * 60_000,
  })
  return new Uint8Array(readFileSync(join(out, name.replace(/\.\w+$/, `.${to.split(':')[0]}`))))
}

async function aDirtyShop(): Promise<TestShop> {
  const shop = aShop()
  for (const [index, text] of [...markup, ...formulas, ...oddities].entries()) {
    await aCustomer(shop, {
      name: `${text} ${index}`,
      called: text,
      phone: `09012340${String(index).padStart(2, '0')}`,
      code: `KH-${index}`,
      birthday: {
        day: 1 + index,
        month: 1 + (index % 12),
        year: index % 2 === 0 ? 1980 + index : null,
        calendar: 'solar',
      },
      place: text,
      note: `${text}\n${text}`,
    })
  }
  return shop
}

describe.runIf(hasOffice)('O1 an export that LibreOffice saved again', () => {
  it('xlsx: the same book', { timeout: minutes * 60_000 }, async () => {
    const shop = await aDirtyShop()
    const saved = throughOffice('list.xlsx', await exported(shop, 'xlsx'), 'xlsx')
    expect(await bookOf('list.xlsx', saved)).toEqual(await everybody(shop))
    // No cell became a formula, and days are days.
    const rows = await readSheet(Buffer.from(saved))
    const cellsOf = (column: (typeof exportColumns)[number]) =>
      rows.slice(1).map(row => row[exportColumns.indexOf(column)])
    expect(cellsOf('called')).toContain('=1+1')
    expect(cellsOf('phone').every(cell => typeof cell === 'string' && cell.startsWith('0'))).toBe(true)
    expect(cellsOf('birthday').filter(cell => cell instanceof Date)).toHaveLength(Math.ceil((rows.length - 1) / 2))
  })

  it('csv: names, notes, dates and phones; a lost leading zero is found again', {
    timeout: minutes * 60_000,
  }, async () => {
    const shop = await aDirtyShop()
    // UTF-8, semicolons, as the file says; columns as they come, so that LibreOffice may do its worst with them.
    const saved = throughOffice('list.csv', await exported(shop, 'csv'), 'xlsx', 'CSV:59,34,76,1')
    const known = ({ name, phone, birthday, note, code }: Awaited<ReturnType<typeof everybody>>[number]) => {
      return { name, phone, birthday, note, code }
    }
    expect((await bookOf('list.xlsx', saved)).map(known)).toEqual((await everybody(shop)).map(known))
  })
})
