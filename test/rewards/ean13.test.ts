// The bars of a voucher, compared with an example of the standard and read back as a scanner does.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ean13Modules } from '../../shared/base/ean13.ts'
import { voucherCodeOf, voucherCodes } from '../../shared/base/voucherCode.ts'

it('draws a known code', () => {
  const left = ['0001101', '0100111', '0111101', '0001011', '0010111', '0011101']
  const right = ['1100110', '1001110', '1001110', '1011100', '1001000', '1010000']
  const bars = ['101', ...left, '01010', ...right, '101'].join('')
  expect(ean13Modules('4003994155486')).toBe(bars)
})

it('has guards, 95 modules, and every digit at the right as a pattern of its own', () => {
  const rightOf = new Map<string, number>()
  for (let digit = 0; digit < 10; digit++)
    rightOf.set(ean13Modules(`0000000${String(digit).repeat(6)}`).slice(50, 57), digit)
  expect(rightOf.size).toBe(10)
  fc.assert(
    fc.property(fc.nat({ max: voucherCodes - 1 }), number => {
      const code = voucherCodeOf(number)
      const modules = ean13Modules(code)
      expect(modules).toMatch(/^101[01]{42}01010[01]{42}101$/)
      const read = Array.from({ length: 6 }, (_, place) => rightOf.get(modules.slice(50 + place * 7, 57 + place * 7)))
      expect(read.join('')).toBe(code.slice(7))
    }),
  )
})
