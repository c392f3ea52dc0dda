// Decisions about customers: what is stored of the fields a person filled in, and the words by which they are found.
import { accented, fold, initials, words } from '../base/fold.ts'
import { nameSortKey } from '../base/order.ts'
import { nationalDigits, readPhone } from '../base/phone.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Birthday, CustomerFields } from './model.ts'

/** What of a customer's row comes from the fields: the fields themselves and the keys made of them. */
export interface StoredFields {
  name: string
  called: string
  formOfAddress: CustomerFields['formOfAddress']
  phone: string | null
  code: string | null
  birthDay: number | null
  birthMonth: number | null
  birthYear: number | null
  email: string
  place: string
  note: string
  nameFold: string
  codeFold: string | null
  sortKey: string
}

/** The texts of the search index; see migration 2. */
export interface SearchedWords {
  accented: string
  folded: string
  digits: string
}

/** The key by which a shop's own code is unique and looked up: 'KH-0012', 'kh-0012' and 'Kh - 0012' are one code. */
export function codeKey(code: string): string {
  return fold(code).replace(/\s/g, '')
}

/** The columns for a customer's fields. `region` says how a phone number without a country code is read. */
export function customerToStore(fields: CustomerFields, region: string): Result<StoredFields, 'phone_unreadable'> {
  const { birthday, phone: typedPhone, code, ...asTyped } = fields
  const phone = typedPhone === '' ? null : readPhone(typedPhone, region)
  if (typedPhone !== '' && phone === null) return no('phone_unreadable')
  return ok({
    ...asTyped,
    phone,
    code: code === '' ? null : code,
    birthDay: birthday?.day ?? null,
    birthMonth: birthday?.month ?? null,
    birthYear: birthday?.year ?? null,
    nameFold: fold(fields.name),
    // A code of marks alone ('--') keeps itself as its key.
    codeFold: code === '' ? null : codeKey(code) || code,
    sortKey: nameSortKey(fields.name),
  })
}

/** The words by which a customer is found. */
export function searchedWords(
  customer: Pick<StoredFields, 'name' | 'called' | 'phone' | 'code' | 'nameFold' | 'codeFold'>,
): SearchedWords {
  const names = `${customer.name} ${customer.called}`
  const codeWords = customer.codeFold === null ? [] : words(customer.codeFold)
  const folded = [...words(fold(names)), initials(customer.name), ...codeWords, codeWords.join('')]
  return {
    accented: [...new Set(words(accented(names)))].join(' '),
    folded: [...new Set(folded)].join(' ').trim(),
    digits: customer.phone === null ? '' : phoneEndings(customer.phone).join(' '),
  }
}

/** Every ending of the number as dialled at home, and the whole with its country code: '901', '01', '1' and '84901'. */
function phoneEndings(phone: string): string[] {
  const national = nationalDigits(phone)
  const endings = [...national].map((_, start) => national.slice(start))
  return [...new Set([...endings, phone.replace(/\D/g, '')])]
}

/** The birthday of a row, or null while day or month is not known. */
export function birthdayOf(row: Pick<StoredFields, 'birthDay' | 'birthMonth' | 'birthYear'>): Birthday | null {
  if (row.birthDay === null || row.birthMonth === null) return null
  return { day: row.birthDay, month: row.birthMonth, year: row.birthYear }
}
