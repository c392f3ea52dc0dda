// How a list is read, kept under a name, so that the next list from the same program needs no looking at its columns.
import { z } from 'zod'
import { line } from '../base/harmless.ts'
import { type Id, requestId } from '../base/ids.ts'
import { plainHeading } from './headings.ts'
import { importMapping, tableStart } from './model.ts'

const longestKey = 8000

/** What was decided about a kind of list. `sheet` by name and `start`; null: as the app guesses. */
export const keptReading = z.strictObject({
  sheet: z.string().max(200).nullable(),
  start: tableStart.nullable(),
  mapping: importMapping,
})
export type KeptReading = z.infer<typeof keptReading>

/** `headings`: those that the app guessed at first, by which the list is known again. */
export const mappingToKeep = z.strictObject({
  requestId,
  name: line(60).pipe(z.string().min(1)),
  headings: z.string().min(1).max(longestKey),
  reading: keptReading,
})

export interface KeptMapping {
  id: Id
  name: string
  headings: string
  reading: KeptReading
}

/** The headings of a table as one text, however they are accented or spaced. */
export function headingsKey(headings: readonly string[]): string | null {
  const key = headings.map(plainHeading).join('|')
  return /[^|]/.test(key) ? key.slice(0, longestKey) : null
}
