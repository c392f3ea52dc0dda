// Phone numbers in every spelling a notebook holds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationalDigits, readPhone, showPhone } from '../../shared/base/phone.ts'

// The conversion of September 2018: old prefix of eleven digits, new prefix of ten.
const oldPrefixes = [
  ['0162', '032'],
  ['0163', '033'],
  ['0164', '034'],
  ['0165', '035'],
  ['0166', '036'],
  ['0167', '037'],
  ['0168', '038'],
  ['0169', '039'],
  ['0120', '070'],
  ['0121', '079'],
  ['0122', '077'],
  ['0126', '076'],
  ['0128', '078'],
  ['0123', '083'],
  ['0124', '084'],
  ['0125', '085'],
  ['0127', '081'],
  ['0129', '082'],
  ['0186', '056'],
  ['0188', '058'],
  ['0199', '059'],
] as const

const spellings = [
  '0901234567',
  '0901 234 567',
  '090.123.45.67',
  '090-123-4567',
  '(090) 123 4567',
  '84901234567',
  '+84901234567',
  '+84 901 234 567',
  '+84 (0) 901 234 567',
  '+840901234567',
  '0084901234567',
  '00 84 901 234 567',
  '901234567',
  ' 0901\u00a0234\u00a0567 ',
  '０９０１２３４５６７',
  '0901–234–567',
]

const unreadable = [
  '',
  ' ',
  '0901',
  '123',
  '09012345678',
  '0901234567 / 0912345678',
  'không có',
  '0901 CHANH',
  '+',
  '++84901234567',
  '=1+1',
  "0901234567'; DROP TABLE customers",
  '0000000000',
  '<b>0901234567</b>',
  '0'.repeat(40),
  '0102345678',
]

describe('K1 phone numbers', () => {
  it.each(spellings)('reads %j as the same number', text => {
    expect(readPhone(text, 'VN')).toBe('+84901234567')
  })

  it.each(oldPrefixes)('reads the old prefix %s as %s', (old, current) => {
    expect(readPhone(`${old}1234567`, 'VN')).toBe(`+84${current.slice(1)}1234567`)
    expect(readPhone(`+84 ${old.slice(1)} 123 4567`, 'VN')).toBe(`+84${current.slice(1)}1234567`)
    expect(readPhone(`0084${old.slice(1)}1234567`, 'VN')).toBe(`+84${current.slice(1)}1234567`)
  })

  it('knows all 21 old prefixes', () => {
    expect(new Set(oldPrefixes.map(([old]) => old)).size).toBe(21)
    expect(new Set(oldPrefixes.map(([, current]) => current)).size).toBe(21)
  })

  it.each(unreadable)('reads %j as no number', text => {
    expect(readPhone(text, 'VN')).toBeNull()
  })

  it('reads landlines and numbers of other countries', () => {
    expect(readPhone('024 3825 1234', 'VN')).toBe('+842438251234')
    expect(readPhone('(028) 3822 9999', 'VN')).toBe('+842838229999')
    expect(readPhone('+1 213 373 4253', 'VN')).toBe('+12133734253')
    expect(readPhone('(213) 373-4253', 'US')).toBe('+12133734253')
    expect(readPhone('0901234567', 'US')).toBeNull()
    expect(readPhone('+84901234567', 'XX')).toBe('+84901234567')
  })

  it('shows a number as people in the shop dial it', () => {
    expect(showPhone('+84901234567', 'VN')).toBe('0901 234 567')
    expect(showPhone('+842438251234', 'VN')).toBe('024 3825 1234')
    expect(showPhone('+12133734253', 'VN')).toBe('+1 213 373 4253')
    expect(showPhone('+84901234567', 'US')).toBe('+84 901 234 567')
    expect(nationalDigits('+84901234567')).toBe('0901234567')
    expect(nationalDigits('+12133734253')).toBe('2133734253')
  })

  it.each(['+84901234567', '+842438251234', '+842838229999', '+84559123456', '+12133734253', '+442079460958'])(
    'the digits of %s are those that are shown',
    phone => {
      const shown = phone.startsWith('+84')
        ? showPhone(phone, 'VN')
        : showPhone(phone, phone.startsWith('+1') ? 'US' : 'GB')
      expect(nationalDigits(phone)).toBe(shown.replace(/\D/g, ''))
    },
  )

  it('reads what it shows, whatever stands between the digits', () => {
    const mobile = fc.tuple(fc.constantFrom('90', '91', '32', '70', '83', '98'), fc.integer({ min: 0, max: 9_999_999 }))
    const number = mobile.map(([prefix, rest]) => prefix + String(rest).padStart(7, '0'))
    const between = fc.array(fc.constantFrom('', ' ', '.', '-', '\u00a0'), { minLength: 9, maxLength: 9 })
    const start = fc.constantFrom('0', '84', '+84', '0084', '')
    fc.assert(
      fc.property(number, between, start, (digits, gaps, prefix) => {
        const spelled = prefix + [...digits].map((digit, place) => digit + (place < 8 ? gaps[place] : '')).join('')
        const read = readPhone(spelled, 'VN')
        expect(read).toBe(`+84${digits}`)
        expect(readPhone(showPhone(read ?? '', 'VN'), 'VN')).toBe(read)
      }),
    )
  })
})

describe('O1 phones of whole lists', () => {
  it('are read without the library as with it', () => {
    const digits = fc.tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 0, max: 9_999_999 }))
    fc.assert(
      fc.property(digits, ([prefix, rest]) => {
        const national = `${prefix}${String(rest).padStart(7, '0')}`
        // A blank after the country's code is what only the library reads.
        const slowly = readPhone(`+84 ${national}`, 'VN')
        const quickly = readPhone(`0${national}`, 'VN')
        return prefix < 30 || quickly === slowly
      }),
      { numRuns: 500 },
    )
  })
})
