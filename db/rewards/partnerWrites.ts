// Changes to partner shops, their offers and codes, and to their ledger.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Direction, OfferFields, PartnerLine } from '../../shared/rewards/partnerModel.ts'
import type { Writer } from '../tables.ts'
import type { PartnerRow, ShopKey } from './partnerReads.ts'

export async function insertShopKey(trx: Writer, key: ShopKey, createdAt: Instant): Promise<void> {
  await trx
    .insertInto('shopKey')
    .values({ id: 1, ...key, createdAt })
    .execute()
}

export async function insertPartner(
  trx: Writer,
  partner: Omit<PartnerRow, 'archivedAt'> & { requestId: Id },
  createdAt: Instant,
): Promise<void> {
  await trx
    .insertInto('partners')
    .values({ ...partner, archivedAt: null, createdAt })
    .execute()
}

export async function updatePartnerArchived(trx: Writer, partnerId: Id, archivedAt: Instant | null): Promise<void> {
  await trx.updateTable('partners').set({ archivedAt }).where('id', '=', partnerId).execute()
}

export interface NewOffer {
  id: Id
  requestId: Id
  partnerId: Id
  direction: Direction
  fields: OfferFields
}

export async function insertOffer(trx: Writer, { fields, ...of }: NewOffer, createdAt: Instant): Promise<void> {
  const { terms, days, perCustomer } = fields
  await trx
    .insertInto('partnerOffers')
    .values({ ...of, ...terms, days, perCustomer, archivedAt: null, createdAt })
    .execute()
}

export async function updateOfferArchived(trx: Writer, offerId: Id, archivedAt: Instant | null): Promise<void> {
  await trx.updateTable('partnerOffers').set({ archivedAt }).where('id', '=', offerId).execute()
}

export interface NewCode {
  serial: string
  offerId: Id
  customerId: Id
  issuedDay: string
  expiresDay: string
  digits: string
}

export async function insertCode(trx: Writer, code: NewCode): Promise<void> {
  await trx
    .insertInto('partnerCodes')
    .values({ ...code, state: 'issued' })
    .execute()
}

export async function updateCodeState(trx: Writer, serial: string, state: 'issued' | 'withdrawn'): Promise<void> {
  await trx.updateTable('partnerCodes').set({ state }).where('serial', '=', serial).execute()
}

export async function appendPartnerLine(trx: Writer, line: PartnerLine): Promise<void> {
  await trx.insertInto('partnerLines').values(line).execute()
}
