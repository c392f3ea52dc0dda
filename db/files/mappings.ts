// How lists were read that the shop wants to be read so again: one for each set of headings.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { type KeptMapping, type KeptReading, keptReading } from '../../shared/files/keptMapping.ts'
import type { Reader, Writer } from '../tables.ts'

/** Those that this app can still read, the last kept first. */
export async function listMappings(db: Reader): Promise<KeptMapping[]> {
  const rows = await db
    .selectFrom('importMappings')
    .select(['id', 'name', 'headings', 'mapping'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.flatMap(({ mapping, ...row }) => {
    const reading = readingOf(mapping)
    return reading ? [{ ...row, reading }] : []
  })
}

/** What another version of the app kept may mean nothing to this one: the list is then read as if for the first time. */
function readingOf(text: string): KeptReading | null {
  const read = keptReading.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}

export async function findMapping(db: Reader, id: Id): Promise<KeptMapping | undefined> {
  return (await listMappings(db)).find(mapping => mapping.id === id)
}

/** Keeps one in the place of another with the same headings. */
export async function replaceMapping(trx: Writer, kept: KeptMapping, createdAt: Instant): Promise<void> {
  const { id, name, headings, reading } = kept
  await trx.deleteFrom('importMappings').where('headings', '=', headings).execute()
  await trx
    .insertInto('importMappings')
    .values({ id, name, headings, mapping: JSON.stringify(reading), createdAt })
    .execute()
}

export async function deleteMapping(trx: Writer, id: Id): Promise<void> {
  await trx.deleteFrom('importMappings').where('id', '=', id).execute()
}
