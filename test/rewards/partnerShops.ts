// Partner shops for tests: a shop with a name and a customer, its calls in a few words, and two shops that know each other.
import type { Id } from '../../shared/base/ids.ts'
import type { Result } from '../../shared/base/result.ts'
import type { InputOf } from '../../shared/calls.ts'
import type { Direction, OfferTerms, Partner, PartnerVoucher } from '../../shared/rewards/partnerModel.ts'
import { addCustomer, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'

export const tenPercent: OfferTerms = { benefit: 'percent', value: 10, title: 'mọi món' }

export interface PartnerShop extends TestShop {
  card(partnerId?: Id | null): Promise<string>
  take(card: string, requestId?: Id): ReturnType<typeof answer<'rewards.addPartner'>>
  promise(partnerId: Id, direction: Direction, more?: { terms?: OfferTerms; perCustomer?: number }): Promise<Id>
  issue(offerId: Id, requestId?: Id): ReturnType<typeof answer<'rewards.issuePartnerCode'>>
  check(code: string): ReturnType<typeof answer<'rewards.checkPartnerCode'>>
  honour(code: string, bill?: number, requestId?: Id): ReturnType<typeof answer<'rewards.honourPartnerCode'>>
  takeBack(undone: Id, requestId?: Id): ReturnType<typeof answer<'rewards.takePartnerCodeBack'>>
  month(month?: string): Promise<unknown>
  customerId: Id
}

export async function aPartnerShop(shopName: string): Promise<PartnerShop> {
  const shop = aShop({ shopName })
  const { newId } = shop.ctx
  const customerId = await addCustomer(shop)
  return {
    ...shop,
    customerId,
    card: async (partnerId = null) => granted(await answer(shop, 'rewards.getShopCard', { partnerId })).digits,
    take: (card, requestId = newId()) => answer(shop, 'rewards.addPartner', { requestId, card }),
    promise: async (partnerId, direction, { terms = tenPercent, perCustomer = null } = {}) => {
      const input: InputOf<'rewards.addPartnerOffer'> = {
        requestId: newId(),
        partnerId,
        direction,
        fields: { terms, days: 30, perCustomer },
      }
      return granted(await answer(shop, 'rewards.addPartnerOffer', input)).id
    },
    issue: (offerId, requestId = newId()) =>
      answer(shop, 'rewards.issuePartnerCode', { requestId, customerId, offerId }),
    check: code => answer(shop, 'rewards.checkPartnerCode', { code }),
    honour: (code, bill = 200_000, requestId = newId()) =>
      answer(shop, 'rewards.honourPartnerCode', { requestId, code, bill }),
    takeBack: (undoneRequestId, requestId = newId()) =>
      answer(shop, 'rewards.takePartnerCodeBack', { requestId, undoneRequestId }),
    month: async (month = '2026-11') => granted(await answer(shop, 'rewards.listPartnerMonth', { month })),
  }
}

export const partnerOf = async (taken: Promise<Result<{ partner: Partner }, string>>) => granted(await taken).partner

/** Two shops that know each other; the café promises the florist's customers ten percent, and the florist can hand it out. */
export async function twoShops() {
  const [cafe, florist] = [await aPartnerShop('Cà Phê Mây'), await aPartnerShop('Tiệm Hoa Mộc')]
  const floristAtCafe = await partnerOf(cafe.take(await florist.card()))
  const promised = await cafe.promise(floristAtCafe.id, 'theirs_here')
  const cafeAtFlorist = await partnerOf(florist.take(await cafe.card(floristAtCafe.id)))
  const [offer] = cafeAtFlorist.offers
  return { cafe, florist, floristAtCafe, cafeAtFlorist, promised, offerId: offer?.id ?? '' }
}

export async function voucher(shop: PartnerShop, offerId: Id): Promise<PartnerVoucher> {
  return granted(await shop.issue(offerId))
}
