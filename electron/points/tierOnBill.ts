// What a tier does to a bill, and a bill to a tier.
import { findLadder, findTierState, getMeasures, isVisit } from '../../db/points/tierReads.ts'
import { storeTierChanges } from '../../db/points/tierWrites.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { TierChange, TierLadder, TierLineKind, TierState } from '../../shared/points/tierModel.ts'
import {
  ended,
  isOnHold,
  keepingStart,
  moveUp,
  placeFor,
  placeOf,
  release,
  renew,
  review,
  tierAt,
  windowStart,
} from '../../shared/points/tiers.ts'
import { giveWelcome } from './tierGifts.ts'
import { takeTiersBack } from './tierTakingBack.ts'

/** The customer's tier as a bill of that day meets it; null: the shop has no ladder. */
export interface TierMet {
  key: string
  name: string
  /** Hundredths of the usual points. */
  times: number
  /** Paused: the bill is a coming back. */
  paused: boolean
}

/** The ladder, where the shop has one in use. */
export async function ladderInUse(db: Reader): Promise<TierLadder | null> {
  const ladder = await findLadder(db)
  return ladder?.inUse ? ladder : null
}

export async function tierOnBill(db: Reader, customerId: Id, day: Day): Promise<TierMet | null> {
  const ladder = await ladderInUse(db)
  if (!ladder) return null
  const state = await findTierState(db, customerId)
  const { key, name, times } = tierAt(ladder, placeOf(state, ladder))
  return { key, name, times, paused: state !== null && isPaused(state, day) }
}

function isPaused(state: TierState, day: Day): boolean {
  return state.hold?.kind === 'paused' && isOnHold(state, day)
}

interface Step {
  kind: TierLineKind
  state: TierState
}

/**
 * After a bill or a taking back: up at once, with the welcome gift; a tier that was earned again is renewed, and a
 * pause ends with a visit. Answers the name of the tier reached, or null. `mayRenew`: not where a taking back has just put
 * the tier where it was, or its own renewal would come again by itself; the next bill or review renews it.
 */
export async function moveTierUp(trx: Writer, gesture: Gesture, mayRenew = true): Promise<string | null> {
  const ladder = await ladderInUse(trx)
  if (!ladder) return null
  const stored = await findTierState(trx, gesture.customerId)
  const back = await comeBack(trx, gesture, stored)
  const moved = await move(trx, gesture, back?.state ?? (stored && ended(stored, gesture.day)), ladder, mayRenew)
  const steps = [back, moved].filter(step => step !== null)
  await storeTierChanges(trx, gesture, changesOf(gesture.customerId, stored, steps))
  if (moved?.kind !== 'up') return null
  const reached = tierAt(ladder, placeOf(moved.state, ladder))
  await giveWelcome(trx, gesture, reached)
  return reached.name
}

async function comeBack(trx: Writer, { requestId, day }: Gesture, state: TierState | null): Promise<Step | null> {
  if (state === null || !isPaused(state, day) || !(await isVisit(trx, requestId))) return null
  return { kind: 'released', state: release(state, day) }
}

async function move(
  trx: Writer,
  { customerId, day }: Gesture,
  state: TierState | null,
  ladder: TierLadder,
  mayRenew: boolean,
): Promise<Step | null> {
  if (placeOf(state, ladder) < ladder.tiers.length - 1) {
    const window = await getMeasures(trx, customerId, windowStart(day, ladder), ladder)
    const up = moveUp(state, window, ladder, day)
    if (up) return { kind: 'up', state: up }
  }
  if (!mayRenew || state === null || state.untilDay === null || state.untilDay >= day) return null
  const keeping = await getMeasures(trx, customerId, keepingStart(state, ladder, day), ladder)
  return review(state, keeping, ladder, day) === 'kept' ? { kind: 'kept', state: renew(state, ladder, day) } : null
}

function changesOf(customerId: Id, stored: TierState | null, steps: Step[]): TierChange[] {
  return steps.map(({ kind, state }, place) => ({
    customerId,
    kind,
    before: { state: steps[place - 1]?.state ?? stored, lots: [] },
    after: { state, lots: [] },
    reversesId: null,
  }))
}

/** A bill that was returned takes the tier back that it had raised, where the other bills do not earn it. Nobody falls otherwise. */
export async function tierAfterReturn(trx: Writer, gesture: Gesture, billRequestId: Id): Promise<void> {
  const ladder = await ladderInUse(trx)
  const state = ladder && (await findTierState(trx, gesture.customerId))
  if (!ladder || placeOf(state, ladder) === 0) return
  const window = await getMeasures(trx, gesture.customerId, windowStart(gesture.day, ladder), ladder)
  if (placeFor(window, ladder) < placeOf(state, ladder)) await takeTierBack(trx, gesture, billRequestId)
}

/** Takes back what a gesture did to the tier; a taking back, too. False: it did nothing there, or the customer has moved on since. */
export async function takeTierBack(trx: Writer, gesture: Gesture, undoneRequestId: Id): Promise<boolean> {
  const { taken } = await takeTiersBack(trx, gesture, undoneRequestId, gesture.customerId)
  return taken.length > 0
}
