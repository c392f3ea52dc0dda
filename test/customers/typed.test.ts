// What was typed at the counter: which letters it found, and how a new customer begins with it.
import { describe, expect, it } from 'vitest'
import { matchedInName, matchedInTail, type Piece } from '../../renderer/customers/matched.ts'
import { fieldsFromTyped } from '../../renderer/customers/typed.ts'

const marked = (pieces: Piece[]) => pieces.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('')

describe('the letters that were typed are marked', () => {
  it.each([
    ['Nguyễn Thị Lan', 'lan 45', 'Nguyễn Thị [Lan]'],
    ['Nguyễn Thị Lan', 'lan ng', '[Ng]uyễn Thị [Lan]'],
    ['Đặng Đức', 'dang', '[Đặng] Đức'],
    ['Đặng Đức', 'd', '[Đ]ặng [Đ]ức'],
    ['Nguyễn Thị An', 'nta', '[N]guyễn [T]hị [A]n'],
    ['Nguyễn Thị An', '4567', 'Nguyễn Thị An'],
    ['Nguyễn Thị An', '', 'Nguyễn Thị An'],
    // The inside of a word is not what was found.
    ['Nguyễn Hoàng', 'yen', 'Nguyễn Hoàng'],
  ])('%s by "%s"', (name, typed, shown) => {
    expect(marked(matchedInName(name, typed))).toBe(shown)
    expect(marked(matchedInName(name.normalize('NFD'), typed))).toBe(shown)
  })

  it.each([
    ['4567', 'lan 45', '[45]67'],
    ['4567', '67', '45[67]'],
    ['4567', '0901 234 567', '[4567]'],
    ['4567', '89', '4567'],
    ['4567', 'lan', '4567'],
  ])('the tail %s by "%s"', (tail, typed, shown) => {
    expect(marked(matchedInTail(tail, typed))).toBe(shown)
  })
})

describe('a new customer begins with what was typed', () => {
  it.each([
    ['lan 45', { name: 'Lan' }],
    ['nguyễn thị lan', { name: 'Nguyễn Thị Lan' }],
    ['0901 234 567', { phone: '0901 234 567' }],
    ['+84 901 234 567', { phone: '+84 901 234 567' }],
    ['0084901234567', { phone: '0084901234567' }],
    ['4567', { phone: '4567' }],
    ['8930000012345', { code: '8930000012345' }],
    // A printed card that nobody in this book has.
    ['20000660', { code: '20000660' }],
    ['20000661', { phone: '20000661' }],
    ['', {}],
    ['   ', {}],
  ])('"%s"', (typed, fields) => {
    expect(fieldsFromTyped(typed)).toEqual(fields)
  })
})
