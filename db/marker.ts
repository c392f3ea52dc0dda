// What is remembered beside the book: that it has customers, so that a lost book is never taken for a first start, and in
// which language to say so.
import { readFileSync } from 'node:fs'
import type { Instant } from '../shared/base/day.ts'
import { type Language, languages } from '../shared/settings/model.ts'
import { writeDurably } from './durable.ts'
import type { BookPlace } from './place.ts'

/** Leaves the marker, unless the book has no customers yet: an empty book may be lost without a word. */
export function leaveMarker(place: BookPlace, customers: number, language: Language, at: Instant): void {
  if (customers === 0) return
  try {
    writeDurably(place.marker, `${JSON.stringify({ customers, language, at })}\n`)
  } catch {
    // A full disk must not keep the shop out of its book, nor the book from being closed.
  }
}

/** The language of the shop whose book cannot be opened; null where nothing readable was left. */
export function markedLanguage(place: BookPlace): Language | null {
  try {
    const marker: unknown = JSON.parse(readFileSync(place.marker, 'utf8'))
    const said = typeof marker === 'object' && marker !== null && 'language' in marker ? marker.language : null
    return languages.find(language => language === said) ?? null
  } catch {
    return null
  }
}
