// Changes to greetings: a line is added to the ledger.
import type { Insertable } from 'kysely'
import type { Writer } from '../tables.ts'
import type { GreetingsTable } from './tables.ts'

/** A line is the only one of its gesture. */
export async function appendGreeting(
  trx: Writer,
  line: Omit<Insertable<GreetingsTable>, 'seq' | 'part'>,
): Promise<void> {
  await trx
    .insertInto('greetings')
    .values({ ...line, part: 0 })
    .execute()
}
