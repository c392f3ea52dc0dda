// The contract of the partner shops.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { largestBill } from '../visits/model.ts'
import { longestCard } from './partnerCards.ts'
import {
  type CheckedCode,
  directions,
  type HonouredCode,
  type OfferForCustomer,
  offerFields,
  type Partner,
  type PartnerMonth,
  type PartnerOffer,
  type PartnerVoucher,
  type ShopCard,
} from './partnerModel.ts'
import type { CodeRefusal } from './partnerRules.ts'

/** `partner_card_forged`: changed on its way. `partner_known` (`name`): there is nothing new on it. */
export type CardRefusal =
  | 'partner_card_unreadable'
  | 'partner_card_forged'
  | 'partner_card_not_for_us'
  | 'partner_is_us'
  | 'partner_known'

/** Room for a code with spaces between its digits; more than that is no code. */
const code = z.string().max(2000)

export const partnerCalls = {
  /** The card of this shop, with a key made the first time; for a partner also what we promise that partner's customers. */
  'rewards.getShopCard': call<Result<ShopCard, 'shop_name_missing' | 'partner_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ partnerId: id.nullable() }),
  ),
  /** Asks where to keep the card as a file; `saved` is false where nobody chose a place. */
  'rewards.saveShopCard': call<Result<{ saved: boolean }>>()(
    'owner',
    'main',
    z.strictObject({ name: line(60), digits: z.string().regex(/^\d+$/).max(longestCard) }),
  ),
  'rewards.listPartners': call<Result<Partner[]>>()('owner', 'reader', z.strictObject({})),
  /** Takes in a partner's card (digits, or the text of its file): a new partner, or new promises of a known one. */
  'rewards.addPartner': call<Result<{ partner: Partner; isNew: boolean }, CardRefusal>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, card: z.string().max(longestCard) }),
  ),
  'rewards.archivePartner': call<Result<Partner, 'partner_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, partnerId: id, archived: z.boolean() }),
  ),
  'rewards.addPartnerOffer': call<Result<PartnerOffer, 'partner_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, partnerId: id, direction: z.enum(directions), fields: offerFields }),
  ),
  'rewards.archivePartnerOffer': call<Result<PartnerOffer, 'partner_offer_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, offerId: id, archived: z.boolean() }),
  ),
  /** Partners with something to settle for a month such as '2026-11'. */
  'rewards.listPartnerMonth': call<Result<PartnerMonth[]>>()(
    'owner',
    'background',
    z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  ),
  /** Offers in use of partners in use; empty for a shop without any. */
  'rewards.listPartnerOffers': call<Result<OfferForCustomer[]>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  /** `partner_limit_reached` (`limit`): this customer got all codes of the offer. */
  'rewards.issuePartnerCode': call<
    Result<PartnerVoucher, 'customer_unknown' | 'partner_offer_unknown' | 'partner_limit_reached'>
  >()('counter', 'writer', z.strictObject({ requestId, customerId: id, offerId: id })),
  /** Whether a partner's code counts here now. Nothing is stored. */
  'rewards.checkPartnerCode': call<Result<CheckedCode, CodeRefusal>>()('counter', 'reader', z.strictObject({ code })),
  /** Uses a partner's code on a bill, in the smallest unit. A gift needs no bill. */
  'rewards.honourPartnerCode': call<Result<HonouredCode, CodeRefusal | 'partner_bill_needed'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, code, bill: z.int().min(0).max(largestBill) }),
  ),
  /** Takes back a code that was handed out, or the use of a partner's, which then counts again. */
  'rewards.takePartnerCodeBack': call<Result<null, 'partner_line_unknown' | 'already_taken_back'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
}
