// The rows of partner shops, their offers, codes and ledger, as TypeScript sees them.
import type { ColumnType } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Direction, PartnerBenefit } from '../../shared/rewards/partnerModel.ts'

type Once<T> = ColumnType<T, T, never>

export interface ShopKeyTable {
  id: Once<number>
  publicKey: Once<string>
  privateKey: Once<string>
  createdAt: Once<Instant>
}

export interface PartnersTable {
  id: Once<Id>
  requestId: Once<Id>
  name: Once<string>
  publicKey: Once<string>
  fingerprint: Once<string>
  archivedAt: Instant | null
  createdAt: Once<Instant>
}

export interface PartnerOffersTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  partnerId: Once<Id>
  direction: Once<Direction>
  benefit: Once<PartnerBenefit>
  value: Once<number>
  title: Once<string>
  days: Once<number>
  perCustomer: Once<number | null>
  archivedAt: Instant | null
  createdAt: Once<Instant>
}

export interface PartnerCodesTable {
  serial: Once<string>
  offerId: Once<Id>
  customerId: Once<Id>
  issuedDay: Once<Day>
  expiresDay: Once<Day>
  digits: Once<string>
  state: 'issued' | 'withdrawn'
}

export interface PartnerLinesTable {
  seq: ColumnType<number, never, never>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  partnerId: Once<Id>
  offerId: Once<Id>
  kind: Once<'issued' | 'honoured' | 'taken_back'>
  serial: Once<string>
  round: Once<number>
  customerId: Once<Id | null>
  bill: Once<number>
  given: Once<number>
  reversesId: Once<Id | null>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}
