// Questions to the ledger of visits.
import type { Reader } from '../tables.ts'

/** Whether any amount was ever recorded. */
export async function hasVisits(db: Reader): Promise<boolean> {
  return (await db.selectFrom('visits').select('seq').limit(1).executeTakeFirst()) !== undefined
}
