// The rows in which customers are shown: their columns, with the card of the shop's first kind and the waiting rewards.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { FoundCustomer } from '../../shared/customers/model.ts'
import type { Reader } from '../tables.ts'

export const foundColumns = [
  'seq',
  'id',
  'name',
  'called',
  'formOfAddress',
  'phone',
  'code',
  'cardNumber',
  'lastVisitAt',
] as const

type CardFacts = Pick<FoundCustomer, 'stamps' | 'size' | 'readyRewards'>

/** A row as it is read, before its card and rewards are added. */
export type FoundRow = Omit<FoundCustomer, keyof CardFacts> & { seq: number }

/** The rows of these numbers, in that order. */
export async function listFoundRows(db: Reader, seqs: readonly number[]): Promise<FoundRow[]> {
  if (seqs.length === 0) return []
  const rows = await db.selectFrom('customers').select(foundColumns).where('seq', 'in', seqs).execute()
  const bySeq = new Map(rows.map(row => [row.seq, row]))
  return seqs.flatMap(seq => bySeq.get(seq) ?? [])
}

/** Adds to each row its card of the shop's first kind and the number of rewards that wait and are still valid. */
export async function withCards<R extends FoundRow>(
  db: Reader,
  rows: readonly R[],
  today: Day,
): Promise<(Omit<R, 'seq'> & CardFacts)[]> {
  const ids = rows.map(row => row.id)
  const fresh = await findFreshCard(db)
  const cards = fresh ? await listCards(db, ids, fresh.kindId) : new Map()
  const rewards = await countReadyRewards(db, ids, today)
  return rows.map(({ seq: _seq, ...row }) => {
    const { stamps, size } = cards.get(row.id) ?? fresh ?? { stamps: 0, size: 0 }
    return { ...row, stamps, size, readyRewards: rewards.get(row.id) ?? 0 }
  })
}

/** The card that a new customer gets: the first kind in use, its newest terms, the head start on it. */
async function findFreshCard(db: Reader) {
  return db
    .selectFrom('cardKinds')
    .innerJoin('cardTerms', 'cardTerms.kindId', 'cardKinds.id')
    .select(['cardKinds.id as kindId', 'cardTerms.headStart as stamps', 'cardTerms.size'])
    .where('cardKinds.archivedAt', 'is', null)
    .orderBy('cardKinds.position')
    .orderBy('cardKinds.id')
    .orderBy('cardTerms.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The cards in progress of one kind, by customer. */
async function listCards(
  db: Reader,
  ids: readonly Id[],
  kindId: Id,
): Promise<Map<Id, { stamps: number; size: number }>> {
  if (ids.length === 0) return new Map()
  const cards = await db
    .selectFrom('cards')
    .innerJoin('cardTerms', 'cardTerms.id', 'cards.termsId')
    .select(['cards.customerId', 'cards.stamps', 'cardTerms.size'])
    .where('cards.customerId', 'in', ids)
    .where('cards.kindId', '=', kindId)
    .where('cards.fullAt', 'is', null)
    .where('cards.withdrawnAt', 'is', null)
    .execute()
  return new Map(cards.map(({ customerId, stamps, size }) => [customerId, { stamps, size }]))
}

async function countReadyRewards(db: Reader, ids: readonly Id[], today: Day): Promise<Map<Id, number>> {
  if (ids.length === 0) return new Map()
  const counts = await db
    .selectFrom('rewards')
    .select(({ fn }) => ['customerId', fn.countAll<number>().as('count')])
    .where('state', '=', 'ready')
    .where('customerId', 'in', ids)
    .where(({ or, eb }) => or([eb('expiresDay', 'is', null), eb('expiresDay', '>=', today)]))
    .groupBy('customerId')
    .execute()
  return new Map(counts.map(({ customerId, count }) => [customerId, count]))
}
