// Opens a zip archive without believing it: sizes are counted while inflating, whatever the headers say.
import { inflateRawSync } from 'node:zlib'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { importLimits } from '../../shared/files/model.ts'

export interface ZipEntry {
  name: string
  bytes: Buffer
}

interface Listed {
  name: string
  method: number
  encrypted: boolean
  packed: number
  offset: number
}

type ZipRefusal = 'file_broken' | 'file_too_large' | 'too_many_sheets'

// Beside its sheets a spreadsheet has a few dozen entries: styles, drawings, printer settings.
const mostEntries = importLimits.sheets * 3
// Spreadsheets are packed about 1:10, very even ones 1:60; a bomb is packed 1:1000.
const mostInflation = 200
const sparedFromRatio = 1024 * 1024
const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const

/** Where the archive's table of contents begins and how many entries it has; it stands at the very end of the file. */
function findContents(zip: Buffer): { offset: number; count: number } | null {
  const lowest = Math.max(0, zip.length - 22 - 65_535)
  for (let at = zip.length - 22; at >= lowest; at -= 1) {
    if (zip.readUInt32LE(at) === signatures.end)
      return { count: zip.readUInt16LE(at + 10), offset: zip.readUInt32LE(at + 16) }
  }
  return null
}

function listEntries(zip: Buffer): Result<Listed[], ZipRefusal> {
  const contents = findContents(zip)
  if (!contents) return no('file_broken')
  if (contents.count > mostEntries) return no('too_many_sheets')
  const entries: Listed[] = []
  let at = contents.offset
  for (let index = 0; index < contents.count; index += 1) {
    if (zip.readUInt32LE(at) !== signatures.central) return no('file_broken')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      packed: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return ok(entries)
}

/** Inflates one entry to at most `most` bytes; a RangeError with code ERR_BUFFER_TOO_LARGE says that it is more. */
function inflate(zip: Buffer, { method, packed, offset }: Listed, most: number): Buffer {
  if (zip.readUInt32LE(offset) !== signatures.local) throw new RangeError('No entry where the table of contents says')
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  const bytes = zip.subarray(start, start + packed)
  if (bytes.length !== packed) throw new RangeError('The entry ends before its end')
  return method === 0 ? Buffer.from(bytes) : inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) })
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

/** The entries that are `wanted`, inflated; refused where they are too many, too large, encrypted or broken. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Result<ZipEntry[], ZipRefusal> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const listed = listEntries(zip)
    if (!listed.ok) return listed
    const entries: ZipEntry[] = []
    let left: number = importLimits.unpackedBytes
    for (const entry of listed.value.filter(({ name }) => wanted(name))) {
      if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) return no('file_broken')
      const most = Math.min(left, Math.max(sparedFromRatio, entry.packed * mostInflation))
      const inflated = inflate(zip, entry, most)
      left -= inflated.length
      if (left < 0) return no('file_too_large')
      entries.push({ name: entry.name, bytes: inflated })
    }
    return ok(entries)
  } catch (error) {
    return no(isTooLarge(error) ? 'file_too_large' : 'file_broken')
  }
}

/** The entries as an archive that is not packed, so that whoever reads it next inflates nothing. */
export function zipUnpacked(entries: readonly ZipEntry[]): ArrayBuffer {
  const parts: Buffer[] = []
  const contents: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(signatures.local, 0)
    local.writeUInt32LE(bytes.length, 18)
    local.writeUInt32LE(bytes.length, 22)
    local.writeUInt16LE(nameBytes.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(signatures.central, 0)
    central.writeUInt32LE(bytes.length, 20)
    central.writeUInt32LE(bytes.length, 24)
    central.writeUInt16LE(nameBytes.length, 28)
    central.writeUInt32LE(offset, 42)
    parts.push(local, nameBytes, bytes)
    contents.push(central, nameBytes)
    offset += local.length + nameBytes.length + bytes.length
  }
  const table = Buffer.concat(contents)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(offset, 16)
  const whole = new Uint8Array(offset + table.length + end.length)
  let at = 0
  for (const part of [...parts, table, end]) {
    whole.set(part, at)
    at += part.length
  }
  return whole.buffer
}
