// Erasing a person from every table: one list of where customers are named, and what becomes of each. A table that names
// customers and is missing here fails a test.
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { ask } from '../ask.ts'
import type { Reader, Writer } from '../tables.ts'
import { refreshWords } from './writes.ts'

/** What erasing does to the rows of a table in which one of the columns names the person. */
interface Trace {
  table: string
  columns: string[]
  /** The rows are found through this table, whose rows name the person. */
  through?: { table: string; column: string }
  /** Rows go; or they stay without their words (SQL of what is set); or nothing in them tells of anybody. */
  becomes: 'gone' | 'nameless' | { set: string }
}

const noReason = { set: "reason = ''" }
// A hold carries a note: why somebody's tier was kept.
const noHoldNote = (column: string) => `${column} = json_replace(${column}, '$.state.hold.note', '')`

/** Lines stay for the shop's totals: amounts, points and stamps by day, of somebody whom nobody knows. */
export const traces: readonly Trace[] = [
  { table: 'customer_profiles', columns: ['customer_id'], becomes: 'gone' },
  { table: 'customer_phones', columns: ['customer_id'], becomes: 'gone' },
  { table: 'customer_tags', columns: ['customer_id'], becomes: 'gone' },
  { table: 'important_days', columns: ['customer_id'], becomes: 'gone' },
  { table: 'customer_photos', columns: ['customer_id'], becomes: 'gone' },
  { table: 'organisations', columns: ['customer_id'], becomes: 'gone' },
  { table: 'contacts', columns: ['customer_id', 'person_id'], becomes: 'gone' },
  { table: 'customer_notes', columns: ['customer_id'], becomes: 'gone' },
  { table: 'asked_questions', columns: ['customer_id'], becomes: 'gone' },
  { table: 'consent_lines', columns: ['customer_id'], becomes: 'gone' },
  { table: 'import_changes', columns: ['customer_id'], becomes: 'gone' },
  { table: 'merges', columns: ['kept_id', 'merged_id'], becomes: 'gone' },
  { table: 'not_duplicates', columns: ['one_id', 'other_id'], becomes: 'gone' },
  { table: 'tier_states', columns: ['customer_id'], becomes: 'gone' },
  { table: 'customer_changes', columns: ['customer_id'], becomes: { set: "before = '{}', after = '{}', reason = ''" } },
  {
    table: 'feedback',
    columns: ['customer_id'],
    becomes: { set: "words = '', about = '', next_step = '', outcome = '', ended_day = coalesce(ended_day, :day)" },
  },
  {
    table: 'feedback_steps',
    columns: ['feedback_id'],
    through: { table: 'feedback', column: 'customer_id' },
    becomes: { set: "done = '', next_step = ''" },
  },
  {
    table: 'rights_requests',
    columns: ['customer_id'],
    becomes: {
      set: "words = '', done_words = '', answered_day = coalesce(answered_day, :day), done_day = coalesce(done_day, :day)",
    },
  },
  { table: 'reminders', columns: ['customer_id'], becomes: 'gone' },
  { table: 'mails', columns: ['customer_id'], becomes: 'gone' },
  { table: 'greetings', columns: ['customer_id'], becomes: { set: "words = '', note = ''" } },
  { table: 'occasion_gifts', columns: ['customer_id'], becomes: 'nameless' },
  { table: 'visits', columns: ['customer_id'], becomes: { set: "reason = '', note = '', bill = ''" } },
  { table: 'stamp_lines', columns: ['customer_id'], becomes: noReason },
  { table: 'point_lines', columns: ['customer_id'], becomes: noReason },
  { table: 'reward_lines', columns: ['customer_id'], becomes: noReason },
  { table: 'membership_lines', columns: ['customer_id'], becomes: noReason },
  { table: 'cause_lines', columns: ['customer_id'], becomes: noReason },
  {
    table: 'tier_lines',
    columns: ['customer_id'],
    becomes: { set: `reason = '', ${noHoldNote('before')}, ${noHoldNote('after')}` },
  },
  // A voucher's number would lead whoever holds the paper back to the lines.
  { table: 'rewards', columns: ['customer_id'], becomes: { set: 'code = NULL' } },
  {
    table: 'cards',
    columns: ['customer_id'],
    becomes: { set: 'withdrawn_at = CASE WHEN full_at IS NULL THEN coalesce(withdrawn_at, :at) ELSE withdrawn_at END' },
  },
  { table: 'import_openings', columns: ['customer_id'], becomes: 'nameless' },
  { table: 'point_lots', columns: ['customer_id'], becomes: 'nameless' },
  { table: 'point_accounts', columns: ['customer_id'], becomes: 'nameless' },
  { table: 'memberships', columns: ['customer_id'], becomes: 'nameless' },
  { table: 'referrals', columns: ['newcomer_id', 'referrer_id'], becomes: 'nameless' },
  { table: 'draw_entries', columns: ['customer_id'], becomes: 'nameless' },
  { table: 'draw_winners', columns: ['customer_id'], becomes: 'nameless' },
  { table: 'partner_codes', columns: ['customer_id'], becomes: 'nameless' },
  { table: 'partner_lines', columns: ['customer_id'], becomes: 'nameless' },
  // The row stays for its lines.
  {
    table: 'customers',
    columns: ['id'],
    becomes: {
      set: `name = :name, called = '', form_of_address = '', phone = NULL, code = NULL, card_number = 'x' || seq,
        birth_day = NULL, birth_month = NULL, birth_year = NULL, birth_calendar = 'solar', email = '', place = '', note = '',
        name_fold = '', code_fold = NULL, sort_key = '', import_id = NULL, archived_at = NULL,
        removed_at = :at, erased_at = :at, updated_at = :at`,
    },
  },
]

