// What the main process and the process that reads import files say to each other.
import { z } from 'zod'
import { day } from '../../shared/base/day.ts'
import { id } from '../../shared/base/ids.ts'
import type { Result } from '../../shared/base/result.ts'
import type { ReadFileRefusal } from '../../shared/files/calls.ts'
import { type ImportTable, importMapping, tableStart } from '../../shared/files/model.ts'

/** How the shop reads numbers, dates and phones. */
export const shopWays = z.strictObject({
  timeZone: z.string(),
  cutOff: z.int(),
  region: z.string(),
  digits: z.int(),
  today: day,
})
export type ShopWays = z.infer<typeof shopWays>

export const toReader = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    importId: id,
    name: z.string(),
    bytes: z.instanceof(Uint8Array),
    ways: shopWays,
  }),
  z.strictObject({
    kind: z.literal('layOut'),
    importId: id,
    sheet: z.int().min(0),
    start: tableStart.nullable(),
    ways: shopWays,
  }),
  z.strictObject({ kind: z.literal('map'), importId: id, mapping: importMapping, ways: shopWays, folder: z.string() }),
])
export type ToReader = z.infer<typeof toReader>

/** The answer to a message; a mapping has no table. */
export type FromReader = Result<ImportTable | null, ReadFileRefusal | 'import_unknown' | 'no_customer_column'>
