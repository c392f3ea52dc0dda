// Changes to who works in the shop.
import type { Id } from '../../shared/base/ids.ts'
import type { Writer } from '../tables.ts'

export async function updateStaffName(trx: Writer, id: Id, name: string): Promise<void> {
  await trx.updateTable('staff').set({ name }).where('id', '=', id).execute()
}