/** The rows of a table that tell of the persons whose ids stand in the JSON list `:ids`. */
export function rowsOf({ columns, through }: Trace): string {
  const ids = 'SELECT value FROM json_each(:ids)'
  const named = through ? `SELECT id FROM ${through.table} WHERE ${through.column} IN (${ids})` : ids
  return columns.map(column => `${column} IN (${named})`).join(' OR ')
}

/** The person and whoever was merged into them, one after another: all are the same person. */
export async function listSamePerson(trx: Writer, customerId: Id): Promise<Id[]> {
  const text = `
    WITH RECURSIVE same (id) AS (
      SELECT id FROM customers WHERE id = ?
      UNION SELECT c.id FROM same JOIN customers c ON c.merged_into = same.id)
    SELECT id FROM same`
  return (await ask<{ id: Id }>(trx, text, [customerId])).map(row => row.id)
}

/** Whether this gesture has erased somebody already. */
export async function isErasure(trx: Writer, requestId: Id): Promise<boolean> {
  const rows = await trx
    .selectFrom('erasures')
    .select('customerId')
    .where('requestId', '=', requestId)
    .limit(1)
    .execute()
  return rows.length > 0
}

/** Whether the book has somebody under this id who was not erased from it. */
export async function isStillKnown(trx: Writer, customerId: Id): Promise<boolean> {
  const rows = await ask(trx, 'SELECT 1 FROM customers WHERE id = ? AND erased_at IS NULL', [customerId])
  return rows.length > 0
}

/** Everybody who was erased from this book. */
export async function listErased(db: Reader): Promise<Id[]> {
  return (await db.selectFrom('erasures').select('customerId').execute()).map(row => row.customerId)
}

/** What an erased row is called, and the gesture. */
export interface Erasure extends Mark {
  requestId: Id
  name: string
}

/** Takes every trace of these ids, which are one person, out of all tables and out of the search index. */
export async function eraseTraces(
  trx: Writer,
  ids: readonly Id[],
  { requestId, name, ...mark }: Erasure,
): Promise<void> {
  const chosen = JSON.stringify(ids)
  await ask(trx, 'INSERT INTO erasing (customer_id) SELECT value FROM json_each(?)', [chosen])
  const organisations = await listSpokenFor(trx, chosen)
  for (const trace of traces) await eraseTrace(trx, trace, [{ ids: chosen, name, at: mark.at, day: mark.day }])
  for (const { customerId } of organisations) await refreshWords(trx, customerId)
  await forgetWords(trx, chosen)
  await ask(trx, 'DELETE FROM erasing', [])
  for (const customerId of ids)
    await trx
      .insertInto('erasures')
      .values({ requestId, customerId, ...mark })
      .execute()
}

async function eraseTrace(trx: Writer, trace: Trace, values: unknown[]): Promise<void> {
  const { table, becomes } = trace
  if (becomes === 'nameless') return
  const what = becomes === 'gone' ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${becomes.set}`
  await ask(trx, `${what} WHERE ${rowsOf(trace)}`, values)
}

/** Whom these persons spoke for: they are found by the phones of their people. */
function listSpokenFor(trx: Writer, chosen: string): Promise<{ customerId: Id }[]> {
  const text = 'SELECT DISTINCT customer_id FROM contacts WHERE person_id IN (SELECT value FROM json_each(?))'
  return ask(trx, text, [chosen])
}

// The index keeps a deleted word in its segments until they are merged; SQLite's statistics keep samples of names and phones.
async function forgetWords(trx: Writer, chosen: string): Promise<void> {
  const rows = 'SELECT seq FROM customers WHERE id IN (SELECT value FROM json_each(?))'
  await ask(trx, `DELETE FROM customer_words WHERE rowid IN (${rows})`, [chosen])
  await ask(trx, `INSERT INTO customer_words (customer_words) VALUES ('optimize')`, [])
  const samples = "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'"
  if ((await ask(trx, samples, [])).length > 0) await ask(trx, 'DELETE FROM sqlite_stat4', [])
}
