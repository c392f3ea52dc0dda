// Balances from another program: what of them comes over, storing it as opening lines, and taking it back with the import.
import { insertOpening, listOpeningsOfImport } from '../../db/files/openings.ts'
import type { ImportOpeningsTable } from '../../db/files/tables.ts'
import { findPointsToAddTo } from '../../db/points/reads.ts'
import { findTierState } from '../../db/points/tierReads.ts'
import { storeTierChanges } from '../../db/points/tierWrites.ts'
import { storePoints } from '../../db/points/writes.ts'
import { findCardToStamp, listKinds } from '../../db/stamps/reads.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { fold } from '../../shared/base/fold.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Openings } from '../../shared/files/listedProfile.ts'
import type { ImportProblem } from '../../shared/files/model.ts'
import { addPoints } from '../../shared/points/ledger.ts'
import type { KnownRules } from '../../shared/points/model.ts'
import { noRules } from '../../shared/points/rules.ts'
import type { TierLadder, TierState } from '../../shared/points/tierModel.ts'
import { placeOf, reached, tierAt } from '../../shared/points/tiers.ts'
import { startOfRecent } from '../../shared/stamps/rules.ts'
import { expiryOf, rulesInForce, takePointsBack } from '../points/ledger.ts'
import { ladderInUse } from '../points/tierOnBill.ts'
import { takeTiersBack } from '../points/tierTakingBack.ts'
import { storeStamps } from '../stamps/storing.ts'
import { takeStampGestureBack } from '../stamps/takingBack.ts'

/** Where balances go in this shop. `kindId`: the kind of card for stamps; null: there is none. */
export interface OpeningWays {
  rules: KnownRules | null
  ladder: TierLadder | null
  kindId: Id | null
}

/** `chosen`: the kind of card that was chosen; without one, or where it was put away, the shop's first. */
export async function openingWays(db: Reader, chosen: Id | null): Promise<OpeningWays> {
  const kinds = await listKinds(db, false)
  const kind = kinds.find(({ id }) => id === chosen) ?? kinds[0]
  return { rules: await rulesInForce(db), ladder: await ladderInUse(db), kindId: kind?.id ?? null }
}

/** What comes over for one customer; 0 and null: nothing. `place`: of the tier on the ladder. */
export interface Opening {
  points: number
  stamps: number
  place: number | null
}

/** What does not come over, and why. */
export interface Left {
  code: ImportProblem
  text: string
}

export interface DecidedOpening {
  opening: Opening | null
  left: Left[]
}

/** What a customer has by imports that stand, and their tier. */
export interface KnownBalances {
  points: boolean
  stamps: boolean
  state: TierState | null
}

/** The list is this book's own: it tells of these balances, and brings none. */
export function leaveOwn({ points, stamps, tier }: Openings): DecidedOpening {
  const text = [points, stamps].filter(count => count !== null).join(' · ') || tier
  return { opening: null, left: text === '' ? [] : [{ code: 'balance_own', text }] }
}

export const noBalances: KnownBalances = { points: false, stamps: false, state: null }

/** 'Hạng Vàng' and 'vàng' are the tier 'Vàng'. */
function placeNamed(written: string, ladder: TierLadder | null): number {
  const plain = fold(written).replace(/^(?:hang|the|thanh vien|tier) /, '')
  return ladder?.tiers.findIndex(({ name }) => fold(name) === fold(written) || fold(name) === plain) ?? -1
}

