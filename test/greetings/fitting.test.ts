// Words set into a width: nothing lost, nothing wider than its line, marks with their letters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setText } from '../../shared/greetings/fitting.ts'

// As if every letter were half as wide as it is high.
const measure = (text: string) => [...new Intl.Segmenter('vi').segment(text)].length / 2
const room = { width: 100, height: 100, sizes: [20, 10, 5], lineHeight: 1.5, mostLines: 3, measure }

describe('C2 words on a greeting picture', () => {
  it.each([
    ['stands on one line at the largest size', 'Chị Lan', 20, ['Chị Lan']],
    ['wraps before it gets smaller', 'Chị Nguyễn Thị Lan', 20, ['Chị Nguyễn', 'Thị Lan']],
    ['gets smaller before it is cut', 'Nguyễn Thị Tuyết Hường Phượng', 10, ['Nguyễn Thị Tuyết', 'Hường Phượng']],
    ['keeps its paragraphs', 'một\nhai', 20, ['một', 'hai']],
    ['is nothing where nothing is said', '', 20, ['']],
  ])('C2 a text %s', (_, text, size, lines) => {
    expect(setText(text, room)).toEqual({ size, lines })
  })

  it('C2 the lines of a text are about as long as each other', () => {
    const { lines } = setText('aa bb cc dd ee ff', { ...room, sizes: [20], width: 140, mostLines: 2 })
    expect(lines).toEqual(['aa bb cc', 'dd ee ff'])
  })

  it('C2 what is too much is cut at the end, with a sign that it was', () => {
    const { size, lines } = setText('một hai ba bốn năm sáu bảy tám chín mười '.repeat(9), room)
    expect([size, lines.length, lines.at(-1)?.endsWith('…')]).toEqual([5, 3, true])
  })

  it('C2 decomposed letters are composed and never torn apart', () => {
    const name = 'Nguyễn'.normalize('NFD')
    expect(setText(name, room).lines).toEqual(['Nguyễn'])
    const { lines } = setText('ễ'.normalize('NFD').repeat(90), room)
    expect(lines.join('').replace('…', '')).toMatch(/^ễ+$/)
  })

  it('C2 no line is wider than there is room, none is too many, and what fits is there in full', () => {
    const words = fc.array(fc.stringMatching(/^[a-zđếộữA-Z<>&"'مرחש🎂]{1,60}$/u), { maxLength: 60 })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (parts, width) => {
        const text = parts.join(' ')
        const { size, lines } = setText(text, { ...room, width })
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(Math.max(width, size / 2))
        expect(lines.length).toBeLessThanOrEqual(3)
        if (!lines.at(-1)?.endsWith('…')) expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})
