// Gifts that came with an occasion: the ledger, and what of it still stands.
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Reader, Writer } from '../tables.ts'
import type { OccasionGiftsTable } from './tables.ts'

/** A line with what it gave as a voucher, and the line that took it back; null: it stands. */
export interface StoredGift extends Selectable<OccasionGiftsTable> {
  title: string
  rewardUntil: Day | null
  reversedBy: Id | null
}

const standing = (db: Reader, customerId: Id) =>
  db
    .selectFrom('occasionGifts as l')
    .where('l.customerId', '=', customerId)
    .where('l.occasion', '=', 'birthday')
    .where('l.kind', '<>', 'taken_back')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('occasionGifts as r').select('r.seq').whereRef('r.reversesId', '=', 'l.id'))),
    )

/** The day of the last birthday gift that stands; null: there was none. */
export async function findLastGiftDay(db: Reader, customerId: Id): Promise<Day | null> {
  const row = await standing(db, customerId).select('l.day').orderBy('l.at', 'desc').limit(1).executeTakeFirst()
  return row?.day ?? null
}

/** The last day on which points count double for somebody on a day; null: they do not. */
export async function findDoubleUntil(db: Reader, customerId: Id, day: Day): Promise<Day | null> {
  const row = await standing(db, customerId)
    .where('l.kind', '=', 'double_points')
    .where('l.fromDay', '<=', day)
    .where('l.untilDay', '>=', day)
    .select('l.untilDay')
    .executeTakeFirst()
  return row?.untilDay ?? null
}

/**
 * Since when somebody is in the book with their birthday: they, or whoever was merged into them and was born on the same day.
 */
export async function findAddedAt(db: Reader, customerId: Id): Promise<Instant> {
  const answer = await sql<{ at: Instant }>`
    SELECT min(c.created_at, coalesce((
      SELECT min(m.created_at) FROM merges l JOIN customers m ON m.id = l.merged_id
      WHERE l.kept_id = c.id AND l.taken_apart_at IS NULL AND m.birth_day = c.birth_day
        AND m.birth_month = c.birth_month AND m.birth_calendar = c.birth_calendar), c.created_at)) AS at
    FROM customers c WHERE c.id = ${customerId}`.execute(db)
  return answer.rows[0]?.at ?? ''
}

/** What a gesture gave or took back. */
export async function findGiftOfGesture(db: Reader, requestId: Id): Promise<StoredGift | undefined> {
  return db
    .selectFrom('occasionGifts as l')
    .leftJoin('rewards as w', 'w.id', 'l.rewardId')
    .selectAll('l')
    .select([sql<string>`coalesce(w.title, '')`.as('title'), 'w.expiresDay as rewardUntil'])
    .select(sql<Id | null>`(SELECT id FROM occasion_gifts r WHERE r.reverses_id = l.id)`.as('reversedBy'))
    .where('l.requestId', '=', requestId)
    .executeTakeFirst()
}

export async function appendGift(trx: Writer, gift: Omit<Insertable<OccasionGiftsTable>, 'seq'>): Promise<void> {
  await trx.insertInto('occasionGifts').values(gift).execute()
}
