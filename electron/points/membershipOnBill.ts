// What a paid membership does to a bill.
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

export async function memberBenefit(_db: Reader, _customerId: Id, _day: Day): Promise<MemberBenefit | null> {
  return null
}
