// The counter's calls about partners' codes: handing ours out, checking and using theirs, and taking either back.

import { hasCustomer } from '../../db/inBook.ts'
import {
  countCodes,
  findOffer,
  findPartner,
  findPartnerLine,
  findShopKey,
  findUse,
  getVoucher,
  isTakenBack,
  latestDay,
  listHeldCodes,
  listOffers,
  listPartners,
  type PartnerRow,
} from '../../db/rewards/partnerReads.ts'
import { appendPartnerLine, insertCode, updateCodeState } from '../../db/rewards/partnerWrites.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { readCode, writeCode } from '../../shared/rewards/partnerCodes.ts'
import type {
  CheckedCode,
  HonouredCode,
  OfferForCustomer,
  PartnerLine,
  PartnerOffer,
} from '../../shared/rewards/partnerModel.ts'
import { type CodeRefusal, givenOn, judgeCode, takenBack } from '../../shared/rewards/partnerRules.ts'
import type { Context } from '../context.ts'
import { fingerprintOf, isSignedBy, shopKey, signerOf } from './partnerKeys.ts'

type CodeReaders = Pick<HandlersAt<'reader', Context>, 'rewards.listPartnerOffers' | 'rewards.checkPartnerCode'>
type CodeWriters = Pick<
  HandlersAt<'writer', Context>,
  'rewards.issuePartnerCode' | 'rewards.honourPartnerCode' | 'rewards.takePartnerCodeBack'
>

export const partnerCodeReaders: CodeReaders = {
  'rewards.listPartnerOffers': (ctx, { customerId }) => {
    const { day } = ctx.mark()
    return ctx.read(async db => ok(await offersFor(db, customerId, day)))
  },

  'rewards.checkPartnerCode': (ctx, { code }) => {
    const { day } = ctx.mark()
    return ctx.read(async db => {
      const checked = await check(db, code, day)
      return checked.ok ? ok(checked.value.shown) : checked
    })
  },
}

export const partnerCodeWriters: CodeWriters = {
  'rewards.issuePartnerCode': (ctx, { requestId, customerId, offerId }) => {
    const mark = ctx.mark()
    const issue = async (trx: Writer) => {
      if (await findPartnerLine(trx, requestId)) return ok(await getVoucher(trx, requestId))
      if (!(await hasCustomer(trx, customerId))) return no('customer_unknown')
      const found = await findOfferInUse(trx, offerId)
      if (!found) return no('partner_offer_unknown')
      const { offer, partner } = found
      const limit = offer.perCustomer
      if (limit !== null && (await countCodes(trx, customerId, offerId)) >= limit) {
        return no('partner_limit_reached', { limit })
      }
      const serial = serialOf(ctx.newId())
      const expiresDay = addDays(mark.day, offer.days)
      const digits = await signedCode(trx, ctx, partner, offer, { serial, expiresDay })
      await insertCode(trx, { serial, offerId, customerId, issuedDay: mark.day, expiresDay, digits })
      const whose = {
        partnerId: partner.id,
        offerId,
        serial,
        round: 0,
        customerId,
        bill: 0,
        given: 0,
        reversesId: null,
      }
      await appendPartnerLine(trx, { id: ctx.newId(), requestId, part: 0, kind: 'issued', ...whose, ...mark })
      return ok(await getVoucher(trx, requestId))
    }
    return ctx.write(issue, 'rewards', 'customers')
  },

  'rewards.honourPartnerCode': (ctx, { requestId, code, bill }) => {
    const mark = ctx.mark()
    const honour = async (trx: Writer): Promise<Result<HonouredCode, CodeRefusal | 'partner_bill_needed'>> => {
      const stored = await findPartnerLine(trx, requestId)
      if (stored) return sameAgain(trx, stored, code)
      const checked = await check(trx, code, mark.day)
      if (!checked.ok) return checked
      const { shown, promise, round } = checked.value
      const given = givenOn(shown.terms, bill)
      if (!given.ok) return given
      const { id: offerId, partnerId } = promise
      const whose = { partnerId, offerId, serial: shown.serial, round, customerId: null, reversesId: null }
      const amounts = { bill, given: given.value }
      await appendPartnerLine(trx, {
        id: ctx.newId(),
        requestId,
        part: 0,
        kind: 'honoured',
        ...whose,
        ...amounts,
        ...mark,
      })
      return ok({ ...shown, ...amounts })
    }
    return ctx.write(honour, 'rewards')
  },

  'rewards.takePartnerCodeBack': (ctx, { requestId, undoneRequestId }) => {
    const mark = ctx.mark()
    const takeBack = async (trx: Writer) => {
      const stored = await findPartnerLine(trx, requestId)
      const line = await findPartnerLine(trx, undoneRequestId)
      if (!line || line.kind === 'taken_back') return no('partner_line_unknown')
      if (stored?.reversesId === line.id) return ok(null)
      if (await isTakenBack(trx, line.id)) return no('already_taken_back')
      await appendPartnerLine(trx, takenBack(line, ctx.newId(), requestId, mark))
      if (line.kind === 'issued') await updateCodeState(trx, line.serial, 'withdrawn')
      return ok(null)
    }
    return ctx.write(takeBack, 'rewards', 'customers')
  },
}

