// Questions that an import asks: past imports, the book's customers as they are told apart, and the visits it knows.
import { sql } from 'kysely'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Birthday, CustomerFields } from '../../shared/customers/model.ts'
import type { ImportRecord } from '../../shared/files/model.ts'
import type { Reader } from '../tables.ts'

/** A past import with the gestures that made it and took it back. */
export interface FoundImport extends ImportRecord {
  requestId: Id
  undoRequestId: Id | null
}

function imports(db: Reader) {
  return db
    .selectFrom('imports')
    .innerJoin('staff', 'staff.id', 'imports.staffId')
    .select(['imports.id', 'requestId', 'undoRequestId', 'fileName', 'customersAdded', 'customersUpdated'])
    .select(['visitsAdded', 'rowsLeftOut', 'staff.name as staffName', 'at', 'day', 'undoneAt'])
}

export function recordOf({ requestId: _, undoRequestId: __, ...record }: FoundImport): ImportRecord {
  return record
}

export async function findImport(db: Reader, importId: Id): Promise<FoundImport | undefined> {
  return imports(db).where('imports.id', '=', importId).executeTakeFirst()
}

export async function findImportByRequest(db: Reader, requestId: Id): Promise<FoundImport | undefined> {
  return imports(db).where('imports.requestId', '=', requestId).executeTakeFirst()
}

/** All imports, the latest first. */
export async function listImports(db: Reader): Promise<ImportRecord[]> {
  return (await imports(db).orderBy('imports.id', 'desc').execute()).map(recordOf)
}

/** A customer of the book as persons are told apart. */
export interface KnownPerson {
  id: Id
  name: string
  phone: string | null
  codeKey: string | null
  birthday: Birthday | null
  email: string
  /** Nobody is told apart by what this book gave them. */
  cardNumber: ''
  ownCard: string
}

interface BirthColumns extends Record<'birthDay' | 'birthMonth' | 'birthYear', number | null> {
  birthCalendar: Birthday['calendar']
}

function birthdayFrom({ birthDay, birthMonth, birthYear, birthCalendar: calendar }: BirthColumns): Birthday | null {
  if (birthMonth === null && birthYear === null) return null
  return { day: birthDay, month: birthMonth, year: birthYear, calendar }
}

/** Everybody in the book, archived or not, in the order of adding. */
export async function listPersons(db: Reader): Promise<KnownPerson[]> {
  const rows = await db
    .selectFrom('customers')
    .select(['id', 'name', 'phone', 'codeFold', 'birthDay', 'birthMonth', 'birthYear', 'birthCalendar', 'email'])
    .select('cardNumber as ownCard')
    .where('removedAt', 'is', null)
    .orderBy('seq')
    .execute()
  return rows.map(row => ({ ...row, codeKey: row.codeFold, birthday: birthdayFrom(row), cardNumber: '' }))
}

/** The cards of those who were merged, and in whom each lives on. */
export async function listMergedCards(db: Reader): Promise<{ cardNumber: string; id: Id }[]> {
  const { rows } = await sql<{ cardNumber: string; id: Id }>`
    SELECT card_number, merged_into AS id FROM customers WHERE merged_into IS NOT NULL`.execute(db)
  return rows
}

/** A JSON list of ids as a subquery: one text of a statement for any number of them. */
function among(db: Reader, ids: readonly Id[]) {
  return db.selectFrom(sql<{ value: Id }>`json_each(${JSON.stringify(ids)})`.as('chosen')).select('chosen.value')
}

/** What an import may change of customers, as a form shows it; by id. */
export async function listFields(
  db: Reader,
  ids: readonly Id[],
): Promise<Map<Id, CustomerFields & { updatedAt: Instant }>> {
  const rows = await db
    .selectFrom('customers')
    .select(['id', 'name', 'called', 'formOfAddress', 'phone', 'code', 'email', 'place', 'note', 'updatedAt'])
    .select(['birthDay', 'birthMonth', 'birthYear', 'birthCalendar'])
    .where('id', 'in', among(db, ids))
    .execute()
  return new Map(
    rows.map(({ id, birthDay, birthMonth, birthYear, birthCalendar, ...row }) => {
      const birthday = birthdayFrom({ birthDay, birthMonth, birthYear, birthCalendar })
      return [id, { ...row, phone: row.phone ?? '', code: row.code ?? '', birthday }]
    }),
  )
}

export interface KnownVisit {
  customerId: Id
  at: Instant
  bill: string
  amount: number
}

/** The purchases and returns of these customers that stand, i.e. were not taken back. */
export async function listVisitsOf(db: Reader, customerIds: readonly Id[]): Promise<KnownVisit[]> {
  return db
    .selectFrom('visits as line')
    .select(['customerId', 'at', 'bill', 'amount'])
    .where('customerId', 'in', among(db, customerIds))
    .where('kind', '<>', 'taken_back')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('visits as later').select('later.seq').whereRef('later.reversesId', '=', 'line.id'))),
    )
    .execute()
}
