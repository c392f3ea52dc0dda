// The name of a customer whose name a list does not say: 'Khách 17850', after the code or the end of the phone number.
import type { CustomerFields } from '../customers/model.ts'

const shownDigits = 4

type Numbers = Pick<CustomerFields, 'code' | 'phone'>

/** `pattern`: the words for it, with '{{number}}' where the number goes. */
export function standInName(pattern: string, { code, phone }: Numbers): string {
  return pattern.replace('{{number}}', () => code || phone.slice(-shownDigits)).trim()
}

/** Every stand-in that this customer can have got, in any language. */
export function standInNames(patterns: readonly string[], { code, phone }: Numbers): string[] {
  return patterns.flatMap(pattern => [
    standInName(pattern, { code, phone: '' }),
    standInName(pattern, { code: '', phone }),
  ])
}
