// The shop's logo: one row, or none.
import type { Instant } from '../../shared/base/day.ts'
import type { ShopPicture } from '../../shared/greetings/pictures.ts'
import type { Reader, Writer } from '../tables.ts'

/** Null where the shop has none. */
export async function findLogo(db: Reader): Promise<ShopPicture | null> {
  const row = await db
    .selectFrom('shopPictures')
    .select(['type', 'bytes', 'createdAt'])
    .where('name', '=', 'logo')
    .executeTakeFirst()
  return row ? { ...row, bytes: new Uint8Array(row.bytes) } : null
}

/** Puts it in the place of the one before. */
export async function putLogo(trx: Writer, logo: Pick<ShopPicture, 'type' | 'bytes'>, at: Instant): Promise<void> {
  const row = { type: logo.type, bytes: logo.bytes, createdAt: at }
  await trx
    .insertInto('shopPictures')
    .values({ name: 'logo', ...row })
    .onConflict(conflict => conflict.column('name').doUpdateSet(row))
    .execute()
}

export async function deleteLogo(trx: Writer): Promise<void> {
  await trx.deleteFrom('shopPictures').where('name', '=', 'logo').execute()
}