/** The last ten bytes of a new id: 74 of their bits are random. */
function serialOf(id: Id): string {
  return id.replaceAll('-', '').slice(-20)
}

async function findOfferInUse(db: Reader, offerId: Id): Promise<{ offer: PartnerOffer; partner: PartnerRow } | null> {
  const offer = await findOffer(db, { id: offerId })
  if (offer?.direction !== 'ours_there' || offer.archivedAt !== null) return null
  const partner = await findPartner(db, { id: offer.partnerId })
  return partner?.archivedAt === null ? { offer, partner } : null
}

async function signedCode(
  trx: Writer,
  ctx: Context,
  partner: PartnerRow,
  { terms }: PartnerOffer,
  own: { serial: string; expiresDay: Day },
): Promise<string> {
  const key = await shopKey(trx, ctx.now())
  return writeCode({ from: fingerprintOf(key.publicKey), to: partner.fingerprint, terms, ...own }, signerOf(key))
}

async function offersFor(db: Reader, customerId: Id, day: Day): Promise<OfferForCustomer[]> {
  const partners = (await listPartners(db)).filter(({ archivedAt }) => archivedAt === null)
  const offers = partners.length === 0 ? [] : await listOffers(db, null)
  const held = partners.length === 0 ? [] : await listHeldCodes(db, customerId, day)
  const found: OfferForCustomer[] = []
  for (const offer of offers.filter(one => one.direction === 'ours_there' && one.archivedAt === null)) {
    const partner = partners.find(({ id }) => id === offer.partnerId)
    if (!partner) continue
    const { perCustomer } = offer
    const left = perCustomer === null ? null : Math.max(0, perCustomer - (await countCodes(db, customerId, offer.id)))
    const codes = held.filter(({ offerId }) => offerId === offer.id).map(({ offerId: _, ...code }) => code)
    found.push({ offer, partnerName: partner.name, left, codes })
  }
  return found
}

interface Checked {
  shown: CheckedCode
  promise: PartnerOffer
  /** How often a use of it was taken back. */
  round: number
}

/** Spaces between the digits are what a slip or a message puts there. */
async function check(db: Reader, text: string, today: Day): Promise<Result<Checked, CodeRefusal>> {
  const read = readCode(text.replace(/\s+/g, ''))
  if (!read) return no('partner_code_unreadable')
  const { content: code, message, signature } = read
  const key = await findShopKey(db)
  const row = await findPartner(db, { fingerprint: code.from })
  const { usedOn, round } = row ? await findUse(db, row.id, code.serial) : { usedOn: null, round: 0 }
  const latest = await latestDay(db)
  const judged = judgeCode(code, {
    us: key && fingerprintOf(key.publicKey),
    partner: row && { ...row, offers: await listOffers(db, row.id) },
    isSigned: row !== null && isSignedBy(row.publicKey, message, signature),
    usedOn,
    day: latest > today ? latest : today,
  })
  if (!judged.ok) return judged
  const { partnerName, promise } = judged.value
  const { serial, terms, expiresDay } = code
  return ok({ shown: { partnerName, terms, expiresDay, serial }, promise, round })
}

/** The same gesture a second time: the answer that the first one got. */
async function sameAgain(db: Reader, line: PartnerLine, text: string): Promise<Result<HonouredCode>> {
  const code = readCode(text.replace(/\s+/g, ''))?.content
  const partner = await findPartner(db, { id: line.partnerId })
  if (line.kind !== 'honoured' || code?.serial !== line.serial || !partner) {
    throw new Error('Another gesture has this request id')
  }
  const { serial, terms, expiresDay } = code
  return ok({ partnerName: partner.name, terms, expiresDay, serial, bill: line.bill, given: line.given })
}
