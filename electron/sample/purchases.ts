// The purchases of the sample shop: each visit has its bill, which earns points by the shop's own rules and is sometimes
// paid with them.
import { appendRules } from '../../db/points/rules.ts'
import { appendLotLines } from '../../db/points/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { insertProductKind } from '../../db/visits/writes.ts'
import { addMonths, type Day, instantOf } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { earn } from '../../shared/points/earning.ts'
import {
  addPoints,
  followedBy,
  type PointChange,
  type PointsHeld,
  takePoints,
  unchanged,
} from '../../shared/points/ledger.ts'
import { type EarningRules, emptyAccount, type Lot } from '../../shared/points/model.ts'
import { firstRules } from '../../shared/points/rules.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { ownerId } from '../../shared/staff/model.ts'
import type { BillLine } from '../../shared/visits/model.ts'
import { billLine } from '../../shared/visits/rules.ts'
import { between, type Random, seededRandom } from './random.ts'
import type { SampleCustomer, SampleVisit } from './shop.ts'

const { timeZone, leapDay } = defaultSettings
const productNames = ['Cà phê', 'Trà', 'Nước ép', 'Bánh ngọt', 'Đồ mang về']
const pointsAtOnce = 50

/** What is stored of all purchases. */
interface Purchases {
  bills: BillLine[]
  changes: { customerId: Id; change: PointChange }[]
  accounts: Map<Id, PointsHeld>
}

/** The rules by which the sample shop gives points: the usual ones, twice as many on Tuesday afternoons. */
function sampleRules(newId: () => Id): EarningRules {
  const quiet = { weekdays: [2], hours: { from: '14:00', to: '17:00' }, fromDay: null, toDay: null, tiers: [] }
  return {
    ...firstRules,
    bonuses: [{ id: newId(), name: 'Chiều thứ Ba', times: 200, ...quiet, birthdayDays: null }],
    actions: [
      { id: newId(), name: 'Chia sẻ bài của quán', points: 3 },
      { id: newId(), name: 'Viết đánh giá', points: 5 },
    ],
  }
}

/** Writes the bills of everybody's visits and the points that they earned, in the order in which they happened. */
export async function insertPurchases(
  trx: Writer,
  people: readonly (SampleCustomer & { id: Id })[],
  firstDay: Day,
  newId: () => Id,
): Promise<void> {
  const at = instantOf(firstDay, '06:00', timeZone)
  const rules = sampleRules(newId)
  const rulesId = newId()
  await appendRules(
    trx,
    { id: rulesId, requestId: newId(), topic: 'earning', body: rules },
    { at, day: firstDay, staffId: ownerId },
  )
  for (const name of productNames)
    await insertProductKind(trx, { id: newId(), requestId: newId(), name, createdAt: at })
  const random = seededRandom(20_261_124)
  const all: Purchases = { bills: [], changes: [], accounts: new Map() }
  const visits = people.flatMap(person => person.visits.map(visit => ({ person, visit })))
  const moment = ({ visit }: { visit: SampleVisit }) => `${visit.day} ${visit.time}`
  for (const { person, visit } of visits.toSorted((one, other) => (moment(one) < moment(other) ? -1 : 1))) {
    buy(all, random, person.id, visit, { rules, rulesId, newId })
  }
  await store(trx, all)
}

function buy(
  { bills, changes, accounts }: Purchases,
  random: Random,
  customerId: Id,
  { day, time, stamps }: SampleVisit,
  { rules, rulesId, newId }: { rules: EarningRules; rulesId: Id; newId: () => Id },
): void {
  const at = instantOf(day, time, timeZone)
  const gesture: Gesture = { requestId: newId(), customerId, reason: '', staffId: ownerId, at, day, newId }
  const held = accounts.get(customerId) ?? { account: emptyAccount, lots: [] }
  const amount = (between(random, 28, 75) * (stamps[0] + stamps[1]) + between(random, 0, 9)) * 1000
  const isPaying = held.account.points >= pointsAtOnce && random() < 0.15
  const covered = isPaying ? pointsAtOnce * rules.value : 0
  const bill = { amount, products: [], channel: 'shop', note: '', points: 0, rewardId: null } as const
  const visitId = newId()
  const line = billLine(
    { ...gesture, bill: { ...bill, products: [] } },
    { visitId, saved: 0, covered: Math.min(covered, amount), asThen: null },
  )
  const { points, remainder, working } = earn(
    rules,
    { full: amount, paid: amount - line.covered, products: [] },
    { at, day, timeZone, leapDay, tier: '', factors: [], birthday: null, carried: held.account.remainder },
  )
  const paid = isPaying ? takePoints(gesture, held, { kind: 'spent', visitId, points: pointsAtOnce }) : unchanged(held)
  const expiresDay = addMonths(day, rules.expiryMonths ?? 12)
  const change = followedBy(paid, now =>
    addPoints(gesture, now, { kind: 'earned', visitId, rulesId, working, points, remainder, expiresDay }),
  )
  accounts.set(customerId, change.held)
  bills.push(line)
  changes.push({ customerId, change })
}

// SQLite takes at most 32,766 parameters in a statement.
const rowsAtOnce = 1000

async function store(trx: Writer, { bills, changes, accounts }: Purchases): Promise<void> {
  const lots = new Map<Id, Lot & { customerId: Id }>()
  for (const { customerId, change } of changes) {
    for (const lot of [...change.begun, ...change.changed]) lots.set(lot.id, { ...lot, customerId })
  }
  const lines = changes.flatMap(({ change }) => change.lines.map((line, part) => ({ ...line, part })))
  const rows = lines.map(line => ({ ...line, working: line.working && JSON.stringify(line.working) }))
  for (const some of chunks(bills)) await trx.insertInto('visits').values(some).execute()
  for (const some of chunks(rows)) await trx.insertInto('pointLines').values(some).execute()
  for (const some of chunks([...lots.values()])) await trx.insertInto('pointLots').values(some).execute()
  await appendLotLines(
    trx,
    changes.flatMap(({ change }) => change.lotLines),
  )
  const sums = [...accounts].map(([customerId, { account }]) => ({ customerId, ...account }))
  for (const some of chunks(sums)) await trx.insertInto('pointAccounts').values(some).execute()
}

/** Parts of a list that fit into one statement each. */
export function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )
}
