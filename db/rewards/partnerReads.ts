// Questions about partner shops: keys, offers, codes, and what stands in their ledger.
import { sql } from 'kysely'
import { addMonths, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { PartnerLine, PartnerOffer, PartnerVoucher } from '../../shared/rewards/partnerModel.ts'
import type { KnownMonthLine } from '../../shared/rewards/partnerRules.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

/** A key pair, hexadecimal. */
export interface ShopKey {
  publicKey: string
  privateKey: string
}

/** The shop's key; null: none was needed yet. */
export async function findShopKey(db: Reader): Promise<ShopKey | null> {
  return (await db.selectFrom('shopKey').select(['publicKey', 'privateKey']).executeTakeFirst()) ?? null
}

const partnerColumns = ['id', 'name', 'publicKey', 'fingerprint', 'archivedAt'] as const

/** A partner as the book keeps it. */
export interface PartnerRow {
  id: Id
  name: string
  publicKey: string
  fingerprint: string
  archivedAt: string | null
}

/** Partners in use first, then by the time they came. */
export function listPartners(db: Reader): Promise<PartnerRow[]> {
  return db.selectFrom('partners').select(partnerColumns).orderBy(sql`archived_at IS NOT NULL`).orderBy('id').execute()
}

/** By id, by the request that added it, or by its fingerprint. */
export async function findPartner(
  db: Reader,
  by: { id: Id } | { requestId: Id } | { fingerprint: string },
): Promise<PartnerRow | null> {
  const all = db.selectFrom('partners').select(partnerColumns)
  if ('id' in by) return (await all.where('id', '=', by.id).executeTakeFirst()) ?? null
  if ('requestId' in by) return (await all.where('requestId', '=', by.requestId).executeTakeFirst()) ?? null
  return (await all.where('fingerprint', '=', by.fingerprint).executeTakeFirst()) ?? null
}

const offers = (db: Reader) =>
  db
    .selectFrom('partnerOffers')
    .select(['id', 'partnerId', 'direction', 'benefit', 'value', 'title', 'days', 'perCustomer', 'archivedAt'])

type OfferRow = Awaited<ReturnType<ReturnType<typeof offers>['execute']>>[number]

function offerOf({ benefit, value, title, ...row }: OfferRow): PartnerOffer {
  return { ...row, terms: { benefit, value, title } }
}

/** Offers in use first, then as they were agreed; of one partner, or of all. */
export async function listOffers(db: Reader, partnerId: Id | null): Promise<PartnerOffer[]> {
  const all = offers(db).orderBy(sql`archived_at IS NOT NULL`).orderBy('seq')
  return (await (partnerId === null ? all : all.where('partnerId', '=', partnerId)).execute()).map(offerOf)
}

/** By id, or by the request that added it. */
export async function findOffer(db: Reader, by: { id: Id } | { requestId: Id }): Promise<PartnerOffer | null> {
  const found = 'id' in by ? offers(db).where('id', '=', by.id) : offers(db).where('requestId', '=', by.requestId)
  const row = await found.executeTakeFirst()
  return row ? offerOf(row) : null
}

/** What was written under a request; null: nothing. */
export async function findPartnerLine(db: Reader, requestId: Id): Promise<PartnerLine | null> {
  const row = await db.selectFrom('partnerLines').selectAll().where('requestId', '=', requestId).executeTakeFirst()
  if (!row) return null
  const { seq: _, ...line } = row
  return line
}

/** Whether another line takes this one back. */
export async function isTakenBack(db: Reader, lineId: Id): Promise<boolean> {
  const [row] = await ask<{ id: Id }>(db, 'SELECT id FROM partner_lines WHERE reverses_id = ?', [lineId])
  return row !== undefined
}

/** On which day a partner's code was used here, if that stands, and how often a use of it was taken back. */
export async function findUse(
  db: Reader,
  partnerId: Id,
  serial: string,
): Promise<{ usedOn: Day | null; round: number }> {
  const text = `SELECT l.day, r.id IS NOT NULL AS undone FROM partner_lines l LEFT JOIN partner_lines r ON r.reverses_id = l.id
    WHERE l.partner_id = ? AND l.serial = ? AND l.kind = 'honoured'`
  const uses = await ask<{ day: Day; undone: number }>(db, text, [partnerId, serial])
  return { usedOn: uses.find(use => use.undone === 0)?.day ?? null, round: uses.filter(use => use.undone === 1).length }
}

// A clock that was set back writes earlier days after later ones: the last thousand of each show it.
const latestDays = `SELECT max(day) AS day FROM (
  SELECT max(day) AS day FROM partner_lines
  UNION ALL SELECT max(day) FROM (SELECT day, import_id FROM visits ORDER BY seq DESC LIMIT 1000) WHERE import_id IS NULL
  UNION ALL SELECT max(day) FROM (SELECT day FROM stamp_lines ORDER BY seq DESC LIMIT 1000))`

/** The latest day on which the book was written in; '' in a new one. */
export async function latestDay(db: Reader): Promise<Day> {
  const [row] = await ask<{ day: Day | null }>(db, latestDays, [])
  return row?.day ?? ''
}

/** Codes of an offer that a customer got and that were not withdrawn. */
export async function countCodes(db: Reader, customerId: Id, offerId: Id): Promise<number> {
  const text = `SELECT count(*) AS count FROM partner_codes WHERE customer_id = ? AND offer_id = ? AND state = 'issued'`
  const [row] = await ask<{ count: number }>(db, text, [customerId, offerId])
  return row?.count ?? 0
}

interface VoucherRow extends Omit<PartnerVoucher, 'terms'> {
  benefit: PartnerVoucher['terms']['benefit']
  value: number
  title: string
  offerId: Id
}

const vouchers = `SELECT l.request_id, c.serial, p.name AS partner_name, o.benefit, o.value, o.title, c.expires_day, c.digits, c.offer_id
  FROM partner_codes c JOIN partner_offers o ON o.id = c.offer_id JOIN partners p ON p.id = o.partner_id
  JOIN partner_lines l ON l.serial = c.serial AND l.partner_id = p.id AND l.kind = 'issued'`

function voucherOf({ benefit, value, title, ...row }: VoucherRow): PartnerVoucher & { offerId: Id } {
  return { ...row, terms: { benefit, value, title } }
}

/** Codes that a customer holds and that are valid on that day. */
export async function listHeldCodes(
  db: Reader,
  customerId: Id,
  day: Day,
): Promise<(PartnerVoucher & { offerId: Id })[]> {
  const text = `${vouchers} WHERE c.customer_id = ? AND c.state = 'issued' AND c.expires_day >= ? ORDER BY l.seq`
  return (await ask<VoucherRow>(db, text, [customerId, day])).map(voucherOf)
}

/** The code that a request issued. */
export async function getVoucher(db: Reader, requestId: Id): Promise<PartnerVoucher> {
  const [row] = await ask<VoucherRow>(db, `${vouchers} WHERE l.request_id = ?`, [requestId])
  if (!row) throw new Error('No such code')
  const { offerId: _, ...voucher } = voucherOf(row)
  return voucher
}

const monthLines = `SELECT l.id, l.request_id, coalesce(b.kind, l.kind) AS kind, l.reverses_id, l.partner_id, l.day, l.serial,
    l.bill, l.given, o.benefit, o.value, o.title
  FROM partner_lines l LEFT JOIN partner_lines b ON b.id = l.reverses_id JOIN partner_offers o ON o.id = l.offer_id
  WHERE l.day >= ? AND l.day < ? ORDER BY l.seq`

type MonthRow = Omit<KnownMonthLine, 'terms' | 'isTakingBack'> & KnownMonthLine['terms']

/** The lines of a month such as '2026-11', as they were written. */
export async function listMonthLines(db: Reader, month: string): Promise<KnownMonthLine[]> {
  const first = `${month}-01`
  const rows = await ask<MonthRow>(db, monthLines, [first, addMonths(first, 1)])
  return rows.map(({ benefit, value, title, ...row }) => {
    return { ...row, isTakingBack: row.reversesId !== null, terms: { benefit, value, title } }
  })
}
