// The review of the tiers: who would fall, who is kept, who has risen; what the owner saw is then applied.
import {
  listBelowTop,
  listTiersOf,
  listTiersOnHold,
  listTiersUntil,
  type MeasuredPerson,
  type MeasuredTier,
} from '../../db/points/tierReads.ts'
import type { Reader } from '../../db/tables.ts'
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type {
  TierChange,
  TierGroup,
  TierLadder,
  TierPhase,
  TierReview,
  TierRow,
} from '../../shared/points/tierModel.ts'
import { tierRow } from '../../shared/points/tierShown.ts'
import { moveUp, placeFor, renew, review, stepDown, warnDays } from '../../shared/points/tiers.ts'

/** More people than these are not shown one by one. */
const mostShown = 500
const everybody = -1

export async function reviewTiers(db: Reader, ladder: TierLadder, today: Day): Promise<TierReview> {
  const ending = await listTiersUntil(db, ladder, today, today, everybody)
  const onHold = await listTiersOnHold(db, ladder, today)
  const rising = (await listBelowTop(db, ladder, today)).filter(one => isRising(one, ladder, today))
  const risingIds = new Set(rising.map(({ person }) => person.customerId))
  const inPhase = (phase: TierPhase) =>
    ending.filter(one => phaseOf(one, ladder, today) === phase && !risingIds.has(one.person.customerId))
  const rowOf = ({ person, state, keeping }: MeasuredTier) => tierRow(person, state, keeping, ladder, today)
  return {
    day: today,
    drops: grouped(inPhase('due'), rowOf),
    kept: grouped(inPhase('kept'), rowOf),
    rises: grouped(rising, ({ person, state, window }) =>
      tierRow(person, state, window, ladder, today, placeFor(window, ladder)),
    ),
    grace: inPhase('grace').slice(0, mostShown).map(rowOf),
    held: onHold.slice(0, mostShown).map(rowOf),
  }
}

function phaseOf({ state, keeping }: MeasuredTier, ladder: TierLadder, today: Day): TierPhase {
  return review(state, keeping, ladder, today)
}

function isRising({ state, window }: MeasuredPerson, ladder: TierLadder, today: Day): boolean {
  return moveUp(state, window, ladder, today) !== null
}

function grouped<T extends { person: { customerId: Id } }>(list: T[], rowOf: (one: T) => TierRow): TierGroup {
  return { ids: list.map(({ person }) => person.customerId), rows: list.slice(0, mostShown).map(rowOf) }
}

/** Who should be asked after: their tier ends within 30 days or is in the days of grace, and is not kept yet. */
export async function listDrops(db: Reader, ladder: TierLadder, today: Day): Promise<TierRow[]> {
  const soon = await listTiersUntil(db, ladder, today, addDays(today, warnDays), 2 * mostShown)
  const phases: TierPhase[] = ['warned', 'grace', 'due']
  return soon
    .map(({ person, state, keeping }) => tierRow(person, state, keeping, ladder, today))
    .filter(({ phase }) => phases.includes(phase))
    .toSorted((one, other) => (one.untilDay ?? '').localeCompare(other.untilDay ?? ''))
    .slice(0, mostShown)
}

/** What the review changes for these customers, decided anew; fewer than were asked for where something came in between. */
export async function changesOfReview(
  db: Reader,
  ladder: TierLadder,
  today: Day,
  ids: readonly Id[],
): Promise<TierChange[]> {
  const up = (await listBelowTop(db, ladder, today, ids)).flatMap(({ person, state, window }) => {
    const after = moveUp(state, window, ladder, today)
    return after ? [change(person.customerId, 'up', state, after)] : []
  })
  const risen = new Set(up.map(({ customerId }) => customerId))
  const others = (await listTiersOf(db, ladder, today, ids)).filter(({ person }) => !risen.has(person.customerId))
  const ending = others.flatMap(one => {
    const phase = phaseOf(one, ladder, today)
    const {
      person: { customerId },
      state,
    } = one
    if (phase === 'due') return [change(customerId, 'down', state, stepDown(state, ladder, today))]
    return phase === 'kept' ? [change(customerId, 'kept', state, renew(state, ladder, today))] : []
  })
  return [...up, ...ending]
}

type State = TierChange['before']['state']

function change(customerId: Id, kind: TierChange['kind'], before: State, after: State): TierChange {
  return { customerId, kind, before: { state: before, lots: [] }, after: { state: after, lots: [] }, reversesId: null }
}
