// Lists that go out and come in again, for a test: the file of an export, and the customers that our import makes of a file.
import { readFileSync } from 'node:fs'
import { v7 } from 'uuid'
import { exportFile } from '../../electron/files/exportFile.ts'
import { createReading } from '../../electron/files/reading.ts'
import type { Id } from '../../shared/base/ids.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import type { ExportKind, ExportScope } from '../../shared/files/exportModel.ts'
import type { ImportColumn } from '../../shared/files/model.ts'
import { answer } from './answer.ts'
import { aShop, type TestShop } from './context.ts'
import { asGuessed } from './importing.ts'

/** The bytes of an export, as the app writes it. */
export async function exported(shop: TestShop, kind: ExportKind, scope: ExportScope = { kind: 'all' }) {
  const exportId = v7()
  const reply = await answer(shop, 'files.writeExport', { exportId, scope, kind })
  if (!reply.ok) throw new Error(`Not exported: ${reply.code}`)
  return new Uint8Array(readFileSync(exportFile(shop.ctx.stagingFolder, exportId, kind)))
}

/** A file as our import reads it in a shop, and what it then stores it by. */
async function read({ ctx }: TestShop, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const { timeZone, cutOff, phoneRegion: region } = ctx.settings()
  const ways = { timeZone, cutOff, region, digits: 0, today: ctx.today() }
  const ask = createReading()
  const importId = v7()
  const table = await ask({ kind: 'read', importId, name, bytes, ways })
  return { ask, importId, table, ways }
}

/** What our import takes the columns of a file for. */
export async function columnsOf(shop: TestShop, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ImportColumn[]> {
  const { table } = await read(shop, name, bytes)
  if (!table.ok || !table.value) throw new Error(`${name} is not read`)
  return table.value.columns
}

/** A file as it waits to be stored, its columns as they are guessed; the reader's refusal is thrown. */
export async function staged(shop: TestShop, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Id> {
  const { ask, importId, table, ways } = await read(shop, name, bytes)
  if (!table.ok || !table.value) throw new Error(table.ok ? 'The reader read no table' : table.code)
  const folder = shop.ctx.stagingFolder
  const mapped = await ask({ kind: 'map', importId, mapping: asGuessed(table.value), ways, folder })
  if (!mapped.ok) throw new Error(mapped.code)
  return importId
}

/** Reads a file into a shop's book; answers the refusal to store it, if there is one. */
export async function imported(shop: TestShop, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const importId = await staged(shop, name, bytes)
  const stored = await answer(shop, 'files.commitImport', { requestId: v7(), importId })
  return stored.ok ? null : stored.code
}

export type Known = Omit<CustomerFields, 'birthday' | 'phone' | 'code'> & {
  birthday: string
  phone: string | null
  code: string | null
  cardNumber: string
}

/** What the book knows of everybody, by name. */
export async function everybody(shop: TestShop): Promise<Known[]> {
  const listed = await answer(shop, 'customers.list', {
    offset: 0,
    limit: 200,
    sort: 'name',
    descending: false,
    show: 'active',
    text: '',
  })
  if (!listed.ok) throw new Error(listed.code)
  const known: Known[] = []
  for (const { id } of listed.value.rows) {
    const opened = await answer(shop, 'customers.open', { customerId: id })
    if (!opened.ok) throw new Error(opened.code)
    const { name, called, formOfAddress, phone, code, cardNumber, birthday, email, place, note } = opened.value
    known.push({
      name,
      called,
      formOfAddress,
      phone,
      code,
      cardNumber,
      birthday: writeBirthday(birthday, 'vi'),
      email,
      place,
      note,
    })
  }
  return known.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The book that comes of a file. */
export async function bookOf(name: string, bytes: Uint8Array<ArrayBuffer>, settings = {}): Promise<Known[]> {
  const shop = aShop(settings)
  const refusal = await imported(shop, name, bytes)
  if (refusal) throw new Error(`${name} is refused: ${refusal}`)
  return everybody(shop)
}
