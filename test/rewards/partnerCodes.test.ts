// The codes and cards of partner shops: what is written is read again, and nothing else is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSignedBy, newShopKey, signerOf } from '../../electron/rewards/partnerKeys.ts'
import { addDays } from '../../shared/base/day.ts'
import { bytesOf, digitsOf, hexOf, utf8 } from '../../shared/rewards/partnerBytes.ts'
import { cardFileText, type PartnerCard, readCard, toAnybody, writeCard } from '../../shared/rewards/partnerCards.ts'
import { isPartnerCode, type PartnerCode, readCode, writeCode } from '../../shared/rewards/partnerCodes.ts'
import { offerTerms, type PartnerOffer } from '../../shared/rewards/partnerModel.ts'
import { type CodeFacts, givenOn, judgeCode, monthOf, samePromise } from '../../shared/rewards/partnerRules.ts'

const key = newShopKey()
const sign = signerOf(key)

const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(hexOf)
const title = fc.string({ unit: 'grapheme', maxLength: 20 })
const terms = fc
  .record({
    benefit: fc.constantFrom('percent', 'money', 'gift'),
    value: fc.integer({ min: 0, max: 0xffff_ffff }),
    title,
  })
  .map(drawn => offerTerms.safeParse(drawn).data)
  .filter(drawn => drawn !== undefined)
const code = fc.record({
  from: hex(8),
  to: hex(8),
  serial: hex(10),
  expiresDay: fc.integer({ min: 0, max: 65_535 }).map(days => addDays('2020-01-01', days)),
  terms,
})
const offer = fc.record({
  terms,
  days: fc.integer({ min: 1, max: 730 }),
  perCustomer: fc.option(fc.integer({ min: 1, max: 999 })),
})
const card: fc.Arbitrary<PartnerCard> = fc.record({
  publicKey: fc.constant(key.publicKey),
  to: fc.constant(toAnybody),
  name: fc.constantFrom('Tiệm Hoa Mộc', 'Quán Bà Ếch', 'A'),
  offers: fc.array(offer, { maxLength: 6 }),
})

const aCode: PartnerCode = {
  from: '0011223344556677',
  to: '8899aabbccddeeff',
  serial: '00112233445566778899',
  expiresDay: '2026-12-22',
  terms: { benefit: 'percent', value: 10, title: 'mọi món nước' },
}

/** Whether the digits are read and the signature stands. */
function stands(digits: string): boolean {
  const read = readCode(digits)
  return read !== null && isSignedBy(key.publicKey, read.message, read.signature)
}

describe('L9 codes of partner shops', () => {
  it('writes bytes as digits and reads them again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => void expect(bytesOf(digitsOf(bytes))).toEqual(bytes)),
    )
    expect(['1', '12', '256', '99999', 'a12', '999999999999999'].map(bytesOf)).toEqual(Array(6).fill(null))
  })

  it('knows how long a text is in bytes', () => {
    const length = (text: string) => utf8(text).length
    expect(['', 'abc', 'Ế', 'trà đào', '🌸', '\ud800'].map(length)).toEqual([0, 3, 3, 10, 4, 0])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => void expect(utf8(text)).toEqual([...Buffer.from(text)])),
    )
  })

  it('reads a code as it was written, with a signature that stands', () => {
    fc.assert(
      fc.property(code, written => {
        const digits = writeCode(written, sign)
        expect(digits).toMatch(/^71\d+$/)
        expect(isPartnerCode(digits)).toBe(true)
        expect(readCode(digits)?.content).toEqual(written)
        expect(stands(digits)).toBe(true)
      }),
    )
  })

  it('refuses a code of which any single digit is another', () => {
    const digits = writeCode(aCode, sign)
    for (let place = 0; place < digits.length; place++) {
      for (const more of [1, 5, 9]) {
        const other = String((Number(digits[place]) + more) % 10)
        expect(stands(digits.slice(0, place) + other + digits.slice(place + 1))).toBe(false)
      }
    }
  })

  it('refuses what is cut, longer, of letters, or a card number', () => {
    const digits = writeCode(aCode, sign)
    fc.assert(
      fc.property(
        fc.nat({ max: digits.length - 1 }),
        length => void expect(stands(digits.slice(0, length))).toBe(false),
      ),
    )
    const others = [
      `${digits}0`,
      `${digits}123`,
      `0${digits}`,
      digits.replace('5', 'o'),
      '',
      '20000011',
      '9'.repeat(300),
    ]
    expect(others.filter(stands)).toEqual([])
  })

  it('is no code under the signature of another kind of text', () => {
    const cards = writeCard({ publicKey: key.publicKey, to: toAnybody, name: 'Mây', offers: [] }, sign)
    expect(readCode(cards)).toBeNull()
    expect(readCard(writeCode(aCode, sign))).toBeNull()
    // The same bytes, signed without what they are for.
    const bare = writeCode(aCode, message => sign(message.subarray('khach-quen/partner-code/1'.length)))
    expect(readCode(bare)?.content).toEqual(aCode)
    expect(stands(bare)).toBe(false)
  })

  it('reads a card as it was written, as digits, with spaces, and as a file', () => {
    fc.assert(
      fc.property(card, written => {
        const digits = writeCard(written, sign)
        const read = readCard(digits)
        expect(read?.content).toEqual(written)
        expect(read && isSignedBy(key.publicKey, read.message, read.signature)).toBe(true)
        expect(readCard(digits.replace(/(.{5})/g, '$1 \n'))?.content).toEqual(written)
        expect(readCard(cardFileText('Tiệm', digits))?.content).toEqual(written)
      }),
    )
    const wrong = [
      '',
      '{',
      '{}',
      '{"khachQuenPartner":2,"shop":"","card":"72"}',
      '[]',
      'null',
      '72',
      `72${'9'.repeat(7000)}`,
    ]
    expect(wrong.map(readCard)).toEqual(wrong.map(() => null))
  })
})

