// Text from outside made harmless before it is stored: one Unicode form, no control, bidi or zero-width characters.
import { z } from 'zod'

// Bidi controls and zero-width characters can make a name read as another one; see Unicode TR36, section 2.
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu
const control = /\p{Cc}/gu
const controlButLineBreak = /(?!\n)\p{Cc}/gu

/** One line: NFC, spaces collapsed and trimmed, nothing invisible. */
export function harmlessLine(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(control, ' ').replace(/\s+/gu, ' ').trim()
}

/** Several lines: as `harmlessLine`, but line breaks are kept. */
export function harmlessLines(text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(invisible, '').replace(controlButLineBreak, ' ')
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
