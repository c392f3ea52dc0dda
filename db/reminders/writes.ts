// Changes of reminders.
import type { Id } from '../../shared/base/ids.ts'
import type { Writer } from '../tables.ts'
import type { RemindersTable } from './tables.ts'

/** What becomes of a reminder: let be, put off to a day, or open as it was planned. */
export async function updateReminder(
  trx: Writer,
  reminderId: Id,
  change: Pick<RemindersTable, 'state' | 'laterDay'>,
): Promise<void> {
  await trx.updateTable('reminders').set(change).where('id', '=', reminderId).execute()
}
