// Text from bytes: UTF-8, or UTF-16 where the file says so with its first two bytes.

/** The text without its mark of byte order; null where the bytes are no text in one of these encodings. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return looksLikeText(text) ? text : null
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
