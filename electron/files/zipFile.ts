// Writes a zip archive straight into a file, each entry packed as it comes: of a long list only a piece is ever in memory.
import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { constants, crc32, createDeflateRaw } from 'node:zlib'

type Texts = Iterable<string> | AsyncIterable<string>

interface Written {
  name: Buffer
  offset: number
  crc: number
  size: number
  packed: number
}

// 2.0: what deflate needs. 0x0800: names are UTF-8.
const version = 20
const flags = 0x0800
const deflated = 8
const fixed = { local: 30, central: 46, end: 22 } as const
const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

/** The eleven fields that both headers have, from `at` on. */
function putCommon(header: Buffer, at: number, { name, crc, size, packed }: Written): void {
  header.writeUInt16LE(version, at)
  header.writeUInt16LE(flags, at + 2)
  header.writeUInt16LE(deflated, at + 4)
  // Day and time: 1 January 1980, the earliest there is; the file itself carries the real ones.
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(0x21, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function localHeader(entry: Written): Buffer {
  const header = Buffer.alloc(fixed.local)
  header.writeUInt32LE(signatures.local, 0)
  putCommon(header, 4, entry)
  return Buffer.concat([header, entry.name])
}

function centralHeader(entry: Written): Buffer {
  const header = Buffer.alloc(fixed.central)
  header.writeUInt32LE(signatures.central, 0)
  header.writeUInt16LE(version, 4)
  putCommon(header, 6, entry)
  header.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([header, entry.name])
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(fixed.end)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** Packs the texts into the file from `offset` on, and fills in the header that stands before them. */
async function writeEntry(file: FileHandle, name: string, texts: Texts, offset: number): Promise<Written> {
  const entry: Written = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 }
  const start = offset + fixed.local + entry.name.length
  await pipeline(
    async function* () {
      for await (const text of texts) {
        const bytes = Buffer.from(text)
        entry.crc = crc32(bytes, entry.crc)
        entry.size += bytes.length
        yield bytes
      }
    },
    // A list is packed to a tenth at the quickest level already.
    createDeflateRaw({ level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024 }),
    async (packed: AsyncIterable<Buffer>) => {
      for await (const bytes of packed) {
        await file.write(bytes, 0, bytes.length, start + entry.packed)
        entry.packed += bytes.length
      }
    },
  )
  const header = localHeader(entry)
  await file.write(header, 0, header.length, offset)
  return entry
}

/** Writes the archive into an open, empty file. */
export async function writeZip(file: FileHandle, entries: readonly { name: string; texts: Texts }[]): Promise<void> {
  const contents: Written[] = []
  let offset = 0
  for (const { name, texts } of entries) {
    const entry = await writeEntry(file, name, texts, offset)
    contents.push(entry)
    offset += fixed.local + entry.name.length + entry.packed
  }
  const table = Buffer.concat(contents.map(centralHeader))
  const tail = Buffer.concat([table, endOf(contents.length, table.length, offset)])
  await file.write(tail, 0, tail.length, offset)
}
