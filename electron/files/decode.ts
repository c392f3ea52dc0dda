// Text from bytes: UTF-8, UTF-16 of either order, or the Vietnamese code page of old Windows programs; told by the bytes.

/** The text in one Unicode form (NFC), without its mark of byte order; null where the bytes are no text in any of these. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes)
  if (marked) return decoded(bytes, marked)
  const wide = wideEncoding(bytes)
  if (wide) return decoded(bytes, wide)
  const text = decoded(bytes, 'utf-8')
  if (text !== null) return text
  const old = decoded(bytes, 'windows-1258')
  return old !== null && looksWritten(old) ? old : null
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

const lookedAt = 8192
// In UTF-16 every comma, digit and line break has a zero beside it; Vietnamese letters mostly a 0, 1 or 1E.
const leastZeros = 0.2

/** UTF-16 without its mark: many zero bytes, and nearly all of them in one of the two places. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const opening = bytes.subarray(0, Math.min(lookedAt, bytes.length - (bytes.length % 2)))
  const zeros: [even: number, odd: number] = [0, 0]
  for (const [place, byte] of opening.entries()) if (byte === 0) zeros[place % 2 === 0 ? 0 : 1] += 1
  const least = (opening.length / 2) * leastZeros
  const [even, odd] = zeros
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < Math.max(1, least)) return null
  if (odd > even * 20) return 'utf-16le'
  return even > odd * 20 ? 'utf-16be' : null
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return looksLikeText(text) ? text.normalize('NFC') : null
  } catch {
    return null
  }
}

// Line breaks and tabs, the end mark of old systems, and what Windows writes above ASCII; no other control character
// gets into a list, so where there is one the file is something else.
const harmlessControl = new Set([9, 10, 11, 12, 13, 26, 27])

function looksLikeText(text: string): boolean {
  const opening = text.slice(0, 65_536)
  const isStrange = (letter: string): boolean => letter < ' ' && !harmlessControl.has(letter.charCodeAt(0))
  return ![...opening].some(isStrange) && !text.includes('\0')
}

// What stands in Vietnamese and Western lists beside letters and ASCII: signs of money, quotes, dashes, and the like.
const usualSigns = /[€₫«»“”„‘’‚…–—•·°±§©®™×÷½¼¾²³£¥]/u
const lonelyMark = /(?:^|[^\p{L}\p{M}])\p{M}/u
const mostStrange = 0.05

/**
 * Every byte is a letter in a code page of one byte, so what was read must also look written: marks stand on letters, and
 * what is above ASCII is letters, not a hail of signs.
 */
function looksWritten(text: string): boolean {
  const opening = text.slice(0, 65_536)
  const high = [...opening].filter(letter => letter > '\u007f')
  const strange = high.filter(letter => !/[\p{L}\p{M}]/u.test(letter) && !usualSigns.test(letter)).length
  return strange <= high.length * mostStrange && !lonelyMark.test(opening)
}
