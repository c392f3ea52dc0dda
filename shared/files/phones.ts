// Phones as lists have them: several in a cell, as numbers without their zero, as '9,01E+08', with digits that are gone.
import { oldNumber, readPhone } from '../base/phone.ts'
import { phoneParts } from './cells.ts'
import type { ListedPhone } from './listedProfile.ts'

// A spreadsheet that takes a phone for a number shows it so: '9,01E+08'.
const powerOfTen = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i
const decimalZeros = /[.,]0+$/

/**
 * The digits that were written in short; `rounded` where the last of them are gone for good: '9,01E+08' was 901 and six
 * digits that nobody knows.
 */
function wholeDigits(text: string): string | 'rounded' {
  const plain = text.replace(/^'/, '')
  const short = powerOfTen.exec(plain.replace(/\s/g, ''))
  if (short) {
    const [, first = '', rest = '', power = ''] = short
    return rest.length >= Number(power) ? `${first}${rest}` : 'rounded'
  }
  return /^\d{8,}[.,]0+$/.test(plain) ? plain.replace(decimalZeros, '') : plain
}

export interface ReadPhones {
  /** The main one in international form, '' where none can be read. */
  phone: string
  others: ListedPhone[]
  /** What cannot be read, as it was written; `rounded` where digits are gone. */
  unreadable: string[]
  rounded: boolean
}

/** The phones in cells, in their order. Old Vietnamese numbers of eleven digits give the new one, and themselves as an old one. */
export function readPhones(texts: readonly string[], region: string): ReadPhones {
  const found: ReadPhones = { phone: '', others: [], unreadable: [], rounded: false }
  for (const text of texts) if (!readInto(found, text, region)) readParts(found, text, region)
  return found
}

function readInto(found: ReadPhones, text: string, region: string): boolean {
  const digits = wholeDigits(text)
  const phone = digits === 'rounded' ? null : readPhone(digits, region)
  if (phone !== null) take(found, phone, oldNumber(digits, region))
  return phone !== null
}

function readParts(found: ReadPhones, text: string, region: string): void {
  const parts = wholeDigits(text) === 'rounded' ? [text] : phoneParts(text)
  for (const part of parts) {
    if (parts.length > 1 && readInto(found, part, region)) continue
    found.unreadable.push(part)
    if (wholeDigits(part) === 'rounded') found.rounded = true
  }
}

function take(found: ReadPhones, phone: string, old: string | null): void {
  const known = (one: string): boolean => found.phone === one || found.others.some(other => other.phone === one)
  if (found.phone === '') found.phone = phone
  else if (!known(phone)) found.others.push({ phone, kind: 'other' })
  if (old !== null && !known(old)) found.others.push({ phone: old, kind: 'old' })
}
