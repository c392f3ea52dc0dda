// Guesses what the columns of a list mean: by their headings, and by what stands in them.
import { readPhone } from '../base/phone.ts'
import { readDecimal } from './amounts.ts'
import { type Cell, cellText, readForm, type Sheet } from './cells.ts'
import { orderFromVotes, readDate, voteOnDates } from './dates.ts'
import { isMisleading, meaningsOf } from './headings.ts'
import { type ColumnRole, columnRoles, type DateOrder, type ImportColumn, type ImportTable } from './model.ts'

const looked = 400
const sampleCount = 4
const sampleLength = 60
// A cell of a column of which nothing is known by its heading must look very much like one thing.
const leastShare = 0.7

const surnames =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|trịnh|mai|cao|tạ|chu|lương|thái|tô|hà|trương|vương|nguyen|tran|pham|hoang|huynh|dang|bui|ngo|duong)\s/iu

/** How much of a column's contents look like each role that can be told by looking, 0 to 1. */
type Look = Partial<Record<ColumnRole, number>>

function looksLikeDate(text: string): boolean {
  return !/^\d{5}(?:[.,]\d+)?$/.test(text) && readDate(text, 'dayFirst', '2200-01-01') !== null
}

function lookAt(cells: readonly Cell[], region: string): Look {
  const texts = cells.map(cellText).filter(text => text !== '')
  if (texts.length === 0) return {}
  const share = (fits: (text: string) => boolean): number => texts.filter(fits).length / texts.length
  return {
    phone: share(text => readPhone(text.split(/[/;,]/)[0] ?? '', region) !== null),
    email: share(text => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text)),
    formOfAddress: share(text => readForm(text) !== null),
    visitAt: share(looksLikeDate),
    birthday: share(looksLikeDate),
    amount: share(text => readDecimal(text, null) !== null),
    quantity: share(text => /^-?\d{1,7}$/.test(text)),
    unitPrice: share(text => readDecimal(text, null) !== null),
    code: share(text => /^[\p{L}\d][\p{L}\d._/-]{0,31}$/u.test(text)),
    name: share(text => /^\D{2,}$/u.test(text) && !text.includes('@')),
  }
}

/** A guess by contents alone, for a column whose heading says nothing. */
function guessByLook(cells: readonly Cell[], look: Look): { role: ColumnRole; confidence: number } | null {
  for (const role of ['email', 'phone', 'formOfAddress'] as const) {
    const share = look[role] ?? 0
    if (share >= leastShare) return { role, confidence: 0.75 * share }
  }
  const texts = cells.map(cellText)
  const timed = texts.filter(text => /\d\s*[:h]\s*\d\d/.test(text) && looksLikeDate(text)).length / texts.length
  if (timed >= leastShare) return { role: 'visitAt', confidence: 0.65 * timed }
  if ((look.visitAt ?? 0) >= leastShare) return { role: 'birthday', confidence: 0.5 }
  const vietnamese = texts.filter(text => surnames.test(text.normalize('NFC'))).length / texts.length
  if (vietnamese >= 0.4) return { role: 'name', confidence: 0.5 + 0.3 * vietnamese }
  return null
}

/** By heading, weighed with the contents: 'Điện thoại' over a column without phone numbers is hardly believed. */
function guessesFor(
  header: string,
  cells: readonly Cell[],
  region: string,
): { role: ColumnRole; confidence: number }[] {
  const look = lookAt(cells, region)
  const meanings = meaningsOf(header).map(({ role, certainty }) => {
    const share = look[role]
    return { role, confidence: share === undefined ? certainty * 0.95 : certainty * (0.3 + 0.7 * share) }
  })
  if (meanings.length > 0) return meanings.sort((one, other) => other.confidence - one.confidence)
  const guess = isMisleading(header) ? null : guessByLook(cells, look)
  return guess ? [guess] : []
}

