// Bytes as they travel between shops: numbers and texts in bytes, and bytes as digits. A scanner is a keyboard, on which
// Vietnamese input methods spoil letters, and QR packs digits densest.

// Six bytes fit 15 digits exactly enough (2^48 < 10^15) and stay within what a number holds exactly.
const blockBytes = 6
const digitsOfBytes: readonly number[] = [0, 3, 5, 8, 10, 13, 15]

/** Big-endian, `size` bytes. */
export function numberBytes(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, place) => Math.floor(value / 256 ** (size - 1 - place)) % 256)
}

function numberOf(bytes: Iterable<number>): number {
  let value = 0
  for (const byte of bytes) value = value * 256 + byte
  return value
}

/** A text as UTF-8; halves of a surrogate pair, which no UTF-8 has, are left out. */
export function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text.replace(/\p{Cs}/gu, ''))
  return [...escaped.matchAll(/%(..)|(.)/g)].map(([, hex, plain]) =>
    hex ? Number.parseInt(hex, 16) : (plain ?? '').charCodeAt(0),
  )
}

/** A text of at most 255 bytes, with its length before it. */
export function textBytes(text: string): number[] {
  const bytes = utf8(text)
  if (bytes.length > 255) throw new RangeError('A text of more than 255 bytes')
  return [bytes.length, ...bytes]
}

export function hexOf(bytes: Iterable<number>): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

export function hexBytes(hex: string): number[] {
  return (hex.match(/../g) ?? []).map(pair => Number.parseInt(pair, 16))
}

/** Reads one part after the other; throws where there is nothing left to read or where bytes are no text. */
export interface ByteReader {
  number(size: number): number
  hex(size: number): string
  text(): string
  /** How many bytes are left. */
  left(): number
}

export function byteReader(bytes: Uint8Array): ByteReader {
  let place = 0
  function take(size: number): Uint8Array {
    if (place + size > bytes.length) throw new RangeError('Too few bytes')
    place += size
    return bytes.subarray(place - size, place)
  }
  return {
    number: size => numberOf(take(size)),
    hex: size => hexOf(take(size)),
    text: () => decodeURIComponent(Array.from(take(numberOf(take(1))), byte => `%${hexOf([byte])}`).join('')),
    left: () => bytes.length - place,
  }
}

/** Six bytes become 15 digits; what is left at the end as few as it needs. */
export function digitsOf(bytes: Uint8Array): string {
  let digits = ''
  for (let place = 0; place < bytes.length; place += blockBytes) {
    const block = bytes.subarray(place, place + blockBytes)
    digits += String(numberOf(block)).padStart(digitsOfBytes[block.length] ?? 0, '0')
  }
  return digits
}

/** The bytes that `digitsOf` made these digits of; null where it makes no such digits. */
export function bytesOf(digits: string): Uint8Array | null {
  if (!/^\d*$/.test(digits)) return null
  const bytes: number[] = []
  for (const [block] of digits.matchAll(/\d{1,15}/g)) {
    const size = digitsOfBytes.indexOf(block.length)
    const value = Number(block)
    if (size < 0 || value >= 256 ** size) return null
    bytes.push(...numberBytes(value, size))
  }
  return Uint8Array.from(bytes)
}
