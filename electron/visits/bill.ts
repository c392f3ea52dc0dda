// A bill: what it costs the customer, what it earns, and every programme that has a say in it. One gesture, one transaction.
import { deferForeignKeys } from '../../db/ask.ts'
import { noteVisit } from '../../db/customers/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { type BillSurroundings, countProductKinds, findBillSurroundings } from '../../db/visits/reads.ts'
import { appendBillLines, appendProducts } from '../../db/visits/writes.ts'
import { calendarDay, type Day, daysBetween, type Instant } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import { birthdayOf } from '../../shared/customers/rules.ts'
import { type Circumstances, type Earning, earn, type Factor } from '../../shared/points/earning.ts'
import type { KnownRules } from '../../shared/points/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import type { BillRefusal } from '../../shared/visits/calls.ts'
import type { BillDone, BillFields } from '../../shared/visits/model.ts'
import { billLine, mayWriteBill, savedOn } from '../../shared/visits/rules.ts'
import { birthdayFactor } from '../greetings/gifts.ts'
import { rulesInForce } from '../points/ledger.ts'
import { memberBenefit } from '../points/membershipOnBill.ts'
import { moveTierUp, type TierMet, tierOnBill } from '../points/tierOnBill.ts'
import { withinLimits } from '../reports/limitsOnBill.ts'
import { storeCauseShare } from '../rewards/causeOnBill.ts'
import { rewardReferral } from '../rewards/referralOnBill.ts'
import { coverBill } from './covering.ts'
import { storeBillStamps, storeEarning } from './earning.ts'
import { whatTheBillDid } from './outcome.ts'

/** A gesture at the counter with the bill it writes. */
export interface BillGesture extends Gesture {
  bill: BillFields
  again: boolean
}

/** What only a correction sets: the bill counts at its old moment, by the rules and the factor of that time. */
export interface AsThen {
  /** The bill in whose place this one stands. */
  replaces: Id
  at: Instant
  day: Day
  known: KnownRules | null
  factor: Factor
  /** The member's benefit that it had, in whole percent. */
  percent: number
}

/** Days after which a customer who comes is welcomed back. */
const awayDays = 60

/** Writes a bill, or answers what the same gesture did before. */
export async function writeBill(
  trx: Writer,
  settings: Settings,
  gesture: BillGesture,
): Promise<Result<BillDone, BillRefusal>> {
  const { bill, requestId, customerId, at } = gesture
  const since = new Date(Date.parse(at) - settings.doubleStampSeconds * 1000).toISOString()
  const before = await findBillSurroundings(trx, { requestId, customerId, amount: bill.amount, since, at })
  if (!before) return no('customer_unknown')
  if (before.storedFor !== null && before.storedFor !== customerId) return no('other_gesture')
  if (before.storedFor !== null) return ok(await whatTheBillDid(trx, requestId))
  if (!(await areInUse(trx, bill.products))) return no('product_unknown')
  const allowed = mayWriteBill(before, gesture, settings)
  if (!allowed.ok) return allowed
  const limited = await withinLimits(trx, gesture, { what: 'bill', amount: bill.amount })
  return limited.ok ? storeBill(trx, settings, gesture, before) : limited
}

async function areInUse(trx: Writer, products: BillFields['products']): Promise<boolean> {
  if (products.length === 0) return true
  const kindIds = products.map(({ kindId }) => kindId)
  return (await countProductKinds(trx, kindIds)) === kindIds.length
}

/** Who brings what to the bill: the rules, and what tier and membership add. A correction keeps what the bill had. */
interface Terms {
  known: KnownRules | null
  percent: number
  factors: Factor[]
  tier: TierMet | null
}

async function termsOf(trx: Writer, gesture: Gesture, settings: Settings, asThen: AsThen | null): Promise<Terms> {
  const { customerId, day } = gesture
  if (asThen) return { known: asThen.known, percent: asThen.percent, factors: [], tier: null }
  const member = await memberBenefit(trx, customerId, day)
  const tier = await tierOnBill(trx, customerId, day)
  const birthday = await birthdayFactor(trx, gesture, settings)
  const factors = [tier, member, birthday].filter(one => one !== null)
  return { known: await rulesInForce(trx), percent: member?.percent ?? 0, factors, tier }
}

/** Stores a bill of which nothing more is asked. */
export async function storeBill(
  trx: Writer,
  settings: Settings,
  gesture: BillGesture,
  before: BillSurroundings,
  asThen: AsThen | null = null,
): Promise<Result<BillDone, BillRefusal>> {
  const { bill } = gesture
  const terms = await termsOf(trx, gesture, settings, asThen)
  const saved = savedOn(bill.amount, terms.percent)
  const full = bill.amount - saved
  const visitId = gesture.newId()
  // What is used on the bill names it before it is written.
  if (bill.rewardId !== null || bill.points > 0) await deferForeignKeys(trx)
  const covered = await coverBill(trx, gesture, { visitId, known: terms.known, toPay: full })
  if (!covered.ok) return covered
  await appendBillLines(trx, [billLine(gesture, { visitId, saved, covered: covered.value, asThen })])
  await appendProducts(trx, visitId, bill.products)
  const paid = full - covered.value
  const now = circumstances(gesture, settings, before, terms, asThen)
  const earning = terms.known && earn(terms.known.rules, { full, paid, products: bill.products }, now, asThen?.factor)
  const did = await storeWhatFollows(trx, gesture, { visitId, paid, known: terms.known, earning, when: now })
  const backAfterDays = awayFor(before, gesture, settings, terms.tier?.paused ?? false)
  return ok({ visitId, toPay: paid, saved, covered: covered.value, backAfterDays, ...did })
}

function circumstances(
  gesture: BillGesture,
  { timeZone, leapDay }: Settings,
  before: BillSurroundings,
  { tier, factors }: Terms,
  asThen: AsThen | null,
): Circumstances {
  const { at, day } = asThen ?? gesture
  const birthday = birthdayOf(before)
  return { at, day, timeZone, leapDay, tier: tier?.key ?? '', factors, birthday, carried: before.remainder }
}

interface Bill {
  visitId: Id
  paid: number
  known: KnownRules | null
  earning: Earning | null
  /** For which it counts. */
  when: { at: Instant; day: Day }
}

/** Points and stamps, then what the other programmes make of the bill. The tier moves last: the bill earned at the old one. */
async function storeWhatFollows(trx: Writer, gesture: Gesture, { visitId, paid, known, earning, when }: Bill) {
  const claimed = known && earning ? await storeEarning(trx, gesture, { visitId, known, earning, day: when.day }) : 0
  const given = await storeBillStamps(trx, { ...gesture, at: when.at, day: when.day }, earning?.stamps ?? [])
  await noteVisit(trx, gesture.customerId, gesture)
  await storeCauseShare(trx, gesture, visitId, paid)
  const referred = await rewardReferral(trx, gesture)
  const tierReached = await moveTierUp(trx, gesture)
  const { times, timesName } = earning?.working ?? { times: 100, timesName: '' }
  const rewards = [...given.rewards, ...referred]
  return { earned: earning?.points ?? 0, claimed, stamps: given.stamps, times, timesName, rewards, tierReached }
}

function awayFor(
  { lastVisitAt }: BillSurroundings,
  { at }: Gesture,
  settings: Settings,
  wasPaused: boolean,
): number | null {
  if (lastVisitAt === null) return null
  const days = daysBetween(calendarDay(lastVisitAt, settings), calendarDay(at, settings))
  return wasPaused || days >= awayDays ? days : null
}
