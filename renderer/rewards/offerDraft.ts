// An offer while it is written: numbers may be empty for a moment, and what is wrong has its words.
import { type OfferFields, offerFields, type PartnerBenefit } from '../../shared/rewards/partnerModel.ts'

/** Numbers as the boxes have them: '' while one is empty. */
export interface OfferDraft {
  benefit: PartnerBenefit
  value: number | ''
  title: string
  days: number | ''
  perCustomer: number | ''
}

export const newOffer: OfferDraft = { benefit: 'percent', value: 10, title: '', days: 30, perCustomer: 1 }

const mistakes = ['value_missing', 'title_missing', 'title_too_long'] as const
/** A key of the words in `partners:form`. */
export type OfferMistake = (typeof mistakes)[number] | 'outside'

/** The draft as it would be stored, or the first thing that is wrong with it. A gift need not have a worth. */
export function readOfferDraft({ benefit, value, title, days, perCustomer }: OfferDraft): OfferFields | OfferMistake {
  const terms = { benefit, value: value === '' ? 0 : value, title }
  const read = offerFields.safeParse({ terms, days, perCustomer: perCustomer === '' ? null : perCustomer })
  if (read.success) return read.data
  const [issue] = read.error.issues
  const known = mistakes.find(mistake => mistake === issue?.message)
  if (known) return known
  if (issue?.path.includes('title')) return 'title_too_long'
  return issue?.path.includes('value') ? 'value_missing' : 'outside'
}
