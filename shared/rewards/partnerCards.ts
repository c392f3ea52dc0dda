// The card by which a partner learns a shop's key, and what that shop promises: signed by that key, as digits or as a file.
import { z } from 'zod'
import { line } from '../base/harmless.ts'
import { digitsOf, hexBytes, numberBytes, textBytes, utf8 } from './partnerBytes.ts'
import { readSigned, readTerms, type Signed, termsBytes } from './partnerCodes.ts'
import { type OfferFields, offerFields } from './partnerModel.ts'

export interface PartnerCard {
  /** 32 bytes, hexadecimal. */
  publicKey: string
  /** Fingerprint of the shop whose customers the promises are for; zeros where there are none. */
  to: string
  name: string
  offers: OfferFields[]
}

/** A card that is for nobody in particular. */
export const toAnybody = '0'.repeat(16)
/** More would make a picture that no scanner reads. */
export const mostOffersOnCard = 6
/** Longer than any card; a file is at most this long, too. */
export const longestCard = 8000

const cardPrefix = '72'
const version = 1
const purpose = utf8('khach-quen/partner-card/1')
const cardName = line(60).pipe(z.string().min(1))

function offerBytes({ terms, days, perCustomer }: OfferFields): number[] {
  return [...termsBytes(terms), ...numberBytes(days, 2), ...numberBytes(perCustomer ?? 0, 2)]
}

/** The digits of a card; `sign` makes 64 bytes with the key that the card shows. */
export function writeCard(card: PartnerCard, sign: (message: Uint8Array) => Uint8Array): string {
  const body = [
    version,
    ...hexBytes(card.publicKey),
    ...hexBytes(card.to),
    ...textBytes(card.name),
    card.offers.length,
    ...card.offers.flatMap(offerBytes),
  ]
  return cardPrefix + digitsOf(Uint8Array.from([...body, ...sign(Uint8Array.from([...purpose, ...body]))]))
}

/** What a card says, unchecked: digits, or the text of a card's file. Null where it is no card. */
export function readCard(text: string): Signed<PartnerCard> | null {
  const digits = digitsIn(text)
  if (!digits?.startsWith(cardPrefix)) return null
  return readSigned(digits.slice(cardPrefix.length), purpose, bytes => {
    if (bytes.number(1) !== version) throw new RangeError('Another version')
    const [publicKey, to, name] = [bytes.hex(32), bytes.hex(8), cardName.parse(bytes.text())]
    const count = bytes.number(1)
    if (count > mostOffersOnCard) throw new RangeError('Too many offers')
    const offers = Array.from({ length: count }, () =>
      offerFields.parse({ terms: readTerms(bytes), days: bytes.number(2), perCustomer: bytes.number(2) || null }),
    )
    return { publicKey, to, name, offers }
  })
}

const cardFile = z.strictObject({ khachQuenPartner: z.literal(1), shop: z.string(), card: z.string() })

/** The text of a card's file. The name is for who opens it; what counts is signed within the digits. */
export function cardFileText(shop: string, card: string): string {
  return `${JSON.stringify({ khachQuenPartner: 1, shop, card } satisfies z.infer<typeof cardFile>, null, 2)}\n`
}

function digitsIn(text: string): string | null {
  const plain = text.trim()
  if (!plain.startsWith('{')) return plain.replace(/\s+/g, '')
  try {
    return cardFile.parse(JSON.parse(plain)).card
  } catch {
    return null
  }
}