// Names stand in two columns ('Họ', 'Tên'), dates too ('Ngày', 'Giờ'); every other role has one.
const inSeveralColumns = new Set<ColumnRole>(['name', 'visitAt'])

/** Gives each role to the column that is surest of it. */
function assign(
  guesses: { role: ColumnRole; confidence: number }[][],
): { role: ColumnRole | null; confidence: number }[] {
  const taken = new Set<ColumnRole>()
  const result = guesses.map((): { role: ColumnRole | null; confidence: number } => ({ role: null, confidence: 0 }))
  const all = guesses.flatMap((list, index) => list.map(guess => ({ index, ...guess })))
  for (const { index, role, confidence } of all.sort((one, other) => other.confidence - one.confidence)) {
    const free = !taken.has(role) || (inSeveralColumns.has(role) && confidence >= 0.6)
    if (result[index]?.role !== null || !free || confidence < 0.3) continue
    taken.add(role)
    result[index] = { role, confidence: Math.round(confidence * 100) / 100 }
  }
  return result
}

/** Whether the first row names the columns: it uses known words, or has no numbers over columns of numbers. */
export function guessHeader({ rows }: Sheet): boolean {
  const [first, ...rest] = rows
  if (!first) return false
  const texts = first.map(cellText)
  const known = texts.filter(text => (meaningsOf(text)[0]?.certainty ?? 0) === 1).length
  const isPlain = (text: string): boolean => !/\d{3,}|@/.test(text)
  if (known >= 1 && texts.every(isPlain)) return true
  if (rest.length === 0) return false
  const numeric = (row: Cell[] | undefined): number => (row ?? []).filter(cell => /\d/.test(String(cell))).length
  return texts.every(text => !/\d/.test(text)) && numeric(rest[0]) > 0
}

function columnCells(rows: readonly Cell[][], index: number): Cell[] {
  return rows.map(row => row[index] ?? '').filter(cell => cellText(cell) !== '')
}

function samplesOf(cells: readonly Cell[]): string[] {
  const texts = cells.map(cellText).map(text => (text.length > sampleLength ? `${text.slice(0, sampleLength)}…` : text))
  return [...new Set(texts)].slice(0, sampleCount)
}

/** The columns with what each seems to mean. `region`: how phone numbers are read. */
export function guessColumns({ rows }: Sheet, hasHeader: boolean, region: string): ImportColumn[] {
  const body = hasHeader ? rows.slice(1, looked + 1) : rows.slice(0, looked)
  const width = Math.max(0, ...rows.slice(0, looked).map(row => row.length))
  const headers = Array.from({ length: width }, (_, index) =>
    hasHeader ? cellText(rows[0]?.[index]).slice(0, 120) : '',
  )
  const columns = headers.map((_, index) => columnCells(body, index))
  const assigned = assign(columns.map((cells, index) => guessesFor(headers[index] ?? '', cells, region)))
  return columns.map((cells, index) => ({
    index,
    header: headers[index] ?? '',
    samples: samplesOf(cells),
    role: assigned[index]?.role ?? null,
    confidence: assigned[index]?.confidence ?? 0,
  }))
}

/** The vote over a table's dates: over the visits where there are any, else over the birthdays. */
export function voteOnTable(
  { rows }: Sheet,
  hasHeader: boolean,
  roles: readonly (ColumnRole | null)[],
): { dateOrder: DateOrder; dateVotes: ImportTable['dateVotes'] } {
  const role = columnRoles.find(known => (known === 'visitAt' || known === 'birthday') && roles.includes(known))
  const chosen = roles.includes('visitAt') ? 'visitAt' : role
  const index = chosen ? roles.indexOf(chosen) : -1
  const cells = index < 0 ? [] : rows.slice(hasHeader ? 1 : 0).map(row => row[index] ?? '')
  const dateVotes = voteOnDates(cells)
  return { dateOrder: orderFromVotes(dateVotes), dateVotes }
}
