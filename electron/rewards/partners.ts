// The owner's calls about partner shops: our card, theirs, what each promises, and the month to settle.
import {
  findOffer,
  findPartner,
  listMonthLines,
  listOffers,
  listPartners,
  type PartnerRow,
} from '../../db/rewards/partnerReads.ts'
import {
  insertOffer,
  insertPartner,
  type NewOffer,
  updateOfferArchived,
  updatePartnerArchived,
} from '../../db/rewards/partnerWrites.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { CardRefusal } from '../../shared/rewards/partnerCalls.ts'
import {
  mostOffersOnCard,
  type PartnerCard,
  readCard,
  toAnybody,
  writeCard,
} from '../../shared/rewards/partnerCards.ts'
import type { OfferFields, Partner, PartnerOffer } from '../../shared/rewards/partnerModel.ts'
import { monthOf, samePromise } from '../../shared/rewards/partnerRules.ts'
import type { Context } from '../context.ts'
import { fingerprintOf, isSignedBy, shopKey, signerOf, spokenOf } from './partnerKeys.ts'

type PartnerWriters = Pick<
  HandlersAt<'writer', Context>,
  | 'rewards.getShopCard'
  | 'rewards.addPartner'
  | 'rewards.archivePartner'
  | 'rewards.addPartnerOffer'
  | 'rewards.archivePartnerOffer'
>

export const partnerBackground: Pick<HandlersAt<'background', Context>, 'rewards.listPartnerMonth'> = {
  'rewards.listPartnerMonth': (ctx, { month }) =>
    ctx.read(async db => ok(monthOf(await listPartners(db), await listMonthLines(db, month)))),
}

export const partnerReaders: Pick<HandlersAt<'reader', Context>, 'rewards.listPartners'> = {
  'rewards.listPartners': ctx =>
    ctx.read(async db => {
      const [partners, offers] = [await listPartners(db), await listOffers(db, null)]
      return ok(partners.map(row => partnerOf(row, offers)))
    }),
}

export const partnerWriters: PartnerWriters = {
  'rewards.getShopCard': (ctx, { partnerId }) => {
    const name = ctx.settings().shopName
    const now = ctx.now()
    // Announces nothing: a key of its own changes nothing that the window shows.
    return ctx.write(async trx => {
      if (name === '') return no('shop_name_missing')
      const partner = partnerId === null ? null : await findPartner(trx, { id: partnerId })
      if (partnerId !== null && !partner) return no('partner_unknown')
      const key = await shopKey(trx, now)
      const offers = partner ? await promisesTo(trx, partner.id) : []
      const card = { publicKey: key.publicKey, to: partner?.fingerprint ?? toAnybody, name, offers }
      const digits = writeCard(card, signerOf(key))
      return ok({ name, spoken: spokenOf(key.publicKey), digits, offers: offers.length })
    })
  },

  'rewards.addPartner': (ctx, { requestId, card }) => {
    const now = ctx.now()
    const add = async (trx: Writer): Promise<Result<{ partner: Partner; isNew: boolean }, CardRefusal>> => {
      const stored = await findPartner(trx, { requestId })
      if (stored) return ok({ partner: await getPartner(trx, stored.id), isNew: true })
      const storedOffer = await findOffer(trx, { requestId })
      if (storedOffer) return ok({ partner: await getPartner(trx, storedOffer.partnerId), isNew: false })
      const us = (await shopKey(trx, now)).publicKey
      const read = checkCard(card, us)
      if (!read.ok) return read
      return takeCard(trx, ctx, requestId, read.value)
    }
    return ctx.write(add, 'rewards')
  },

  'rewards.archivePartner': (ctx, { partnerId, archived }) => {
    const now = ctx.now()
    const change = async (trx: Writer) => {
      if (!(await findPartner(trx, { id: partnerId }))) return no('partner_unknown')
      await updatePartnerArchived(trx, partnerId, archived ? now : null)
      return ok(await getPartner(trx, partnerId))
    }
    return ctx.write(change, 'rewards')
  },

  'rewards.addPartnerOffer': (ctx, { requestId, partnerId, direction, fields }) => {
    const now = ctx.now()
    const add = async (trx: Writer) => {
      const stored = await findOffer(trx, { requestId })
      if (stored) return ok(stored)
      if (!(await findPartner(trx, { id: partnerId }))) return no('partner_unknown')
      return ok(await storeOffer(trx, { id: ctx.newId(), requestId, partnerId, direction, fields }, now))
    }
    return ctx.write(add, 'rewards')
  },

  'rewards.archivePartnerOffer': (ctx, { offerId, archived }) => {
    const now = ctx.now()
    const change = async (trx: Writer) => {
      const offer = await findOffer(trx, { id: offerId })
      if (!offer) return no('partner_offer_unknown')
      const archivedAt = archived ? now : null
      await updateOfferArchived(trx, offerId, archivedAt)
      return ok({ ...offer, archivedAt })
    }
    return ctx.write(change, 'rewards')
  },
}

