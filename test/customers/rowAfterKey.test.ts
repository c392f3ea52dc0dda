// Moving through the Book by the keyboard.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowAfterKey } from '../../renderer/ui/rowAfterKey.ts'

describe('K1 the Book by the keyboard', () => {
  const moves: [string, number, number | null][] = [
    ['ArrowDown', 0, 1],
    ['ArrowDown', 99, 99],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 15],
    ['PageDown', 95, 99],
    ['PageUp', 15, 5],
    ['PageUp', 3, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['Enter', 5, null],
    ['a', 5, null],
  ]
  it.each(moves)('%s on row %i of a hundred', (key, current, next) => {
    expect(rowAfterKey(key, current, { total: 100, page: 10 })).toBe(next)
  })

  it('never leaves the table, and goes nowhere in an empty one', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    fc.assert(
      fc.property(key, fc.nat(300), fc.integer({ min: 1, max: 200 }), (pressed, current, total) => {
        const next = rowAfterKey(pressed, current, { total, page: 12 })
        expect(next).toBeGreaterThanOrEqual(0)
        expect(next).toBeLessThan(total)
      }),
    )
    expect(rowAfterKey('End', 0, { total: 0, page: 12 })).toBeNull()
  })
})