/** A balance comes over once: a list that is read again brings none a second time. A tier only ever rises. */
export function decideOpening(asked: Openings, known: KnownBalances, { ladder, kindId }: OpeningWays): DecidedOpening {
  const left: Left[] = []
  const opening: Opening = { points: 0, stamps: 0, place: null }
  for (const what of ['points', 'stamps'] as const) {
    const count = asked[what]
    if (count === null) continue
    if (known[what]) left.push({ code: 'balance_known', text: String(count) })
    else if (what === 'stamps' && kindId === null) left.push({ code: 'stamps_without_card', text: String(count) })
    else opening[what] = count
  }
  if (asked.tier !== '') {
    const place = placeNamed(asked.tier, ladder)
    const now = ladder ? placeOf(known.state, ladder) : 0
    if (place < 0) left.push({ code: 'tier_unknown', text: asked.tier })
    else if (place < now) left.push({ code: 'tier_lower', text: asked.tier })
    else if (place > now) opening.place = place
  }
  const isNothing = opening.points === 0 && opening.stamps === 0 && opening.place === null
  return { opening: isNothing ? null : opening, left }
}

/** Stores what comes over for the gesture's customer: lines of each ledger, and whose gesture it was. */
export async function storeOpening(
  trx: Writer,
  gesture: Gesture,
  importId: Id,
  { points, stamps, place }: Opening,
  ways: OpeningWays,
): Promise<void> {
  const { requestId, customerId } = gesture
  const tier = place === null || !ways.ladder ? '' : tierAt(ways.ladder, place).key
  await insertOpening(trx, { requestId, importId, customerId, points, stamps, tier })
  if (points > 0) await openPoints(trx, gesture, points, ways.rules)
  if (stamps > 0 && ways.kindId !== null) await openStamps(trx, gesture, stamps, ways.kindId)
  if (place !== null && ways.ladder) await openTier(trx, gesture, place, ways.ladder)
}

async function openPoints(trx: Writer, gesture: Gesture, points: number, known: KnownRules | null): Promise<void> {
  const expiresDay = expiryOf(known?.rules ?? noRules, gesture.day)
  const held = await findPointsToAddTo(trx, gesture.customerId)
  const line = { kind: 'opening' as const, label: gesture.reason, rulesId: known?.rulesId ?? null, points, expiresDay }
  await storePoints(trx, gesture.customerId, addPoints(gesture, held, line))
}

/** A balance counts the head start in: a card that begins has so many stamps as the old one had. */
async function openStamps(trx: Writer, gesture: Gesture, stamps: number, kindId: Id): Promise<void> {
  const { requestId, customerId, at, day } = gesture
  const before = await findCardToStamp(trx, { requestId, customerId, kindId, at, day, since: startOfRecent(at) })
  if (!before) return
  const begins = before.cardId === null || before.fullAt !== null
  const count = begins ? stamps - before.newHeadStart : stamps
  if (count > 0) await storeStamps(trx, before, gesture, { kindId, count, again: null, broughtOver: true })
}

async function openTier(trx: Writer, gesture: Gesture, place: number, ladder: TierLadder): Promise<void> {
  const { customerId, day } = gesture
  const before = await findTierState(trx, customerId)
  const after = reached(ladder, place, day, before?.hold ?? null)
  const moments = { before: { state: before, lots: [] }, after: { state: after, lots: [] } }
  await storeTierChanges(trx, gesture, [{ customerId, kind: 'up', ...moments, reversesId: null }])
}

/**
 * Takes back what an import brought over, customer by customer. What was spent of it since is owed by later earnings; a card
 * whose gift was given keeps the stamps that filled it. Answers whom it concerned.
 */
export async function takeOpeningsBack(
  trx: Writer,
  importId: Id,
  gestureFor: (opening: ImportOpeningsTable) => Gesture,
): Promise<Id[]> {
  const openings = await listOpeningsOfImport(trx, importId)
  for (const opening of openings) {
    const gesture = gestureFor(opening)
    if (opening.points > 0) await takePointsBack(trx, gesture, opening.requestId)
    if (opening.stamps > 0) await takeStampGestureBack(trx, gesture, opening.requestId, 'let_go')
    if (opening.tier !== '') await takeTiersBack(trx, gesture, opening.requestId)
  }
  return openings.map(({ customerId }) => customerId)
}