function partnerOf({ id, name, publicKey, archivedAt }: PartnerRow, offers: PartnerOffer[]): Partner {
  return { id, name, spoken: spokenOf(publicKey), archivedAt, offers: offers.filter(offer => offer.partnerId === id) }
}

async function getPartner(db: Reader, id: Id): Promise<Partner> {
  const row = await findPartner(db, { id })
  if (!row) throw new Error('No such partner')
  return partnerOf(row, await listOffers(db, id))
}

async function promisesTo(db: Reader, partnerId: Id): Promise<OfferFields[]> {
  const offers = (await listOffers(db, partnerId)).filter(({ archivedAt }) => archivedAt === null)
  const ours = offers.filter(({ direction }) => direction === 'theirs_here')
  return ours.slice(0, mostOffersOnCard).map(({ terms, days, perCustomer }) => ({ terms, days, perCustomer }))
}

/** `us` is the public key of this shop. */
function checkCard(text: string, us: string): Result<PartnerCard, CardRefusal> {
  const read = readCard(text)
  if (!read) return no('partner_card_unreadable')
  const { content, message, signature } = read
  if (content.publicKey === us) return no('partner_is_us')
  if (!isSignedBy(content.publicKey, message, signature)) return no('partner_card_forged')
  if (content.to !== toAnybody && content.to !== fingerprintOf(us)) return no('partner_card_not_for_us')
  return ok(content)
}

/** A partner that is new or was put away is there again; promises that are new are added to those there are. */
async function takeCard(
  trx: Writer,
  ctx: Context,
  requestId: Id,
  { publicKey, name, offers }: PartnerCard,
): Promise<Result<{ partner: Partner; isNew: boolean }, CardRefusal>> {
  const now = ctx.now()
  const fingerprint = fingerprintOf(publicKey)
  const known = await findPartner(trx, { fingerprint })
  const partnerId = known?.id ?? ctx.newId()
  if (!known) await insertPartner(trx, { id: partnerId, requestId, name, publicKey, fingerprint }, now)
  const present = (await listOffers(trx, partnerId)).filter(
    offer => offer.direction === 'ours_there' && !offer.archivedAt,
  )
  const fresh = offers.filter(({ terms }) => !present.some(offer => samePromise(offer.terms, terms)))
  for (const [place, fields] of fresh.entries()) {
    const offerRequest = known && place === 0 ? requestId : ctx.newId()
    await storeOffer(trx, { id: ctx.newId(), requestId: offerRequest, partnerId, direction: 'ours_there', fields }, now)
  }
  if (known?.archivedAt) await updatePartnerArchived(trx, partnerId, null)
  else if (known && fresh.length === 0) return no('partner_known', { name: known.name })
  return ok({ partner: await getPartner(trx, partnerId), isNew: known === null })
}

async function storeOffer(trx: Writer, offer: NewOffer, now: Instant): Promise<PartnerOffer> {
  await insertOffer(trx, offer, now)
  const { id, partnerId, direction, fields } = offer
  return { id, partnerId, direction, ...fields, archivedAt: null }
}
