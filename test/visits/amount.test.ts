// Amounts as they are typed at the counter: every way of writing one, and a clear refusal of everything else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Currency, currencies, languages } from '../../shared/settings/model.ts'
import { formatMoney } from '../../shared/text/format.ts'
import { readAmount } from '../../shared/visits/amount.ts'
import { largestBill } from '../../shared/visits/model.ts'

const said = (text: string, currency: Currency = 'VND') => {
  const read = readAmount(text, currency)
  return read.ok ? read.value : read.code
}

describe('an amount that is typed', () => {
  it.each([
    ['50k', 50_000],
    ['50 K', 50_000],
    ['1tr2', 1_200_000],
    ['1tr25', 1_250_000],
    ['1tr05', 1_050_000],
    ['1tr250k', 1_250_000],
    ['1 triệu 250', 1_250_000],
    ['1tr250k500', 1_250_500],
    ['1,5tr', 1_500_000],
    ['1.5tr', 1_500_000],
    ['2k5', 2500],
    ['1tỷ2', 1_200_000_000],
    ['50 nghìn', 50_000],
    ['50 ngàn', 50_000],
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['1250000', 1_250_000],
    ['1 250 000', 1_250_000],
    ['1.250', 1250],
    ['85.000 ₫', 85_000],
    ['85.000đ', 85_000],
    ['85000 đồng', 85_000],
    ['VND 85,000', 85_000],
    ['₫85,000', 85_000],
    ['+85k', 85_000],
    ['８５．０００', 85_000],
    ['１tr２', 1_200_000],
    ['  85k  ', 85_000],
    ['0', 0],
    ['10.000.000.000', largestBill],
  ])('%s', (text, amount) => expect(said(text)).toBe(amount))

  it.each<[string, Currency, number | string]>([
    ['12.50', 'USD', 1250],
    ['12,5', 'USD', 1250],
    ['US$12.50', 'USD', 1250],
    ['1,250.75', 'USD', 125_075],
    ['1.250,75 €', 'EUR', 125_075],
    ['12.505', 'USD', 1_250_500],
    ['12.5051', 'USD', 'amount_fraction'],
    ['1250', 'JPY', 1250],
    ['12.5', 'JPY', 'amount_fraction'],
  ])('%s in %s', (text, currency, wanted) => expect(said(text, currency)).toBe(wanted))

  it.each([
    ['', 'amount_unreadable'],
    ['   ', 'amount_unreadable'],
    ['k', 'amount_unreadable'],
    ['tr5', 'amount_unreadable'],
    ['abc', 'amount_unreadable'],
    ['85k abc', 'amount_unreadable'],
    ['8a5', 'amount_unreadable'],
    ['50kk', 'amount_unreadable'],
    ['50k1tr', 'amount_unreadable'],
    ['1tr1234567', 'amount_unreadable'],
    ['1,2tr5', 'amount_unreadable'],
    ['1.25.000', 'amount_unreadable'],
    ['1..000', 'amount_unreadable'],
    ['1.250,000.5', 'amount_unreadable'],
    ['1e9', 'amount_unreadable'],
    ['0x10', 'amount_unreadable'],
    ['NaN', 'amount_unreadable'],
    ['85k + 5k', 'amount_unreadable'],
    ['-85k', 'amount_negative'],
    ['−85.000', 'amount_negative'],
    ['₫-85,000', 'amount_negative'],
    ['(85.000)', 'amount_negative'],
    ['85000-', 'amount_negative'],
    ['12,5', 'amount_fraction'],
    ['0,0005k', 'amount_fraction'],
    ['10.000.000.001', 'amount_too_large'],
    ['11 tỷ', 'amount_too_large'],
    ['9'.repeat(400), 'amount_too_large'],
  ])('%s is refused', (text, code) => expect(said(text)).toBe(code))

  it('is what formatMoney wrote, in every currency and language', () => {
    const names = Object.keys(currencies) as Currency[]
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: largestBill }),
        fc.constantFrom(...names),
        fc.constantFrom(...languages),
        (amount, currency, language) => {
          expect(said(formatMoney(amount, currency, language), currency)).toBe(amount)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is whole, at least 0 and at most the largest bill, or a refusal, whatever was pasted', () => {
    const pasted = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+() ktrđ₫m') }),
    )
    fc.assert(
      fc.property(pasted, text => {
        const read = readAmount(text, 'VND')
        if (read.ok) expect(Number.isInteger(read.value) && read.value >= 0 && read.value <= largestBill).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
