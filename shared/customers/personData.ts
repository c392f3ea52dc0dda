// What the book knows of one person: for their own eyes, as a paper and as a file.
import type { Instant } from '../base/day.ts'
import type { Consent } from './consent.ts'
import type { Customer, HistoryLine } from './model.ts'
import type { RightsRequest } from './rights.ts'

export type Value = string | number | null

/**
 * `rows` are the person's rows of every table of the book in which they are named, by the table's name; columns in camelCase,
 * pictures as base64.
 */
export interface PersonData {
  customer: Customer
  history: HistoryLine[]
  consents: Consent[]
  requests: RightsRequest[]
  rows: Record<string, Record<string, Value>[]>
}

/**
 * The file that a person gets: JSON in UTF-8.
 *
 *     { "format": "khach-quen-person", "version": 1,
 *       "madeAt": UTC instant, "shop": name,
 *       "rows": { table: [ { column: text, whole number or null } ] } }
 *
 * Tables are those of db/schema.sql, columns are theirs in camelCase: `customers` holds the person, `visits` the purchases (amounts in the smallest
 * unit of the currency), `point_lines` and `stamp_lines` what they earned, `consent_lines` what they allowed. Instants are UTC,
 * days are the shop's, phones in the international form.
 */
export function personFile({ rows }: PersonData, madeAt: Instant, shop: string): string {
  return `${JSON.stringify({ format: 'khach-quen-person', version: 1, madeAt, shop, rows }, null, 2)}\n`
}
