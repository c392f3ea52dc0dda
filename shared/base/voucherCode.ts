// Codes of vouchers: what is printed as a barcode and typed or scanned later. Digits only, with a check digit.
import { checkDigit } from './cardNumber.ts'

// GS1 keeps 99 for coupons: a voucher is never taken for a product, nor for one of our cards, which begin with 2.
const couponPrefix = '99'
const randomDigits = 10

/** How many codes there are to be drawn from; a guessed one exists as often as vouchers wait among them. */
export const voucherCodes = 10 ** randomDigits

/** The code (EAN-13) of a number below `voucherCodes`. */
export function voucherCodeOf(number: number): string {
  const digits = couponPrefix + String(number).padStart(randomDigits, '0')
  return digits + checkDigit(digits)
}

/** Whether a text is a voucher's code as this app makes them, check digit included; spaces between the digits are let be. */
export function readVoucherCode(text: string): string | null {
  const digits = text.replace(/\s/g, '')
  const isOurs = /^99\d{11}$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.slice(-1)
  return isOurs ? digits : null
}

/** '99 0123 4567 89 5' is hard to read out; '9901 2345 6789 5' is not. */
export function showVoucherCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}
