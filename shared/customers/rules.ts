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
  birthCalendar: Birthday['calendar']
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
    birthCalendar: birthday?.calendar ?? 'solar',
    ...keys,
  }
}

/** The columns for a customer's fields. `region` says how a phone number without a country code is read. */
export function customerToStore(fields: CustomerFields, region: string): Result<StoredFields, 'phone_unreadable'> {
  const phone = fields.phone === '' ? '' : readPhone(fields.phone, region)
  return phone === null ? no('phone_unreadable') : ok(columnsFor({ ...fields, phone }, fieldKeys(fields)))
}

/** The words by which a customer is found; `otherPhones`: further and old ones, in international form. */
export function searchedWords(
  customer: Pick<StoredFields, 'name' | 'called' | 'phone' | 'nameFold' | 'codeFold'>,
  otherPhones: readonly string[] = [],
): SearchedWords {
  const phones = customer.phone === null ? otherPhones : [customer.phone, ...otherPhones]
  const names = words(customer.nameFold)
  const codeWords = customer.codeFold === null ? [] : words(customer.codeFold)
  const folded = [...names, ...words(fold(customer.called)), initials(names), ...codeWords, codeWords.join('')]
  return {
    accented: [...new Set(words(accented(`${customer.name} ${customer.called}`)))].join(' '),
    folded: [...new Set(folded)].join(' ').trim(),
    digits: [...new Set(phones.flatMap(phoneEndings))].join(' '),
  }
}

/** Every ending of the number as dialled at home, and the whole with its country code: '901', '01', '1' and '84901'. */
function phoneEndings(phone: string): string[] {
  const national = nationalDigits(phone)
  const endings = [...national].map((_, start) => national.slice(start))
  return [...new Set([...endings, phone.replace(/\D/g, '')])]
}

/** The columns that hold a birthday. */
export type BirthColumns = Pick<StoredFields, 'birthDay' | 'birthMonth' | 'birthYear' | 'birthCalendar'>

/** The birthday of a row, or null where nothing of it is known. */
export function birthdayOf({ birthDay, birthMonth, birthYear, birthCalendar }: BirthColumns): Birthday | null {
  if (birthMonth === null && birthYear === null) return null
  return { day: birthDay, month: birthMonth, year: birthYear, calendar: birthCalendar }
}
