// What a paid membership does to a bill.
import { findBenefit } from '../../db/points/membershipReads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'

/** The benefit of the membership that is valid on that day. */
export interface MemberBenefit {
  name: string
  /** Whole percent off the bill. */
  percent: number
  /** Hundredths of the usual points. */
  times: number
}

export function memberBenefit(db: Reader, customerId: Id, day: Day): Promise<MemberBenefit | null> {
  return findBenefit(db, customerId, day)
}
