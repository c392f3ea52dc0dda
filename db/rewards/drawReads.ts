// Questions about lucky draws, their entries and their winners.
import { sql } from 'kysely'
import type { Id } from '../../shared/base/ids.ts'
import {
  type Draw,
  type DrawStep,
  type EntryCount,
  type EntryPeriod,
  type EntryRange,
  type EntryRule,
  type ListedEntries,
  prizes,
  type Winner,
} from '../../shared/rewards/drawModel.ts'
import { drawAfter } from '../../shared/rewards/draws.ts'
import { phoneTail } from '../../shared/text/format.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'
import { enteredText, enteredValues } from './entryQuery.ts'

function announced(db: Reader) {
  return db
    .selectFrom('draws')
    .select(['id', 'name', 'entryPer', 'amount', 'mostEntries', 'fromDay', 'closesAt', 'prizes', 'publicValueName'])
    .select(['publicValueDay', 'commitment', 'secret', 'registrationConfirmedAt', 'at as announcedAt'])
    .orderBy('seq', 'desc')
}

type AnnouncedRow = Awaited<ReturnType<ReturnType<typeof announced>['executeTakeFirstOrThrow']>>

function ruleOf(per: EntryRule['per'], amount: number): EntryRule {
  return per === 'stamp' ? { per } : { per, amount }
}

async function drawOf(db: Reader, row: AnnouncedRow): Promise<Draw> {
  const { entryPer, amount, prizes: list, ...rest } = row
  const fields = { ...rest, rule: ruleOf(entryPer, amount), prizes: prizes.parse(JSON.parse(list)) }
  return drawAfter(fields, await listSteps(db, row.id))
}

function steps(db: Reader) {
  return db
    .selectFrom('drawSteps')
    .select(['id', 'requestId', 'drawId', 'kind', 'entries', 'customers', 'publicValue', 'reversesId', 'reason'])
    .select(['staffId', 'at', 'day'])
}

function listSteps(db: Reader, drawId: Id): Promise<DrawStep[]> {
  return steps(db).where('drawId', '=', drawId).orderBy('seq').execute()
}

/** All draws, newest first. */
export async function listDraws(db: Reader): Promise<Draw[]> {
  const rows = await announced(db).execute()
  return Promise.all(rows.map(row => drawOf(db, row)))
}

export async function findDraw(db: Reader, drawId: Id): Promise<Draw | null> {
  const row = await announced(db).where('id', '=', drawId).executeTakeFirst()
  return row ? drawOf(db, row) : null
}

/** The draw that this gesture announced; null: none. */
export async function findDrawByRequest(db: Reader, requestId: Id): Promise<Draw | null> {
  const row = await announced(db).where('requestId', '=', requestId).executeTakeFirst()
  return row ? drawOf(db, row) : null
}

export async function getSecret(db: Reader, drawId: Id): Promise<string> {
  const row = await db.selectFrom('draws').select('secret').where('id', '=', drawId).executeTakeFirstOrThrow()
  return row.secret
}

/** The step that a gesture took, and the gesture that took it back. */
export async function findStepByRequest(
  db: Reader,
  requestId: Id,
): Promise<(DrawStep & { takenBackBy: Id | null }) | undefined> {
  return steps(db)
    .select(
      sql<Id | null>`(SELECT request_id FROM draw_steps AS r WHERE r.reverses_id = draw_steps.id)`.as('takenBackBy'),
    )
    .where('requestId', '=', requestId)
    .executeTakeFirst()
}

/** How many entries and customers a rule gives now. Walks through the ledger: for the background. */
export async function countEntries(db: Reader, period: EntryPeriod): Promise<EntryCount> {
  const text = `${enteredText(period.rule)} SELECT coalesce(sum(count), 0) AS entries, count(*) AS customers FROM entered`
  const [row] = await ask<EntryCount>(db, text, enteredValues(period))
  return row ?? { entries: 0, customers: 0 }
}

/** The frozen entries, in the order of their numbers. */
export function listRanges(db: Reader, drawId: Id): Promise<EntryRange[]> {
  return ask(db, 'SELECT first, count, customer_id FROM draw_entries WHERE draw_id = ? ORDER BY first', [drawId])
}

/** The same with names, as it is printed; also of customers who were taken back with their import since. */
export async function listEntries(db: Reader, drawId: Id): Promise<ListedEntries[]> {
  const text = `SELECT e.first, e.count, e.earned, e.customer_id, c.name, coalesce(c.phone, '') AS phone
    FROM draw_entries AS e JOIN customers AS c ON c.id = e.customer_id WHERE e.draw_id = ? ORDER BY e.first`
  const rows = await ask<Omit<ListedEntries, 'phoneTail'> & { phone: string }>(db, text, [drawId])
  return rows.map(({ phone, ...row }) => ({ ...row, phoneTail: phoneTail(phone) }))
}

// Winners with the last line of each prize.
function winners(db: Reader) {
  const lastLine = sql<number>`(SELECT max(seq) FROM draw_prize_lines WHERE winner_id = w.id)`
  return db
    .selectFrom('drawWinners as w')
    .innerJoin('customers as c', 'c.id', 'w.customerId')
    .leftJoin('drawPrizeLines as l', join => join.on('l.seq', '=', lastLine))
    .leftJoin('staff as s', 's.id', 'l.staffId')
    .select(['w.id', 'w.drawId', 'w.place', 'w.title', 'w.turn', 'w.entry', 'w.customerId'])
    .select(['c.name', 'c.formOfAddress', 'c.called', 'c.phone'])
    .select(['l.kind', 'l.at', 's.name as staffName', 'l.id as lineId'])
    .orderBy('w.place')
}

type WinnerRow = Awaited<ReturnType<ReturnType<typeof winners>['executeTakeFirstOrThrow']>>

function winnerOf({ phone, kind, at, staffName, lineId: _, ...row }: WinnerRow): Winner {
  const given = kind === 'given' && at !== null ? { at, staffName: staffName ?? '' } : null
  return { ...row, phoneTail: phoneTail(phone ?? ''), state: given ? 'given' : 'waiting', given }
}

/** Of the drawing that stands, in the order of the prizes. */
export async function listWinners(db: Reader, drawId: Id): Promise<Winner[]> {
  const takenBack = db.selectFrom('drawSteps').select('reversesId').where('reversesId', 'is not', null)
  const rows = await winners(db).where('w.drawId', '=', drawId).where('w.stepId', 'not in', takenBack).execute()
  return rows.map(winnerOf)
}

/** A prize with its last line. */
export interface KnownPrize {
  winner: Winner
  lineId: Id | null
}

export async function findPrize(db: Reader, winnerId: Id): Promise<KnownPrize | null> {
  const row = await winners(db).where('w.id', '=', winnerId).executeTakeFirst()
  return row ? { winner: winnerOf(row), lineId: row.lineId } : null
}

/** Whether any prize of this drawing is with its winner. */
export async function hasGivenPrize(db: Reader, stepId: Id): Promise<boolean> {
  return (
    (await winners(db).where('w.stepId', '=', stepId).where('l.kind', '=', 'given').executeTakeFirst()) !== undefined
  )
}

/** Whether this gesture gave or took back this prize. */
export async function hasPrizeLine(db: Reader, requestId: Id, winnerId: Id): Promise<boolean> {
  const lines = db.selectFrom('drawPrizeLines').select('seq').where('requestId', '=', requestId)
  return (await lines.where('winnerId', '=', winnerId).executeTakeFirst()) !== undefined
}
