// What was typed into the counter's box, as the beginning of a new customer. Pure.
import { isCardNumber } from '../../shared/base/cardNumber.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import { capital } from '../../shared/text/format.ts'

// A phone has at most fifteen digits (E.164), but one that long begins with its country; a bare row of twelve is a code.
const longestBarePhone = 11

function isPhone(digits: string): boolean {
  return digits.replace('+', '').length <= longestBarePhone || /^(\+|00|84)/.test(digits)
}

/** 'lan 45' → { name: 'Lan' }, '0901 234 567' → { phone }, '8930000012345' → { code }. */
export function fieldsFromTyped(typed: string): Partial<CustomerFields> {
  const text = typed.trim()
  const digits = text.replace(/[\s().-]/g, '')
  const isCode = isCardNumber(digits) || !isPhone(digits)
  if (/^\+?\d+$/.test(digits)) return isCode ? { code: digits } : { phone: text }
  const words = text.split(/\s+/).filter(word => word !== '' && !/^\d+$/.test(word))
  return words.length === 0 ? {} : { name: words.map(capital).join(' ') }
}
