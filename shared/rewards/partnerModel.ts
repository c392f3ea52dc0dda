// Partner shops: who they are, what each promises the other's customers, and what is counted for settling.
import { z } from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { line } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import { utf8 } from './partnerBytes.ts'

export const partnerBenefits = ['percent', 'money', 'gift'] as const
export type PartnerBenefit = (typeof partnerBenefits)[number]

/** Where an offer is used: by our customers at the partner's, or by theirs here. */
export const directions = ['ours_there', 'theirs_here'] as const
export type Direction = (typeof directions)[number]

/** The most that four bytes of a code can say. */
export const largestValue = 0xffff_ffff
/** A title travels in the code: each byte makes the picture of the code denser. */
const titleBytes = 48

/** What an offer gives. A code carries exactly this. */
export const offerTerms = z
  .strictObject({
    benefit: z.enum(partnerBenefits),
    /** Whole percent, money in the smallest unit, or what a gift is worth when the shops settle (0: not counted). */
    value: z.int().min(0).max(largestValue),
    /** What the gift is; for money and percent a word about what it is for, or ''. */
    title: line(titleBytes).refine(title => utf8(title).length <= titleBytes, { message: 'title_too_long' }),
  })
  .refine(({ benefit, title }) => benefit !== 'gift' || title !== '', { path: ['title'], message: 'title_missing' })
  .refine(({ benefit, value }) => benefit === 'gift' || value > 0, { path: ['value'], message: 'value_missing' })
  .refine(({ benefit, value }) => benefit !== 'percent' || value <= 100, { path: ['value'], message: 'value_missing' })
export type OfferTerms = z.infer<typeof offerTerms>

export const offerFields = z.strictObject({
  terms: offerTerms,
  /** Days for which a code is valid, counted from the day after it was handed out. */
  days: z.int().min(1).max(730),
  /** Codes that one customer gets in all; null: as many as wanted. */
  perCustomer: z.int().min(1).max(999).nullable(),
})
export type OfferFields = z.infer<typeof offerFields>

/** An offer as it was agreed; its terms never change, a new one takes its place. */
export interface PartnerOffer extends OfferFields {
  id: Id
  partnerId: Id
  direction: Direction
  archivedAt: Instant | null
}

export interface Partner {
  id: Id
  name: string
  /** Digits that both shops read to each other: 'a wrong key is heard'. */
  spoken: string
  archivedAt: Instant | null
  /** Offers in use first, each part in the order in which they were agreed. */
  offers: PartnerOffer[]
}

/** What a partner reads to know this shop. */
export interface ShopCard {
  name: string
  spoken: string
  digits: string
  /** How many of our promises to this partner travel with it. */
  offers: number
}

/** An offer that a customer of ours can get a code of. */
export interface OfferForCustomer {
  offer: PartnerOffer
  partnerName: string
  /** How many codes this customer can still get; null: as many as wanted. */
  left: number | null
  /** Codes that this customer holds and that are still valid. */
  codes: PartnerVoucher[]
}

/** A code that we handed out: all that its slip says. */
export interface PartnerVoucher {
  /** The request that issued it: what undoing names. */
  requestId: Id
  serial: string
  partnerName: string
  terms: OfferTerms
  expiresDay: Day
  digits: string
}

/** A partner's code that may be used here now. */
export interface CheckedCode {
  partnerName: string
  terms: OfferTerms
  expiresDay: Day
  serial: string
}

/** A partner's code that was used here. */
export interface HonouredCode extends CheckedCode {
  bill: number
  /** What it took off the bill, or what the gift is worth. */
  given: number
}

/** A line of the ledger of partners. Lines are added, never changed. */
export interface PartnerLine {
  id: Id
  requestId: Id
  part: number
  partnerId: Id
  offerId: Id
  kind: 'issued' | 'honoured' | 'taken_back'
  serial: string
  /** How often this serial was taken back before: the book admits each round of a serial once. */
  round: number
  customerId: Id | null
  /** Negative for `taken_back`. */
  bill: number
  given: number
  reversesId: Id | null
  staffId: Id
  at: Instant
  day: Day
}

/** A line of the monthly list. */
export interface MonthLine {
  id: Id
  requestId: Id
  kind: 'issued' | 'honoured'
  /** Takes back a line of an earlier month, which was settled already; its amounts are negative. */
  isTakingBack: boolean
  day: Day
  serial: string
  terms: OfferTerms
  bill: number
  given: number
}

/** What there is to settle with a partner for a month. */
export interface PartnerMonth {
  partnerId: Id
  name: string
  /** Codes of theirs that were used here, and what they got. */
  honoured: { count: number; given: number }
  /** Codes of ours that were handed out; how many were used there, their list says. */
  issued: number
  lines: MonthLine[]
}
