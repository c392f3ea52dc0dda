// Questions about who works in the shop.
import type { Id } from '../../shared/base/ids.ts'
import type { StaffMember } from '../../shared/staff/model.ts'
import type { Reader } from '../tables.ts'

/** A member of staff, archived or not: lines keep the names of those who left. */
export async function findStaff(db: Reader, id: Id): Promise<StaffMember | undefined> {
  return db.selectFrom('staff').select(['id', 'name', 'role']).where('id', '=', id).executeTakeFirst()
}
