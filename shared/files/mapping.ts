// Turns the rows of a list into customers with their visits, as the person decided about the columns.
import { decimalSign } from './amounts.ts'
import { type Cell, cellText, type Sheet } from './cells.ts'
import { fillOpenings, fillProfile, type ListedProfile } from './listedProfile.ts'
import { createPeople, type Person } from './matching.ts'
import { fillFields, type GivenFields } from './merging.ts'
import type { ColumnRole, ImportMapping } from './model.ts'
import { momentReader } from './moments.ts'
import { collectProblems, type Problems } from './problems.ts'
import type { ReadingWays, RowReader } from './rowReader.ts'
import { type ReadRow, readRow } from './rowReading.ts'
import type { StagedCustomer, StagedSummary } from './staging.ts'
import { readVisit } from './visitReading.ts'

export interface MappedList {
  summary: StagedSummary
  customers: StagedCustomer[]
}

const identity: readonly ColumnRole[] = ['name', 'phone', 'zalo', 'otherPhone', 'organisation', 'code']

/** Whether the columns say who the customer is at all. */
export function hasCustomerColumn({ roles }: ImportMapping): boolean {
  return identity.some(role => roles.includes(role))
}

function columnsByRole({ roles }: ImportMapping): RowReader['columns'] {
  const columns: RowReader['columns'] = {}
  for (const [index, role] of roles.entries()) {
    if (role) columns[role] = [...(columns[role] ?? []), index]
  }
  return columns
}

function signsOf(rows: readonly Cell[][], columns: RowReader['columns']): RowReader['signs'] {
  const signs: RowReader['signs'] = {}
  for (const role of ['amount', 'quantity', 'unitPrice', 'points', 'stamps'] as const) {
    const index = columns[role]?.[0]
    if (index !== undefined) signs[role] = decimalSign(rows.map(row => row[index] ?? ''))
  }
  return signs
}

/** A person of the list: what was read of them so far, as they are told apart and as they are staged. */
interface Listed extends Person {
  staged: StagedCustomer
}

function personOf({ fields, cardNumber }: Pick<ReadRow, 'fields' | 'cardNumber'>, ways: ReadingWays): Person {
  const { name, phone, code, birthday, email } = fields
  return {
    name,
    phone: phone || null,
    codeKey: code === '' ? null : ways.codeKey(code) || code,
    birthday,
    email,
    cardNumber,
  }
}

interface Counts {
  rowsWithoutCustomer: number
  rowsRepeated: number
  amountsRounded: number
  rowsLeftOut: number
  visits: number
}

/** Gathers the rows' customers; a row joins the one it belongs to by the same rules as the book's customers are found. */
function gatherCustomers(ways: ReadingWays, problems: Problems) {
  const people = createPeople<Listed>()
  const customers: StagedCustomer[] = []
  return {
    customers,
    /** The customer of these fields; null where only a name is given that several persons of the list have. */
    customerOf(read: ReadRow, row: number): StagedCustomer | null {
      const { fields, profile } = read
      const wanted = personOf(read, ways)
      const found = people.find(wanted)
      if (found.kind === 'several') return null
      if (found.kind === 'one') {
        const { staged } = found.person
        staged.fields = fillFields(staged.fields, fields)
        staged.profile = fillProfile(
          staged.profile,
          withFormerPhone(profile, fields, staged.fields),
          staged.fields.phone,
        )
        staged.openings = fillOpenings(staged.openings, read.openings)
        staged.cardNumber ||= read.cardNumber
        staged.rows += 1
        people.learn(Object.assign(found.person, personOf(staged, ways)))
        return staged
      }
      if (found.phoneOf) problems.add('phone_of_another', row, `${fields.name} · ${found.phoneOf.name}`)
      const staged: StagedCustomer = { ...read, row, rows: 1, visits: [] }
      customers.push(staged)
      people.learn({ ...wanted, staged })
      return staged
    },
  }
}

/** A second phone that another row gives is kept as a further one. */
function withFormerPhone(profile: ListedProfile, given: GivenFields, kept: GivenFields): ListedProfile {
  if (given.phone === '' || given.phone === kept.phone) return profile
  return { ...profile, phones: [{ phone: given.phone, kind: 'other' }, ...profile.phones] }
}

/** Reads the body of a table. `numbers` are the row numbers that the person sees in their own program. */
export function mapRows(
  { rows, numbers }: Sheet,
  mapping: ImportMapping,
  ways: ReadingWays,
  fileName: string,
): MappedList {
  const columns = columnsByRole(mapping)
  const problems = collectProblems()
  const counts: Counts = { rowsWithoutCustomer: 0, rowsRepeated: 0, amountsRounded: 0, rowsLeftOut: 0, visits: 0 }
  const gathered = gatherCustomers(ways, problems)
  let number = 0
  const reader: RowReader = {
    ...ways,
    columns,
    dateOrder: mapping.dateOrder,
    signs: signsOf(rows, columns),
    moment: momentReader(ways.clock),
    problem: (code, text) => problems.add(code, number, text),
  }
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    number = numbers[index] ?? 0
    if (!isRepeated(row, reader, seen)) takeRow(row, number, reader, gathered.customerOf, counts)
    else {
      counts.rowsRepeated += 1
      counts.rowsLeftOut += 1
      reader.problem(
        'row_repeated',
        row
          .map(cellText)
          .filter(text => text !== '')
          .join(' · '),
      )
    }
  }
  const { customers } = gathered
  for (const { fields, row } of columns.name ? customers : []) {
    if (fields.name === '') problems.add('name_missing', row, fields.code || fields.phone)
  }
  const summary = {
    kind: 'summary' as const,
    cardKindId: mapping.cardKindId,
    fileName,
    rows: rows.length,
    customers: customers.length,
    cardNumbers: customers.flatMap(({ cardNumber }) => cardNumber || []),
    ...counts,
    problems: problems.list(),
  }
  return { summary, customers }
}

/** Two equal rows without a bill may be two real visits of one day; with a bill, or without a visit, they are one. */
function isRepeated(row: readonly Cell[], { columns }: RowReader, seen: Set<string>): boolean {
  const bills = columns.bill ?? []
  const hasBill = bills.some(index => cellText(row[index]) !== '')
  if (columns.visitAt && !hasBill) return false
  const letters = row.join('\0')
  if (seen.has(letters)) return true
  seen.add(letters)
  return false
}

function takeRow(
  row: readonly Cell[],
  number: number,
  reader: RowReader,
  customerOf: (read: ReadRow, row: number) => StagedCustomer | null,
  counts: Counts,
): void {
  const said = readRow(row, reader)
  const { fields } = said
  if (fields.name === '' && fields.phone === '' && fields.code === '') {
    counts.rowsWithoutCustomer += 1
    counts.rowsLeftOut += 1
    return
  }
  const read = readVisit(row, reader)
  const customer = customerOf(said, number)
  if (!customer) {
    reader.problem('customer_unknown', fields.name)
    counts.rowsLeftOut += 1
    return
  }
  if (read === 'unreadable') counts.rowsLeftOut += 1
  if (read === null || read === 'unreadable') return
  customer.visits.push({ ...read.visit, row: number })
  counts.visits += 1
  if (read.rounded) counts.amountsRounded += 1
}
