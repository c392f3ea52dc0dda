// Decisions about customers: what is stored of the fields a person filled in, and the words by which they are found.
import { accented, fold, initials, words } from '../base/fold.ts'
import { nameSortKey } from '../base/order.ts'
import { nationalDigits, readPhone } from '../base/phone.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Birthday, CustomerFields } from './model.ts'

/** What is made of the fields, to be found and sorted by. */
export interface FieldKeys {
  nameFold: string
  codeFold: string | null
  sortKey: string
}

/** What of a customer's row comes from the fields: the fields themselves and the keys made of them. */
export interface StoredFields extends FieldKeys {
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

export function fieldKeys({ name, code }: Pick<CustomerFields, 'name' | 'code'>): FieldKeys {
  // A code of marks alone ('--') keeps itself as its key.
  return { nameFold: fold(name), codeFold: code === '' ? null : codeKey(code) || code, sortKey: nameSortKey(name) }
}

/** The columns for fields whose phone is international already, as from the book itself; `keys` are those of `fieldKeys`. */
export function columnsFor({ birthday, phone, code, ...asTyped }: CustomerFields, keys: FieldKeys): StoredFields {
  return {
    ...asTyped,
    phone: phone || null,
    code: code || null,
    birthDay: birthday?.day ?? null,
    birthMonth: birthday?.month ?? null,
    birthYear: birthday?.year ?? null,
    ...keys,
  }
}

/** The columns for a customer's fields. `region` says how a phone number without a country code is read. */
export function customerToStore(fields: CustomerFields, region: string): Result<StoredFields, 'phone_unreadable'> {
  const phone = fields.phone === '' ? '' : readPhone(fields.phone, region)
  return phone === null ? no('phone_unreadable') : ok(columnsFor({ ...fields, phone }, fieldKeys(fields)))
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
