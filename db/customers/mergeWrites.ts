// Changes when two customers become one, and when that is taken apart again.
import type { Instant } from '../../shared/base/day.ts'
import type { Gesture, Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { MergeRecord } from '../../shared/customers/mergeRecord.ts'
import type { MergedDetail } from '../../shared/customers/merging.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'
import { type GoesOver, goingOver } from './owned.ts'
import { noteChange } from './rowChanges.ts'

/** Who becomes one: everything of `mergedId` goes over to `keptId`. */
export interface Pair {
  keptId: Id
  mergedId: Id
}

const nameOf = ({ table, column }: GoesOver) => `${table}.${column}`

/** Lines may go over from one to the other within this; see migration 14. */
export async function withGateOpen<T>(trx: Writer, from: Id, to: Id, change: () => Promise<T>): Promise<T> {
  await ask(trx, 'INSERT INTO merging (from_id, to_id) VALUES (?, ?)', [from, to])
  const answer = await change()
  await ask(trx, 'DELETE FROM merging', [])
  return answer
}

type WentOver = Pick<MergeRecord, 'wentOver' | 'rows'>

/** All rows of the merged customer go over; answers which. */
export async function moveRows(trx: Writer, { keptId, mergedId }: Pair): Promise<WentOver> {
  const went: WentOver = { wentOver: {}, rows: {} }
  for (const one of goingOver) {
    const { table, column, key, except, savedWhole } = one
    const which = `FROM (SELECT ? AS kept, ? AS merged) AS who CROSS JOIN ${table} one
      WHERE one.${column} = who.merged AND NOT (${except ?? 'false'})`
    const found = await ask<{ key: string | number }>(trx, `SELECT one.${key} AS key ${which}`, [keptId, mergedId])
    if (found.length === 0) continue
    const keys = found.map(row => row.key)
    if (savedWhole) went.rows[nameOf(one)] = await wholeRows(trx, one, mergedId, keys)
    await rehome(trx, one, mergedId, keptId, keys)
    went.wentOver[nameOf(one)] = keys
  }
  return went
}

async function wholeRows(trx: Writer, { table, column, key }: GoesOver, ownerId: Id, keys: (string | number)[]) {
  const columns = await ask<{ name: string }>(trx, 'SELECT name FROM pragma_table_info(?)', [table])
  const pairs = columns.map(({ name }) => `'${name}', ${name}`).join(', ')
  const text = `SELECT json_object(${pairs}) AS found FROM ${table}
    WHERE ${column} = ? AND ${key} IN (SELECT value FROM json_each(?))`
  const found = await ask<{ found: string }>(trx, text, [ownerId, JSON.stringify(keys)])
  return found.map(row => JSON.parse(row.found))
}

async function rehome(trx: Writer, { table, column, key }: GoesOver, from: Id, to: Id, keys: (string | number)[]) {
  const text = `UPDATE ${table} SET ${column} = ? WHERE ${column} = ? AND ${key} IN (SELECT value FROM json_each(?))`
  await ask(trx, text, [to, from, JSON.stringify(keys)])
}

/**
 * The rows that went over go back, and with them what was written since about them: a line that reverses one of them, a
 * return of their bill, the giving of their reward. Everything else that was written since stays with the kept customer.
 */
export async function moveRowsBack(trx: Writer, pair: Pair, record: WentOver, since: Instant): Promise<void> {
  for (const one of goingOver) {
    const keys = record.wentOver[nameOf(one)] ?? []
    if (keys.length === 0) continue
    const whole = record.rows[nameOf(one)]
    if (whole) await putRowsBack(trx, one, pair.keptId, whole)
    else await rehome(trx, one, pair.keptId, pair.mergedId, keys)
  }
  await letFollow(trx, pair, since)
}

async function putRowsBack(trx: Writer, one: GoesOver, keptId: Id, whole: MergeRecord['rows'][string]) {
  const { table, column, key } = one
  for (const row of whole) {
    const names = Object.keys(row)
    await ask(trx, `DELETE FROM ${table} WHERE ${column} = ? AND ${key} IS ?`, [keptId, row[key]])
    const text = `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    await ask(trx, text, Object.values(row))
  }
}

async function letFollow(trx: Writer, { keptId, mergedId }: Pair, since: Instant): Promise<void> {
  for (let isMore = true; isMore; ) {
    isMore = false
    for (const { table, column, follows = [] } of goingOver) {
      for (const { column: by, table: parent } of follows) {
        const text = `UPDATE ${table} SET ${column} = ? WHERE ${column} = ? AND at >= ? AND ${by} IN (
          SELECT id FROM ${parent} WHERE customer_id = ?) RETURNING 1`
        if ((await ask(trx, text, [mergedId, keptId, since, mergedId])).length > 0) isMore = true
      }
    }
  }
}

/** The merged customer is in no list and no search from now on; who was merged into them before points on to the kept one. */
export async function hideMerged(
  trx: Writer,
  { keptId, mergedId }: Pair,
  at: Instant,
): Promise<MergeRecord['changed']> {
  const earlier = await ask<{ id: Id }>(trx, 'SELECT id FROM customers WHERE merged_into = ?', [mergedId])
  const changed: MergeRecord['changed'] = []
  for (const { id } of earlier) {
    const pointOn = () => ask(trx, 'UPDATE customers SET merged_into = ? WHERE id = ?', [keptId, id])
    changed.push(await noteChange(trx, { table: 'customers', key: { id } }, async () => void (await pointOn())))
  }
  await ask(trx, 'DELETE FROM customer_words WHERE rowid = (SELECT seq FROM customers WHERE id = ?)', [mergedId])
  const text = 'UPDATE customers SET removed_at = ?, merged_into = ?, updated_at = ? WHERE id = ?'
  await ask(trx, text, [at, keptId, at, mergedId])
  return changed
}

/** The merged customer is in the book again; the words by which they are found are made once their rows are back. */
export async function showAgain(trx: Writer, mergedId: Id, at: Instant): Promise<void> {
  const text = 'UPDATE customers SET removed_at = NULL, merged_into = NULL, updated_at = ? WHERE id = ?'
  await ask(trx, text, [at, mergedId])
}

const profileColumns = [
  ...['gender', 'marital_status', 'occupation', 'income_band', 'education', 'why_they_buy', 'payment', 'channel'],
  ...['contact_time', 'zalo', 'facebook', 'goals', 'personal_values', 'worries', 'motivations'],
]
const organisationColumns = ['size', 'industry', 'tax_code']

/**
 * What is blank in the kept customer's profile is filled in from the merged one's, which stays as it is. `chosen`: details of
 * which the merged customer's stand.
 */
export async function fillProfile(
  trx: Writer,
  pair: Pair,
  chosen: readonly MergedDetail[],
): Promise<MergeRecord['changed']> {
  const preferred = new Set(chosen.map(snakeCase))
  return [
    await fill(trx, pair, preferred, 'customer_profiles', profileColumns, ['updated_at']),
    await fill(trx, pair, preferred, 'organisations', organisationColumns, []),
  ].filter(({ after }) => after !== null)
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

function fill(
  trx: Writer,
  { keptId, mergedId }: Pair,
  preferred: ReadonlySet<string>,
  table: string,
  columns: string[],
  others: string[],
) {
  const all = [...columns, ...others].join(', ')
  const blanks = columns.map(name => {
    const [first, second] = preferred.has(name) ? [`excluded.${name}`, name] : [name, `excluded.${name}`]
    return `${name} = CASE ${first} WHEN '' THEN ${second} ELSE ${first} END`
  })
  const text = `INSERT INTO ${table} (customer_id, ${all}) SELECT ?, ${all} FROM ${table} WHERE customer_id = ?
    ON CONFLICT (customer_id) DO UPDATE SET ${blanks.join(', ')}`
  return noteChange(trx, { table, key: { customer_id: keptId } }, async () => {
    await ask(trx, text, [keptId, mergedId])
  })
}

/** Who brought the one to the other has brought themselves: nothing waits for that any more. */
export async function dropSelfReferral(trx: Writer, { keptId, mergedId }: Pair): Promise<MergeRecord['changed']> {
  const text = `SELECT id FROM referrals WHERE state = 'waiting'
    AND (newcomer_id = ? AND referrer_id = ? OR newcomer_id = ? AND referrer_id = ?)`
  const found = await ask<{ id: Id }>(trx, text, [keptId, mergedId, mergedId, keptId])
  const changed: MergeRecord['changed'] = []
  for (const { id } of found) {
    const drop = () => ask(trx, "UPDATE referrals SET state = 'withdrawn' WHERE id = ?", [id])
    changed.push(await noteChange(trx, { table: 'referrals', key: { id } }, async () => void (await drop())))
  }
  return changed
}

/** A number by which the kept customer is found from now on, too; null: they have it already. */
export async function addAlias(
  trx: Writer,
  row: { id: Id; customerId: Id; phone: string; at: Instant },
): Promise<MergeRecord['changed']> {
  const { id, customerId, phone, at } = row
  const text = `INSERT OR IGNORE INTO customer_phones (id, customer_id, phone, kind, created_at) VALUES (?, ?, ?, 'other', ?)`
  const insert = async () => void (await ask(trx, text, [id, customerId, phone, at]))
  const change = await noteChange(trx, { table: 'customer_phones', key: { id } }, insert)
  return change.after === null ? [] : [change]
}

export async function insertMerge(
  trx: Writer,
  row: Pair & Mark & { id: Id; requestId: Id; record: MergeRecord },
): Promise<void> {
  const { record, ...columns } = row
  const stored = { ...columns, before: JSON.stringify(record), takenApartAt: null, takenApartRequestId: null }
  await trx.insertInto('merges').values(stored).execute()
}

export async function updateTakenApart(trx: Writer, id: Id, requestId: Id, at: Instant): Promise<void> {
  const change = { takenApartAt: at, takenApartRequestId: requestId }
  await trx.updateTable('merges').set(change).where('id', '=', id).execute()
}

/** Notes that two are not one, or forgets it. */
export async function storeNotDuplicates(
  trx: Writer,
  [oneId, otherId]: [Id, Id],
  note: Pick<Mark, 'at' | 'staffId'> | null,
): Promise<void> {
  if (note === null) {
    await trx.deleteFrom('notDuplicates').where('oneId', '=', oneId).where('otherId', '=', otherId).execute()
    return
  }
  const { staffId, at } = note
  await trx
    .insertInto('notDuplicates')
    .values({ oneId, otherId, staffId, at })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Consents that a merge withdraws, because one of the two had not given them. */
export async function appendConsentsOfMerge(
  trx: Writer,
  { requestId, customerId, staffId, at, day, newId }: Gesture,
  withdrawn: readonly { purpose: string; channel: string }[],
): Promise<void> {
  const text = `INSERT INTO consent_lines (id, request_id, part, customer_id, purpose, channel, kind, how, wording, staff_id, at, day)
    VALUES (?, ?, ?, ?, ?, ?, 'withdrawn', 'merge', '', ?, ?, ?)`
  for (const [part, { purpose, channel }] of withdrawn.entries()) {
    await ask(trx, text, [newId(), requestId, part, customerId, purpose, channel, staffId, at, day])
  }
}

/** What a merge withdrew goes with it. */
export async function takeConsentsOfMergeAway(trx: Writer, requestId: Id): Promise<void> {
  await ask(trx, 'DELETE FROM consent_lines WHERE request_id = ?', [requestId])
}
