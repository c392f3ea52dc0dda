// The rows of staff, as TypeScript sees them.

import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { StaffRole } from '../../shared/staff/model.ts'

export interface StaffTable {
  id: Id
  name: string
  role: StaffRole
  archivedAt: Instant | null
}
