// The contract of what goes out: lists as files, and customers for paper.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { id } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type ExportedCustomer, exportKinds, exportScope } from './exportModel.ts'

const wanted = { exportId: id, scope: exportScope, kind: z.enum(exportKinds) }

export const exportCalls = {
  /**
   * Asks where the file shall lie, has it written and puts it there; progress comes as events. `saved` is null where the
   * person closed the dialog. An older file of that name stays until the new one is whole.
   */
  'files.exportCustomers': call<
    Result<
      { saved: { file: string; folder: string; customers: number } | null },
      'cancelled' | 'nobody_to_export' | 'export_in_use'
    >
  >()('owner', 'main', z.strictObject(wanted)),
  /** Writes the list beside the book, from where `exportCustomers` fetches it. */
  'files.writeExport': call<Result<{ customers: number }, 'cancelled' | 'nobody_to_export'>>()(
    'owner',
    'background',
    z.strictObject(wanted),
  ),
  /** Stops an export that is under way; nothing of it stays. */
  'files.cancelExport': call<Result<null>>()('owner', 'background', z.strictObject({ exportId: id })),
  /** Shows the file that was exported last in the system's file window. */
  'files.showExport': call<Result<null>>()('owner', 'main', z.strictObject({})),
  /** How many customers there are to export. */
  'files.countCustomers': call<Result<{ active: number; archived: number }>>()(
    'counter',
    'background',
    z.strictObject({}),
  ),
  /** Customers to be laid out on paper. `too_many_for_paper` carries `limit`. */
  'files.listForPaper': call<Result<ExportedCustomer[], 'too_many_for_paper' | 'nobody_to_export'>>()(
    'counter',
    'background',
    z.strictObject({ scope: exportScope }),
  ),
}
