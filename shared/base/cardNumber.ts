// Card numbers: what a printed card carries as a barcode. Digits only (Telex would spoil letters), with a check digit.

// GS1 keeps numbers that begin with 2 for a shop's own use, so a card is never taken for a product.
const inStorePrefix = '2'
const shortDigits = 6
const longDigits = 11

/** GS1 check digit: from the right, digits count three times and once in turn; the sum is filled up to a full ten. */
export function checkDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

// No book has so many customers.
const apart = 1_000_000_000

/**
 * The card number of the customer added as the `sequence`-th: EAN-8 while it fits, EAN-13 beyond. `round`: for whom that
 * number is taken by a card from another book there is a further one in each round.
 */
export function cardNumberOf(sequence: number, round = 0): string {
  const text = String(sequence + round * apart)
  const digits = inStorePrefix + text.padStart(text.length > shortDigits ? longDigits : shortDigits, '0')
  return digits + checkDigit(digits)
}

/** Whether a text is a card number as this app makes them, check digit included. */
export function isCardNumber(text: string): boolean {
  if (!/^2(\d{7}|\d{12})$/.test(text)) return false
  return checkDigit(text.slice(0, -1)) === text.slice(-1)
}
