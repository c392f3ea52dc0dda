// What a row says of a person beside the fields of a customer, and the balances that it brings over.
import { toSmallestUnit } from '../base/decimal.ts'
import { fold } from '../base/fold.ts'
import { readDecimal } from './amounts.ts'
import { type Cell, cellText } from './cells.ts'
import { betweenTags, type ListedPhone, type ListedProfile, noOpenings, type Openings } from './listedProfile.ts'
import type { ColumnRole } from './model.ts'
import { cellsOf, type RowReader } from './rowReader.ts'

type Gender = Exclude<ListedProfile['gender'], ''>

const genderWords: Record<string, Gender> = {
  nam: 'male', male: 'male', m: 'male', man: 'male', mr: 'male', 'mr.': 'male',
  nu: 'female', female: 'female', f: 'female', woman: 'female', ms: 'female', mrs: 'female', 'ms.': 'female', 'mrs.': 'female',
  khac: 'other', other: 'other', o: 'other',
} // biome-ignore format: a table

const unspecified = new Set(['unspecified', 'khong ro', 'chua ro', 'khong xac dinh', 'unknown', 'u', 'n'])

/** 'Nữ', 'F' or 'Mrs' → 'female'; '' where it says that nobody knows; null where it is no gender. */
export function readGender(text: string): ListedProfile['gender'] | null {
  const folded = fold(text)
  return unspecified.has(folded) ? '' : (genderWords[folded] ?? null)
}

function textOf(row: readonly Cell[], reader: RowReader, role: ColumnRole, longest: number): string {
  const text = cellText(cellsOf(row, reader, role)[0])
  if (text.length <= longest) return text
  reader.problem('text_too_long', text)
  return ''
}

function genderOf(row: readonly Cell[], reader: RowReader): ListedProfile['gender'] {
  const text = cellText(cellsOf(row, reader, 'gender')[0])
  const gender = text === '' ? '' : readGender(text)
  if (gender === null) reader.problem('gender_unknown', text)
  return gender ?? ''
}

const longestTag = 60
const mostTags = 40
// Groups that address books make of themselves say nothing of a person.
const ownGroups = /^\*/

function tagsOf(row: readonly Cell[], reader: RowReader): string[] {
  const parts = cellsOf(row, reader, 'tags').flatMap(cell => cellText(cell).split(betweenTags))
  const tags = parts.filter(tag => tag !== '' && tag.length <= longestTag && !ownGroups.test(tag))
  return [...new Map(tags.map(tag => [tag.toLowerCase(), tag])).values()].slice(0, mostTags)
}

/** What the row says beside the customer's fields. `phones`: all that it has, the main one apart. */
export function readProfile(
  row: readonly Cell[],
  reader: RowReader,
  { phone, others }: { phone: string; others: ListedPhone[] },
): ListedProfile {
  const zalo = textOf(row, reader, 'zalo', 80)
  const taxCode = textOf(row, reader, 'taxCode', 20)
  return {
    isOrganisation: taxCode !== '',
    taxCode,
    gender: genderOf(row, reader),
    occupation: textOf(row, reader, 'occupation', 80),
    // A number is the same as the phone, or is kept with the phones.
    zalo: phone !== '' && /^[\d\s+.()-]+$/.test(zalo) ? '' : zalo,
    facebook: textOf(row, reader, 'facebook', 200),
    phones: others,
    tags: tagsOf(row, reader),
  }
}

/** A balance: a whole number that is not below zero. 0 brings nothing over, and is nothing to complain of. */
function balanceOf(row: readonly Cell[], reader: RowReader, role: 'points' | 'stamps', most: number): number | null {
  const [cell] = cellsOf(row, reader, role)
  if (cell === undefined) return null
  const read = readDecimal(cell, reader.signs[role] ?? null)
  const whole = read && toSmallestUnit(read, 0)
  if (!whole || whole.rounded || whole.amount < 0 || whole.amount > most) {
    reader.problem('balance_unreadable', cellText(cell))
    return null
  }
  return whole.amount === 0 ? null : whole.amount
}

export function readOpenings(row: readonly Cell[], reader: RowReader): Openings {
  const { columns } = reader
  if (!columns.points && !columns.stamps && !columns.tier) return noOpenings
  return {
    points: balanceOf(row, reader, 'points', 10_000_000),
    stamps: balanceOf(row, reader, 'stamps', 1000),
    tier: textOf(row, reader, 'tier', 60),
  }
}
