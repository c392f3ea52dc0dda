// Who works in the shop. One person alone needs no PIN: the owner.
import type { Id } from '../base/ids.ts'

export type StaffRole = 'owner' | 'staff'

export interface StaffMember {
  id: Id
  name: string
  role: StaffRole
}

/** The owner's row is made with the book, so that every line has somebody's id from the first day. */
export const ownerId: Id = '00000000-0000-7000-8000-000000000001'