const promise: PartnerOffer = {
  id: 'o',
  partnerId: 'p',
  direction: 'theirs_here',
  terms: { ...aCode.terms, title: 'nước' },
  days: 30,
  perCustomer: null,
  archivedAt: null,
}
const facts: CodeFacts = {
  us: aCode.to,
  partner: { name: 'Hoa Mộc', archivedAt: null, offers: [promise] },
  isSigned: true,
  usedOn: null,
  day: '2026-12-22',
}

describe('L9 whether a code counts here', () => {
  it.each<[string, Partial<CodeFacts>]>([
    ['ok', {}],
    [
      'ok',
      { partner: { name: '', archivedAt: null, offers: [{ ...promise, archivedAt: '2026-11-01T00:00:00.000Z' }] } },
    ],
    ['partner_unknown', { partner: null }],
    ['partner_code_forged', { isSigned: false }],
    ['partner_code_not_for_us', { us: aCode.from }],
    ['partner_code_not_for_us', { us: '0000000000000000' }],
    ['partner_code_not_for_us', { us: null }],
    ['partner_archived', { partner: { name: '', archivedAt: '2026-11-01T00:00:00.000Z', offers: [promise] } }],
    ['partner_offer_not_agreed', { partner: { name: '', archivedAt: null, offers: [] } }],
    [
      'partner_offer_not_agreed',
      { partner: { name: '', archivedAt: null, offers: [{ ...promise, direction: 'ours_there' }] } },
    ],
    ['partner_code_expired', { day: '2026-12-23' }],
    ['partner_code_used', { usedOn: '2026-12-01' }],
  ])('%s', (expected, changed) => {
    const judged = judgeCode(aCode, { ...facts, ...changed })
    expect(judged.ok ? 'ok' : judged.code).toBe(expected)
  })

  it('takes the same gift for the same, however it is written, and another value for another promise', () => {
    const gift = { benefit: 'gift', value: 0, title: '1 ly trà đào' } as const
    expect(samePromise(gift, { ...gift, title: '1 Ly Tra Dao' })).toBe(true)
    expect(samePromise(gift, { ...gift, title: '1 ly trà sữa' })).toBe(false)
    expect(samePromise(aCode.terms, { ...aCode.terms, value: 20 })).toBe(false)
  })

  it.each([
    ['percent', 10, 123_456, 12_345],
    ['percent', 100, 50_000, 50_000],
    ['percent', 33, 10_000_000_000, 3_300_000_000],
    ['percent', 10, 0, 'partner_bill_needed'],
    ['money', 20_000, 120_000, 20_000],
    ['money', 20_000, 15_000, 15_000],
    ['money', 20_000, 0, 'partner_bill_needed'],
    ['gift', 45_000, 0, 45_000],
    ['gift', 0, 120_000, 0],
  ] as const)('%s %i on a bill of %i gives %s', (benefit, value, bill, expected) => {
    const given = givenOn({ benefit, value, title: 'x' }, bill)
    expect(given.ok ? given.value : given.code).toBe(expected)
  })

  it('gives never more than the bill, and never less than nothing', () => {
    const onBill = fc.record({
      terms: terms.filter(({ benefit }) => benefit !== 'gift'),
      bill: fc.integer({ min: 1, max: 1e10 }),
    })
    fc.assert(
      fc.property(onBill, ({ terms: drawn, bill }) => {
        const given = givenOn(drawn, bill)
        expect(given.ok && given.value >= 0 && given.value <= bill && Number.isInteger(given.value)).toBe(true)
      }),
    )
  })

  it('counts nothing that was taken back within the month, and takes off what an earlier month had settled', () => {
    const line = { partnerId: 'p', requestId: 'r', serial: 's', day: '2026-11-02', terms: promise.terms }
    const lines = [
      { ...line, id: '1', kind: 'honoured', isTakingBack: false, bill: 100, given: 10, reversesId: null },
      { ...line, id: '2', kind: 'honoured', isTakingBack: false, bill: 300, given: 30, reversesId: null },
      { ...line, id: '3', kind: 'honoured', isTakingBack: true, bill: -100, given: -10, reversesId: '1' },
      { ...line, id: '4', kind: 'honoured', isTakingBack: true, bill: -70, given: -7, reversesId: 'of October' },
      { ...line, id: '5', kind: 'issued', isTakingBack: false, bill: 0, given: 0, reversesId: null },
    ] as const
    const [month, none] = monthOf(
      [
        { id: 'p', name: 'Hoa Mộc' },
        { id: 'q', name: 'Khác' },
      ],
      lines,
    )
    expect(month).toMatchObject({ name: 'Hoa Mộc', honoured: { count: 0, given: 23 }, issued: 1 })
    expect(month?.lines.map(({ id }) => id)).toEqual(['2', '4', '5'])
    expect(none).toBeUndefined()
  })
})
