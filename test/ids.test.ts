// Ids grow in the order in which they are made: whatever happens together keeps its order, and indexes grow at their end.
import { validate, version } from 'uuid'
import { expect, it, vi } from 'vitest'
import { idMaker } from '../electron/ids.ts'

it('makes ids that grow, within a millisecond and when the clock is set back, and that are never the same', () => {
  const newId = idMaker()
  const other = idMaker()
  const many = Array.from({ length: 20_000 }, newId)
  vi.useFakeTimers({ now: Date.now() - 3_600_000 })
  many.push(...Array.from({ length: 1000 }, newId))
  vi.useRealTimers()
  expect(many.toSorted()).toEqual(many)
  expect(new Set([...many, ...Array.from({ length: 20_000 }, other)]).size).toBe(41_000)
  expect(many.every(id => validate(id) && version(id) === 7)).toBe(true)
})
