// Asks for a file to be read: its size is looked at before anything of it is, and the way it was read last time is used again.
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { KeptMapping, KeptReading } from '../../shared/files/keptMapping.ts'
import { type ImportMapping, type ImportTable, importLimits, type TableStart } from '../../shared/files/model.ts'
import { call } from '../api.ts'

export type Refusal = No<RefusalCode>

/** A file as it was read, and what is decided about it. */
export interface Read {
  table: ImportTable
  mapping: ImportMapping
  /** The table as it was guessed at first: by its headings this kind of list is known again. */
  guessed: ImportTable
  /** The way of reading that was used, if one was kept for such a list. */
  kept: KeptMapping | null
}

type Answer<T> = { ok: true; value: T } | Refusal

function asGuessed({ columns, dateOrder }: ImportTable): ImportMapping {
  return { roles: columns.map(({ role }) => role), dateOrder, cardKindId: null }
}

/** The bytes of a file; null where the system does not give them, or gives others than it promised. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  // A folder that was dropped, a file without permission, and one that changed since it was chosen all fail here.
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => null,
  )
  return bytes?.byteLength === file.size ? bytes : null
}

/** Reads a file; what comes is a table with its columns as they were read last time, or as guessed. */
export async function readFile(file: File): Promise<Answer<Read>> {
  if (file.size > importLimits.bytes) return { ok: false, code: 'file_too_large' }
  const bytes = await bytesOf(file)
  if (!bytes) return { ok: false, code: 'file_unreadable' }
  const read = await call('files.readImport', { name: file.name.slice(-255), bytes })
  if (!read.ok) return read
  const known = await call('files.listMappings', {})
  const kept = known.ok ? known.value.find(({ headings }) => headings === read.value.headings) : undefined
  return { ok: true, value: (kept && (await asKept(read.value, kept))) ?? freshly(read.value) }
}

function freshly(table: ImportTable): Read {
  return { table, mapping: asGuessed(table), guessed: table, kept: null }
}

/** The table as the kept way reads it; null where it does not fit this file after all. */
async function asKept(guessed: ImportTable, kept: KeptMapping): Promise<Read | null> {
  const { sheet: name, start, mapping } = kept.reading
  const sheet = name === null ? guessed.sheet : guessed.sheets.indexOf(name)
  if (sheet < 0) return null
  const isOther = sheet !== guessed.sheet || start !== null
  const laid = isOther ? await call('files.layOutImport', { importId: guessed.importId, sheet, start }) : null
  if (laid && !laid.ok) return null
  const table = laid?.value ?? guessed
  return mapping.roles.length === table.columns.length ? { table, mapping, guessed, kept } : null
}

/** Reads another sheet, or lets the headings begin elsewhere; its columns are guessed afresh. */
export async function layOutAgain(
  { table, guessed }: Read,
  sheet: number,
  start: TableStart | null,
): Promise<Answer<Read>> {
  const laid = await call('files.layOutImport', { importId: table.importId, sheet, start })
  return laid.ok ? { ok: true, value: { ...freshly(laid.value), guessed } } : laid
}

function sameStart(one: TableStart, other: TableStart): boolean {
  return one.titleRows === other.titleRows && one.headerRows === other.headerRows
}

/** What is to be kept of the way a file is read: only what was decided otherwise than guessed, and the columns. */
export function readingToKeep({ table, mapping, guessed }: Read): KeptReading {
  const isOtherSheet = table.sheet !== guessed.sheet
  const isGuessed = !isOtherSheet && sameStart(table.start, guessed.start)
  const sheet = isOtherSheet ? (table.sheets[table.sheet] ?? null) : null
  return { sheet, start: isGuessed ? null : table.start, mapping }
}
