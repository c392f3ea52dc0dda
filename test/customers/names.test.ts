// Folding, the Vietnamese order of names, and card numbers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeName } from '../../electron/sample/people.ts'
import { seededRandom } from '../../electron/sample/random.ts'
import { cardNumberOf, isCardNumber } from '../../shared/base/cardNumber.ts'
import { accented, fold, initials, words } from '../../shared/base/fold.ts'
import { harmlessLine } from '../../shared/base/harmless.ts'
import { nameSortKey } from '../../shared/base/order.ts'

const collator = new Intl.Collator('vi', { sensitivity: 'accent', numeric: true })

function inKeyOrder(names: string[]): string[] {
  // Bytes, as SQLite compares.
  return names.toSorted((one, other) => Buffer.compare(Buffer.from(nameSortKey(one)), Buffer.from(nameSortKey(other))))
}

function inVietnameseOrder(names: string[]): string[] {
  const cut = (name: string) => [name.split(' ').at(-1) ?? '', name.split(' ').slice(0, -1).join(' ')] as const
  return names.toSorted((one, other) => {
    const [given, rest] = cut(one)
    const [otherGiven, otherRest] = cut(other)
    return collator.compare(given, otherGiven) || collator.compare(rest, otherRest)
  })
}

const vietnameseName = fc.integer().map(seed => makeName(seededRandom(seed), seed % 2 === 0))
const vietnameseLetters = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'
const syllable = fc
  .array(fc.constantFrom(...vietnameseLetters), { minLength: 1, maxLength: 4 })
  .map(all => all.join(''))

describe('K1 names', () => {
  it('folds accents, case and spaces away', () => {
    expect(fold('Đỗ Thị  Đào')).toBe('do thi dao')
    expect(fold('ĐẶNG'.normalize('NFD'))).toBe('dang')
    expect(fold('Hoà')).toBe(fold('Hòa'))
    expect(initials(words(fold('Nguyễn Thị An')))).toBe('nta')
  })

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.oneof(vietnameseName, fc.string({ unit: 'grapheme' })), name => {
        expect(fold(fold(name))).toBe(fold(name))
      }),
    )
  })

  it('folds and cuts plain names, which it does a quicker way, as all others', () => {
    const letters = [...vietnameseLetters, ...'ÀĐỚğøœß÷×ﬁ0129 .-\u0301\u200B']
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map(all => all.join(''))
    fc.assert(
      fc.property(fc.oneof(vietnameseName, text), name => {
        // The spaces around it make it one of the others.
        const spaced = ` ${name} `
        expect(fold(name)).toBe(fold(spaced))
        expect(accented(name)).toBe(accented(spaced))
        expect(words(fold(name))).toEqual(words(` ${fold(name)}`))
        expect(harmlessLine(name)).toBe(harmlessLine(spaced))
      }),
    )
  })

  it('sorts by given name, tones in the order of the dictionary', () => {
    const order = [
      'An',
      'Lê Văn An',
      'Trần An',
      'Àn',
      'Ản',
      'Ãn',
      'Án',
      'Ạn',
      'Anh',
      'Ăn',
      'Ân',
      'Bình',
      'Dũng',
      'Đạt',
      'Eo',
    ]
    order.push('Ê', 'Hoa', 'Hòa', 'Hoan', 'Oanh', 'Ô', 'Ơ', 'Tú', 'Uyên', 'Ước', 'Yến', 'Zoe')
    expect(inKeyOrder(order.toReversed())).toEqual(order)
  })

  it('sorts numbers by their worth and other names somewhere sane', () => {
    const order = [
      '',
      '!',
      'Khách 9',
      'Khách 10',
      'Khách 17850',
      'Trần An (Q7)',
      'François',
      'Frank',
      'Mỹ, Nguyễn',
      'Иван',
      '陳',
    ]
    expect(inKeyOrder(order.toReversed())).toEqual(order)
  })

  it('sorts NFC and NFD, upper and lower case alike', () => {
    fc.assert(
      fc.property(vietnameseName, name => {
        expect(nameSortKey(name.normalize('NFD'))).toBe(nameSortKey(name))
        expect(nameSortKey(name.toUpperCase())).toBe(nameSortKey(name))
      }),
    )
  })

  it('agrees with the Vietnamese collation about names', () => {
    const names = fc.array(
      fc.oneof(
        vietnameseName,
        fc.tuple(syllable, syllable).map(two => two.join(' ')),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(names, some => {
        expect(inKeyOrder(some)).toEqual(inVietnameseOrder(some))
      }),
      { numRuns: 300 },
    )
  })
})

describe('card numbers', () => {
  it('carry the check digit of GS1', () => {
    // 9638507-4 is the example of the EAN-8 standard; the rule is the same for the numbers that begin with 2.
    expect(cardNumberOf(1)).toBe('20000011')
    expect(cardNumberOf(999_999)).toHaveLength(8)
    expect(cardNumberOf(1_000_000)).toHaveLength(13)
    expect(isCardNumber('96385074')).toBe(false)
  })

  it('know a single wrong digit', () => {
    const sequence = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(sequence, fc.nat(12), fc.integer({ min: 1, max: 9 }), (number, place, change) => {
        const right = cardNumberOf(number)
        expect(isCardNumber(right)).toBe(true)
        const at = place % right.length
        const wrong = right.slice(0, at) + String((Number(right[at]) + change) % 10) + right.slice(at + 1)
        expect(isCardNumber(wrong)).toBe(false)
      }),
    )
  })

  it.each(['', '2', '2000001', '20000012', ' 20000011', '2000001a', '30000018'])('%j is none', text => {
    expect(isCardNumber(text)).toBe(false)
  })
})
