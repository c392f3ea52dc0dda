// Vouchers: their codes, what a reward takes off a bill, and how one comes back from a bill. Pure.
import { checkDigit } from '../base/cardNumber.ts'
import { addDays } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import type { Reward, RewardLine } from './model.ts'
import { isExpired, rewardLine } from './rules.ts'

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

/** What a reward takes off a bill of `amount`, never more than the bill. A percentage is rounded down. */
export function offBill({ benefit, value }: Pick<Reward, 'benefit' | 'value'>, amount: number): number {
  if (benefit === 'percent') return Math.floor((amount * value) / 100)
  return Math.min(value, amount)
}

const graceDays = 7

/** A reward that comes back from a bill waits again: with its old end, or where that has passed for seven days more. */
export function comeBack(
  gesture: Gesture,
  reward: Reward,
  given: Pick<RewardLine, 'id' | 'visitId'>,
): { reward: Reward; line: RewardLine } {
  const expiresDay = isExpired(reward, gesture.day) ? addDays(gesture.day, graceDays) : reward.expiresDay
  return {
    reward: { ...reward, state: 'ready', expiresDay },
    line: { ...rewardLine(gesture, reward, 0, 'given_back', given.id), visitId: given.visitId },
  }
}
