// The app's words: complete in both languages, with the same blanks to fill, in the voice of the house.
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../shared/text/en.ts'
import { vi } from '../../shared/text/vi.ts'

interface Word {
  key: string
  text: string
}

function wordsOf(tree: object, path = ''): Word[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`
    return typeof value === 'string' ? [{ key, text: value }] : wordsOf(value, key)
  })
}

const vietnamese = wordsOf(vi)
const english = new Map(wordsOf(en).map(({ key, text }) => [key, text]))
const everything = [...vietnamese, ...[...english].map(([key, text]) => ({ key: `en ${key}`, text }))]

function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name = '']) => name).toSorted()
}

describe('the words', () => {
  it('are there in both languages', () => {
    expect(vietnamese.length).toBeGreaterThan(200)
    expect([...english.keys()].toSorted()).toEqual(vietnamese.map(({ key }) => key).toSorted())
  })

  it('are never empty and have no stray spaces', () => {
    expect(everything.filter(({ text }) => text === '' || text !== text.trim() || / {2}/.test(text))).toEqual([])
  })

  it('have the same blanks to fill', () => {
    const uneven = vietnamese.filter(({ key, text }) => {
      const other = english.get(key) ?? ''
      // One of something may leave the number out ("one stamp").
      const optional = key.endsWith('_one') ? blanks(text).filter(name => name !== 'count') : blanks(text)
      const others = key.endsWith('_one') ? blanks(other).filter(name => name !== 'count') : blanks(other)
      return JSON.stringify(optional) !== JSON.stringify(others)
    })
    expect(uneven.map(({ key }) => key)).toEqual([])
  })

  it('are calm: no exclamation mark, no question whether one is sure', () => {
    expect(everything.filter(({ text }) => /!|\bAre you sure\b|[Cc]ó chắc/.test(text))).toEqual([])
  })

  it('are Vietnamese in one Unicode form', () => {
    expect(vietnamese.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([])
  })

  it('stand in the resources and not in the parts', () => {
    const root = resolve(import.meta.dirname, '..', '..')
    // Letters that only Vietnamese has, outside a comment.
    const written = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).filter(path => {
      const code = readFileSync(resolve(root, path), 'utf8').replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '')
      return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(code)
    })
    expect(written).toEqual([])
  })
})
