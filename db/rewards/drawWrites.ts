// Additions to the lucky draws; nothing of them is ever updated.
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { DrawFields, DrawStep, EntryCount, EntryPeriod, Win } from '../../shared/rewards/drawModel.ts'
import { ask, insertEach } from '../ask.ts'
import type { Writer } from '../tables.ts'
import { enteredText, enteredValues } from './entryQuery.ts'

export interface NewDraw extends Mark {
  id: Id
  requestId: Id
  fields: DrawFields
  secret: string
  commitment: string
}

export async function insertDraw(trx: Writer, { fields, ...draw }: NewDraw): Promise<void> {
  const { rule, prizes, ...rest } = fields
  const amount = rule.per === 'stamp' ? 0 : rule.amount
  const entry = { entryPer: rule.per, amount, prizes: JSON.stringify(prizes), registrationConfirmedAt: draw.at }
  await trx
    .insertInto('draws')
    .values({ ...draw, ...rest, ...entry })
    .execute()
}

/** A step is the only line of its gesture. */
export async function appendDrawStep(trx: Writer, step: DrawStep): Promise<void> {
  await trx
    .insertInto('drawSteps')
    .values({ ...step, part: 0 })
    .execute()
}

/**
 * Writes the entries that the rule gives now, in the order in which the customers came into the book, and counts them.
 * Append the step `closed` afterwards: from then on the book takes no entry of this draw.
 */
export async function freezeEntries(trx: Writer, drawId: Id, period: EntryPeriod): Promise<EntryCount> {
  const text = `${enteredText(period.rule)} INSERT INTO draw_entries (draw_id, first, count, earned, customer_id)
    SELECT ?, sum(count) OVER (ORDER BY seq) - count + 1, count, earned, customer_id FROM entered ORDER BY seq`
  await ask(trx, text, [...enteredValues(period), drawId])
  const counting =
    'SELECT coalesce(sum(count), 0) AS entries, count(*) AS customers FROM draw_entries WHERE draw_id = ?'
  const [count] = await ask<EntryCount>(trx, counting, [drawId])
  return count ?? { entries: 0, customers: 0 }
}

/** Stores who won at a drawing, prize by prize. */
export async function insertWinners(
  trx: Writer,
  { drawId, stepId }: { drawId: Id; stepId: Id },
  wins: readonly Win[],
  newId: () => Id,
): Promise<void> {
  const rows = wins.map((win, index) => ({ id: newId(), drawId, stepId, place: index + 1, ...win }))
  await insertEach(trx, 'drawWinners', rows)
}

export interface PrizeLine extends Mark {
  id: Id
  requestId: Id
  winnerId: Id
  kind: 'given' | 'given_back'
  reversesId: Id | null
}

export async function appendPrizeLine(trx: Writer, line: PrizeLine): Promise<void> {
  await trx
    .insertInto('drawPrizeLines')
    .values({ ...line, part: 0 })
    .execute()
}
