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

// Control characters that no program writes into a list: the file is something else.
const control = /(?![\t\n\r\v\f\u001A\u001B])\p{Cc}/u

function looksLikeText(text: string): boolean {
  const opening = text.slice(0, 65_536).replace(/[\u0080-\u009F]/g, '')
  return !control.test(opening) && !text.includes('\0')
}
