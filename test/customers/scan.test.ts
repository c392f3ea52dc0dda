// Telling a scanner from a person by how fast the keys come.
import { describe, expect, it } from 'vitest'
import { scanReader } from '../../renderer/ui/scans.ts'

/** Types the keys of a text, some milliseconds apart, then Enter. */
function typed(text: string, milliseconds: number, repeat = false): string | null {
  const reader = scanReader()
  const keys = [...text, 'Enter']
  return keys.map((key, at) => reader.next({ key, timeStamp: 1000 + at * milliseconds, repeat })).at(-1) ?? null
}

describe('K1 scans', () => {
  const cases: [what: string, text: string, milliseconds: number, scan: string | null][] = [
    ['a scanner', '20000011', 8, '20000011'],
    ['a slow scanner', '8930000012345', 30, '8930000012345'],
    ['a long code', '71'.repeat(180), 9, '71'.repeat(180)],
    ['a fast typist', '20000011', 60, null],
    ['a short number', '4567', 8, null],
    ['a word', 'nguyen', 8, null],
    ['a code in the middle of a note', 'ít đường 20000011', 8, '20000011'],
    ['a phone with spaces', '0901 234 567', 8, null],
  ]
  it.each(cases)('%s', (_, text, milliseconds, scan) => {
    expect(typed(text, milliseconds)).toBe(scan)
  })

  it('a held key is no scanner', () => {
    expect(typed('00000000', 30, true)).toBeNull()
  })

  it('what a person typed before is not part of the scan', () => {
    const reader = scanReader()
    const press = (key: string, timeStamp: number) => reader.next({ key, timeStamp, repeat: false })
    press('5', 1000)
    ;[...'20000011'].forEach((key, at) => void press(key, 1400 + at * 8))
    expect(press('Enter', 1470)).toBe('20000011')
  })
})
