// Guesses what the columns of a list mean: by their headings, and by what stands in them.
import { isCardNumber } from '../base/cardNumber.ts'
import { readDecimal } from './amounts.ts'
import { type Cell, cellText, readForm } from './cells.ts'
import { orderFromVotes, readDate, voteOnDates } from './dates.ts'
import { isMisleading, isPartOfName, isWholeAddress, meaningsOf } from './headings.ts'
import { type ColumnRole, columnRoles, type DateOrder, type ImportColumn, type ImportTable } from './model.ts'
import { readPhones } from './phones.ts'
import { readGender } from './profileReading.ts'
import type { LaidOut } from './sheets.ts'
import { surnames } from './surnames.ts'

const looked = 400
const sampleCount = 4
const sampleLength = 60
// A cell of a column of which nothing is known by its heading must look very much like one thing.
const leastShare = 0.7

/** How much of a column's contents look like each role that can be told by looking, 0 to 1. */
type Look = Partial<Record<ColumnRole, number>>

function looksLikeDate(text: string): boolean {
  return !/^\d{5}(?:[.,]\d+)?$/.test(text) && readDate(text, 'dayFirst', '2200-01-01') !== null
}

function lookAt(cells: readonly Cell[], region: string): Look {
  const texts = cells.map(cellText).filter(text => text !== '')
  if (texts.length === 0) return {}
  const isPhone = (text: string): boolean => {
    const { phone, rounded } = readPhones([text], region)
    return phone !== '' || rounded
  }
  const share = (fits: (text: string) => boolean): number => texts.filter(fits).length / texts.length
  return {
    phone: share(isPhone),
    email: share(text => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text)),
    formOfAddress: share(text => readForm(text) !== null),
    gender: share(text => readGender(text) !== null),
    otherPhone: share(isPhone),
    points: share(text => readDecimal(text, null) !== null),
    stamps: share(text => /^\d{1,4}(?:[.,]0+)?$/.test(text)),
    visitAt: share(looksLikeDate),
    birthday: share(looksLikeDate),
    amount: share(text => readDecimal(text, null) !== null),
    quantity: share(text => /^-?\d{1,7}$/.test(text)),
    unitPrice: share(text => readDecimal(text, null) !== null),
    cardNumber: share(isCardNumber),
    code: share(text => /^[\p{L}\d][\p{L}\d._/-]{0,31}$/u.test(text)),
    name: share(text => /^\D{2,}$/u.test(text) && !text.includes('@')),
  }
}

/** A guess by contents alone, for a column whose heading says nothing. */
function guessByLook(cells: readonly Cell[], look: Look): Guess | null {
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
function guessesFor(header: string, cells: readonly Cell[], region: string): Guess[] {
  const look = lookAt(cells, region)
  const meanings = meaningsOf(header).flatMap(({ role, certainty }) => {
    const share = look[role]
    // The bar codes of goods have the same heading.
    if (role === 'cardNumber' && (share ?? 0) < leastShare) return []
    return [{ role, confidence: share === undefined ? certainty * 0.95 : certainty * (0.3 + 0.7 * share) }]
  })
  if (meanings.length > 0) return meanings.sort((one, other) => other.confidence - one.confidence)
  const guess = isMisleading(header) ? null : guessByLook(cells, look)
  return guess ? [guess] : []
}

// Names stand in two columns ('Họ', 'Tên'), dates too ('Ngày', 'Giờ'), and addresses in several; of phones after the first one
// the book keeps each as a further one. Every other role has one column.
const inSeveralColumns = new Set<ColumnRole>(['name', 'visitAt', 'place', 'otherPhone'])
const surelyFrom = 0.6

interface Guess {
  role: ColumnRole
  confidence: number
}

/** What a column means once others have taken their roles; null: nothing that is free. */
function stillFree({ role, confidence }: Guess, taken: ReadonlySet<ColumnRole>): ColumnRole | null {
  if (!taken.has(role)) return role
  if (confidence < surelyFrom) return null
  if (role === 'phone') return 'otherPhone'
  return inSeveralColumns.has(role) ? role : null
}

/** Gives each role to the column that is surest of it. */
function assign(guesses: Guess[][]): { role: ColumnRole | null; confidence: number }[] {
  const taken = new Set<ColumnRole>()
  const result = guesses.map((): { role: ColumnRole | null; confidence: number } => ({ role: null, confidence: 0 }))
  const all = guesses.flatMap((list, index) => list.map(guess => ({ index, ...guess })))
  for (const { index, ...guess } of all.sort((one, other) => other.confidence - one.confidence)) {
    const role = stillFree(guess, taken)
    if (role === null || result[index]?.role !== null || guess.confidence < 0.3) continue
    taken.add(role)
    result[index] = { role, confidence: Math.round(guess.confidence * 100) / 100 }
  }
  return result
}

/** Parts of a name or an address say nothing beside a column that has the whole of it. */
function withoutParts(headings: readonly string[], guesses: Guess[][]): Guess[][] {
  const isWholeName = (index: number): boolean =>
    guesses[index]?.[0]?.role === 'name' && !isPartOfName(headings[index] ?? '')
  const wholeName = headings.some((heading, index) => heading !== '' && isWholeName(index))
  const wholeAddress = headings.some(isWholeAddress)
  return guesses.map((list, index) =>
    list.filter(({ role }) => {
      if (role === 'name') return !wholeName || !isPartOfName(headings[index] ?? '')
      return role !== 'place' || !wholeAddress || isWholeAddress(headings[index] ?? '')
    }),
  )
}

function columnCells(rows: readonly Cell[][], index: number): Cell[] {
  return rows.map(row => row[index] ?? '').filter(cell => cellText(cell) !== '')
}

function samplesOf(cells: readonly Cell[]): string[] {
  const texts = cells.map(cellText).map(text => (text.length > sampleLength ? `${text.slice(0, sampleLength)}…` : text))
  return [...new Set(texts)].slice(0, sampleCount)
}

/** The columns with what each seems to mean. `region`: how phone numbers are read. */
export function guessColumns({ headings, rows }: LaidOut, region: string): ImportColumn[] {
  const body = rows.slice(0, looked)
  const columns = headings.map((_, index) => columnCells(body, index))
  const guesses = columns.map((cells, index) => guessesFor(headings[index] ?? '', cells, region))
  const assigned = assign(withoutParts(headings, guesses))
  return columns.map((cells, index) => ({
    index,
    header: headings[index] ?? '',
    samples: samplesOf(cells),
    role: assigned[index]?.role ?? null,
    confidence: assigned[index]?.confidence ?? 0,
  }))
}

/** The vote over a table's dates: over the visits where there are any, else over the birthdays. */
export function voteOnTable(
  { rows }: LaidOut,
  roles: readonly (ColumnRole | null)[],
): { dateOrder: DateOrder; dateVotes: ImportTable['dateVotes'] } {
  const role = columnRoles.find(known => (known === 'visitAt' || known === 'birthday') && roles.includes(known))
  const chosen = roles.includes('visitAt') ? 'visitAt' : role
  const index = chosen ? roles.indexOf(chosen) : -1
  const cells = index < 0 ? [] : rows.map(row => row[index] ?? '')
  const dateVotes = voteOnDates(cells)
  return { dateOrder: orderFromVotes(dateVotes), dateVotes }
}
