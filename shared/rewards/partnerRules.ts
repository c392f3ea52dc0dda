// The decisions about partners' codes: whether one counts here, what it gives, and what a month comes to.
import type { Day } from '../base/day.ts'
import { fold } from '../base/fold.ts'
import type { Mark } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { PartnerCode } from './partnerCodes.ts'
import type { MonthLine, OfferTerms, Partner, PartnerLine, PartnerMonth, PartnerOffer } from './partnerModel.ts'

/**
 * `partner_code_unreadable`: no code. `partner_unknown`: of a shop that we do not know. `partner_code_forged`: changed, or
 * signed by another. `partner_code_not_for_us`: to be used elsewhere. `partner_archived` (`name`). `partner_offer_not_agreed`
 * (`name`): we promised no such thing. `partner_code_expired` (`day`). `partner_code_used` (`day` on which it was used here).
 */
export type CodeRefusal =
  | 'partner_code_unreadable'
  | 'partner_unknown'
  | 'partner_code_forged'
  | 'partner_code_not_for_us'
  | 'partner_archived'
  | 'partner_offer_not_agreed'
  | 'partner_code_expired'
  | 'partner_code_used'

export interface CodeFacts {
  /** The fingerprint of this shop; null: it has no key yet. */
  us: string | null
  /** The partner whose fingerprint the code names, with whatever was ever promised; null: nobody we know. */
  partner: Pick<Partner, 'name' | 'archivedAt' | 'offers'> | null
  /** Whether that partner's key made the signature. */
  isSigned: boolean
  /** The day on which the code was used here and stands; null: it was not. */
  usedOn: Day | null
  /** Today, or a later day that the book has seen: setting the clock back makes no code valid again. */
  day: Day
}

/** Whether a code counts here now, whose it is, and the promise of ours that it claims. */
export function judgeCode(
  code: PartnerCode,
  facts: CodeFacts,
): Result<{ partnerName: string; promise: PartnerOffer }, CodeRefusal> {
  const { us, partner, isSigned, usedOn, day } = facts
  if (code.from === us) return no('partner_code_not_for_us')
  if (!partner) return no('partner_unknown')
  if (!isSigned) return no('partner_code_forged')
  if (code.to !== us) return no('partner_code_not_for_us')
  if (partner.archivedAt !== null) return no('partner_archived', { name: partner.name })
  const promise = partner.offers.find(
    offer => offer.direction === 'theirs_here' && samePromise(offer.terms, code.terms),
  )
  if (!promise) return no('partner_offer_not_agreed', { name: partner.name })
  if (usedOn !== null) return no('partner_code_used', { day: usedOn })
  if (code.expiresDay < day) return no('partner_code_expired', { day: code.expiresDay })
  return ok({ partnerName: partner.name, promise })
}

/** Whether two offers promise the same. The words about a discount may differ, a gift has to be the same gift. */
export function samePromise(one: OfferTerms, other: OfferTerms): boolean {
  const isSame = one.benefit === other.benefit && one.value === other.value
  return isSame && (one.benefit !== 'gift' || fold(one.title) === fold(other.title))
}

/** What a code gives on a bill, in the smallest unit: the discount, floored and never more than the bill, or a gift's worth. */
export function givenOn({ benefit, value }: OfferTerms, bill: number): Result<number, 'partner_bill_needed'> {
  if (benefit === 'gift') return ok(value)
  if (bill <= 0) return no('partner_bill_needed')
  return ok(benefit === 'percent' ? Math.floor((bill * value) / 100) : Math.min(value, bill))
}

/** The line that takes another one back. */
export function takenBack(line: PartnerLine, id: Id, requestId: Id, mark: Mark): PartnerLine {
  const amounts = { bill: 0 - line.bill, given: 0 - line.given }
  return { ...line, ...amounts, id, requestId, part: 0, kind: 'taken_back', reversesId: line.id, ...mark }
}

/** A line of a month, and on which day the line was written that it takes back. */
export interface KnownMonthLine extends MonthLine {
  partnerId: Id
  reversesId: Id | null
}

/**
 * What a month comes to, partner by partner. What was taken back within the month does not show; taking back what an
 * earlier month had settled counts against this one.
 */
export function monthOf(
  partners: readonly Pick<Partner, 'id' | 'name'>[],
  lines: readonly KnownMonthLine[],
): PartnerMonth[] {
  const here = new Set(lines.map(line => line.id))
  const undone = new Set(
    lines.flatMap(({ reversesId }) => (reversesId !== null && here.has(reversesId) ? [reversesId] : [])),
  )
  const standing = lines.filter(
    line => !undone.has(line.id) && !(line.reversesId !== null && undone.has(line.reversesId)),
  )
  return partners.flatMap(({ id, name }) => {
    const own = standing.filter(line => line.partnerId === id).map(({ partnerId: _, reversesId: __, ...line }) => line)
    const honoured = own.filter(line => line.kind === 'honoured')
    const given = honoured.reduce((sum, line) => sum + line.given, 0)
    const count = (some: readonly MonthLine[]) => some.reduce((sum, line) => sum + (line.isTakingBack ? -1 : 1), 0)
    const issued = count(own.filter(line => line.kind === 'issued'))
    return own.length === 0
      ? []
      : [{ partnerId: id, name, honoured: { count: count(honoured), given }, issued, lines: own }]
  })
}
