// Folding: the text by which names are found, without accents, case or doubled spaces (Đặng → dang).

import { isPlain } from './harmless.ts'

// SQLite and FTS5 never turn đ into d, so the folded text is made here and stored.
const stroked: Record<string, string> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o' }

// Names are made of few words, again and again; the bound keeps long lists of others from filling the memory.
const mostKept = 5000
const ascii = /^[ -~]*$/
const kept = new Map<string, string>()

function foldWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase()
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const made = foldAny(word)
  kept.set(word, made)
  return made
}

function foldAny(text: string): string {
  const bare = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return bare
    .replace(/[đðłø]/g, letter => stroked[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim()
}

/** 'Đỗ Thị  Đào' → 'do thi dao'. NFC and NFD spellings, and old and new tone places (hoà, hòa), fold alike. */
export function fold(text: string): string {
  if (!isPlain(text)) return foldAny(text)
  return ascii.test(text) ? text.toLowerCase() : text.split(' ').map(foldWord).join(' ')
}

/** Lower case in one Unicode form, accents kept: what an accented search is compared with. */
export function accented(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** First letters of folded words: 'nguyen', 'thi', 'an' → 'nta'. */
export function initials(folded: readonly string[]): string {
  return folded.map(word => word.charAt(0)).join('')
}

const onlyWords =
  /^[a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1EA0-\u1EF9]+(?: [a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1EA0-\u1EF9]+)*$/

/** Letters and digits only, cut into words, as the search index cuts them. */
export function words(text: string): string[] {
  if (onlyWords.test(text)) return text.split(' ')
  return text.match(/[\p{L}\p{N}\p{Mn}]+/gu) ?? []
}
