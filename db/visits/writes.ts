// Additions to the ledger of visits, and changes to the shop's list of kinds of product.
import { sql } from 'kysely'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { BillLine, Products, Visit } from '../../shared/visits/model.ts'
import { ask, insertEach } from '../ask.ts'
import type { Writer } from '../tables.ts'

/** Appends lines; bring the customers' visit facts up to date in the same transaction. */
export async function appendVisits(trx: Writer, lines: readonly Visit[]): Promise<void> {
  await insertEach(trx, 'visits', lines)
}

// A gesture may take several bills back and write another: its lines are numbered as they come.
const appendBillText = `
  INSERT INTO visits (id, request_id, part, customer_id, kind, amount, bill, import_id, reverses_id, staff_id, at, day,
    channel, note, saved, covered, of_id, reason)
  VALUES (?, ?, (SELECT coalesce(max(part) + 1, 0) FROM visits WHERE request_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?)`

/** Appends lines of bills, with what a list that came in does not know. */
export async function appendBillLines(trx: Writer, lines: readonly BillLine[]): Promise<void> {
  for (const line of lines) {
    const { id, requestId, customerId, kind, amount, bill, importId, reversesId, staffId, at, day } = line
    const { channel, note, saved, covered, ofId, reason } = line
    await ask(trx, appendBillText, [
      ...[id, requestId, requestId, customerId, kind, amount, bill, importId, reversesId, staffId, at, day],
      ...[channel, note, saved, covered, ofId, reason],
    ])
  }
}

export async function appendProducts(trx: Writer, visitId: Id, products: Products): Promise<void> {
  for (const { kindId, count } of products) {
    await ask(trx, 'INSERT INTO visit_products (visit_id, kind_id, count) VALUES (?, ?, ?)', [visitId, kindId, count])
  }
}

/** Adds a kind of product after the others. */
export async function insertProductKind(
  trx: Writer,
  kind: { id: Id; requestId: Id; name: string; createdAt: Instant },
): Promise<void> {
  const position = sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM product_kinds)`
  await trx
    .insertInto('productKinds')
    .values({ ...kind, position, archivedAt: null })
    .execute()
}

export async function updateProductKind(
  trx: Writer,
  kindId: Id,
  change: { name: string } | { archivedAt: Instant | null },
): Promise<void> {
  await trx.updateTable('productKinds').set(change).where('id', '=', kindId).execute()
}
