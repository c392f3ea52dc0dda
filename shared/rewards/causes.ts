// The decisions of causes: the share of a bill and of what is returned of it, what may be handed over, reversals. Pure.
import type { Day } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Cause, CauseFields, CauseLine } from './causeModel.ts'

/** A cause's share of what was paid, rounded down. */
export function shareOf(paid: number, permille: number): number {
  return Math.floor((paid * permille) / 1000)
}

/** Everything that was gathered, whether handed over by now or not. */
export function gathered({ fromSales, fromPoints }: Pick<Cause, 'fromSales' | 'fromPoints'>): number {
  return fromSales + fromPoints
}

/** What is still to be handed over; below zero where goods came back after it was. */
export function inHand(cause: Pick<Cause, 'fromSales' | 'fromPoints' | 'handedOver'>): number {
  return gathered(cause) - cause.handedOver
}

/** Whether the cause takes a gift of that day. */
export function takesOn({ fromDay, toDay, archivedAt }: Cause, day: Day): boolean {
  return archivedAt === null && fromDay <= day && (toDay === null || day <= toDay)
}

/** A cause cannot begin or end in days that are over, unless it did so before. `day_passed` carries the `day`. */
export function mayPlan(fields: CauseFields, before: CauseFields | null, today: Day): Result<null, 'day_passed'> {
  const { fromDay, toDay } = fields
  if (fromDay < today && fromDay !== before?.fromDay) return no('day_passed', { day: fromDay })
  if (toDay !== null && toDay < today && toDay !== before?.toDay) return no('day_passed', { day: toDay })
  return ok(null)
}

type LineStart = Partial<CauseLine> & Pick<CauseLine, 'causeId' | 'kind' | 'amount'>

export function causeLine(gesture: Gesture, start: LineStart): CauseLine {
  const { requestId, customerId, reason, staffId, at, day } = gesture
  const blank = { visitId: null, paid: 0, permille: 0, reversesId: null }
  return { id: gesture.newId(), requestId, customerId, ...blank, reason, staffId, at, day, ...start }
}

/** The shares of a purchase: every cause that takes something of each bill has its own, of the whole that was paid. */
export function sharesOf(gesture: Gesture, causes: readonly Cause[], bill: { visitId: Id; paid: number }): CauseLine[] {
  return causes
    .filter(cause => cause.permille > 0 && takesOn(cause, gesture.day))
    .map(({ id, permille }) => {
      const amount = shareOf(bill.paid, permille)
      return causeLine(gesture, { causeId: id, kind: 'sale', amount, ...bill, permille })
    })
    .filter(line => line.amount !== 0)
}

/** What a purchase has given to a cause so far: the sums of its lines. */
export interface ShareSoFar {
  causeId: Id
  permille: number
  paid: number
  amount: number
}

/**
 * What of the shares goes back when a part of the money does, however many times: afterwards the cause has the share of
 * what was kept, at the thousandths of that time. `paid` is below zero.
 */
export function sharesReturned(
  gesture: Gesture,
  soFar: readonly ShareSoFar[],
  bill: { visitId: Id; paid: number },
): CauseLine[] {
  return soFar
    .map(share => {
      const paid = Math.max(bill.paid, -share.paid)
      const amount = shareOf(share.paid + paid, share.permille) - share.amount
      const { causeId, permille } = share
      return causeLine(gesture, { causeId, kind: 'returned', amount, visitId: bill.visitId, paid, permille })
    })
    .filter(line => line.paid !== 0)
}

/** A part of what is in hand goes to whom it is for. `more_than_collected` carries `left`. */
export function handOver(gesture: Gesture, cause: Cause, amount: number): Result<CauseLine, 'more_than_collected'> {
  const left = Math.max(0, inHand(cause))
  if (amount > left) return no('more_than_collected', { left })
  return ok(causeLine(gesture, { causeId: cause.id, kind: 'handed_over', customerId: null, amount: -amount }))
}

/** The reversal of a line; `visitIds`: bills that the same gesture wrote anew, by the id they had. */
export function reverseShare(gesture: Gesture, line: CauseLine, visitIds: ReadonlyMap<Id, Id>): CauseLine {
  const { causeId, kind, customerId, permille, visitId, reason } = line
  const opposite = (amount: number) => (amount === 0 ? 0 : -amount)
  return causeLine(gesture, {
    ...{ causeId, kind, customerId, permille, reversesId: line.id, reason },
    ...{ amount: opposite(line.amount), paid: opposite(line.paid) },
    visitId: visitId && (visitIds.get(visitId) ?? visitId),
  })
}

/** `clock_set_back` (detail `day`): the ledger has seen a later day; passes with a reason. */
export function mayGive(latestDay: Day | null, { day, reason }: Gesture): Result<null, 'clock_set_back'> {
  return latestDay !== null && latestDay > day && reason === '' ? no('clock_set_back', { day: latestDay }) : ok(null)
}
