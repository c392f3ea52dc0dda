// What customers brought along to bills of the past: their tier at that time and their membership.
import { listPastMemberships } from '../../db/points/pastReads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Factor } from '../../shared/points/earning.ts'

/** What a customer brought along at a moment. */
export interface Brought {
  /** The tier's key, '' for none. */
  tier: string
  factors: Factor[]
}

/** Reads what was brought along from one day to another; the answer is a function of customer and moment. */
export async function findPastFactors(
  db: Reader,
  from: Day,
  to: Day,
): Promise<(customerId: Id, moment: { at: Instant; day: Day }) => Brought> {
  const memberships = await listPastMemberships(db, from, to)
  const members = new Set(memberships.map(one => one.customerId))
  return (customerId, { day }) => {
    const isValid = (one: (typeof memberships)[number]) =>
      one.customerId === customerId && one.fromDay <= day && day <= one.untilDay
    const member = members.has(customerId) ? memberships.find(isValid) : undefined
    return { tier: '', factors: member ? [{ name: member.name, times: member.times }] : [] }
  }
}
