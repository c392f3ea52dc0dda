// Changes to tiers: lines of the ledger, the states they lead to, and lots that a pause prolongs; for one or for many at once.
import type { Gesture } from '../../shared/base/gesture.ts'
import type { TierChange, TierState } from '../../shared/points/tierModel.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'

const appendLines = `
  INSERT INTO tier_lines (id, request_id, part, customer_id, kind, before, after, reverses_id, reason, staff_id, at, day)
  SELECT value ->> 'id', who.request_id, who.first + key, value ->> 'customerId', value ->> 'kind', value -> 'before', value -> 'after',
    value ->> 'reversesId', who.reason, who.staff_id, who.at, who.day
  FROM (SELECT ? AS request_id, ? AS reason, ? AS staff_id, ? AS at, ? AS day,
      (SELECT coalesce(max(part) + 1, 0) FROM tier_lines WHERE request_id = ?) AS first) AS who
    CROSS JOIN json_each(?)`

const storeStates = `
  INSERT INTO tier_states (customer_id, tier, since_day, until_day, counts_from_day, hold, hold_from_day, hold_until_day, hold_reason, hold_note)
  SELECT value ->> 'customerId', value ->> '$.state.tier', value ->> '$.state.sinceDay', value ->> '$.state.untilDay',
    value ->> '$.state.countsFromDay', value ->> '$.state.hold.kind', value ->> '$.state.hold.fromDay', value ->> '$.state.hold.untilDay',
    value ->> '$.state.hold.reason', coalesce(value ->> '$.state.hold.note', '')
  FROM json_each(?) WHERE true
  ON CONFLICT (customer_id) DO UPDATE SET tier = excluded.tier, since_day = excluded.since_day, until_day = excluded.until_day,
    counts_from_day = excluded.counts_from_day, hold = excluded.hold, hold_from_day = excluded.hold_from_day,
    hold_until_day = excluded.hold_until_day, hold_reason = excluded.hold_reason, hold_note = excluded.hold_note`

const forgetStates = 'DELETE FROM tier_states WHERE customer_id IN (SELECT value FROM json_each(?))'

const storeLots = `
  UPDATE point_lots SET expires_day = given.value ->> 'expiresDay'
  FROM json_each(?) AS given WHERE point_lots.id = given.value ->> 'id'`

/** Appends the changes of one gesture and stores what they lead to; a customer's last change counts. */
export async function storeTierChanges(
  trx: Writer,
  gesture: Omit<Gesture, 'customerId'>,
  changes: readonly TierChange[],
): Promise<void> {
  if (changes.length === 0) return
  const { requestId, reason, staffId, at, day, newId } = gesture
  const lines = JSON.stringify(changes.map(change => ({ ...change, id: newId() })))
  await ask(trx, appendLines, [requestId, reason, staffId, at, day, requestId, lines])
  const states = new Map<string, TierState | null>(changes.map(({ customerId, after }) => [customerId, after.state]))
  const stored = [...states].filter(([, state]) => state !== null).map(([customerId, state]) => ({ customerId, state }))
  const gone = [...states].filter(([, state]) => state === null).map(([customerId]) => customerId)
  await ask(trx, storeStates, [JSON.stringify(stored)])
  if (gone.length > 0) await ask(trx, forgetStates, [JSON.stringify(gone)])
  const lots = changes.flatMap(({ after }) => after.lots)
  if (lots.length > 0) await ask(trx, storeLots, [JSON.stringify(lots)])
}
