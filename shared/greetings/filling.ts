// Filling a template: its holes in braces are read, refused with their place where they make no sense, and filled for one
// customer so that no hole, brace or doubled space is left behind.
import { harmlessLine, harmlessLines } from '../base/harmless.ts'
import { no, ok, type Result } from '../base/result.ts'
import { formsOfAddress } from '../customers/model.ts'
import type { Language } from '../settings/model.ts'
import { capital } from '../text/format.ts'
import { type Hole, holeNamed, notKnown, type Values } from './holes.ts'

/** A text, or a hole with what its writer wants said where nothing is known; null: the app's own words. */
export type Part = { text: string } | HolePart
interface HolePart {
  hole: Hole
  fallback: string | null
}

/**
 * Details `at` (where it begins, from 0) and `word` (what stands there). `template_hole_unknown`: no such word;
 * `template_hole_nested`: a hole within a hole; `template_hole_open`: a brace without the other one; `template_hole_long`:
 * more than 60 characters in a hole.
 */
export type TemplateRefusal =
  | 'template_hole_unknown'
  | 'template_hole_nested'
  | 'template_hole_open'
  | 'template_hole_long'

const longestHole = 60
const longestValue = 200
/** No greeting is longer: what may be recorded (`greetingWords`), in UTF-16 units. */
export const longestWords = 1800

/** A hole, or a brace that belongs to none. */
const braces = /\{([^{}]*)\}|[{}]/gu

interface Brace {
  at: number
  /** As it stands in the template, braces included. */
  written: string
  /** What is between the braces; null: this brace belongs to no hole. */
  inside: string | null
}

function bracesOf(body: string): Brace[] {
  return [...body.matchAll(braces)].map(({ index, 0: written, 1: inside }) => ({
    at: index,
    written,
    inside: inside ?? null,
  }))
}

/** Whether the brace that opens a text is closed in it, whatever stands between. */
function isClosed(text: string): boolean {
  let depth = 0
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return true
  }
  return false
}

function holeOf(inside: string): { hole: Hole | null; fallback: string | null } {
  const bar = inside.indexOf('|')
  const word = bar < 0 ? inside : inside.slice(0, bar)
  return { hole: holeNamed(word), fallback: bar < 0 ? null : harmlessLine(inside.slice(bar + 1)) }
}

function mistakeOf(body: string, { at, written, inside }: Brace): TemplateRefusal | null {
  if (inside === null)
    return written === '{' && isClosed(body.slice(at)) ? 'template_hole_nested' : 'template_hole_open'
  if (inside.length > longestHole) return 'template_hole_long'
  return holeOf(inside).hole === null ? 'template_hole_unknown' : null
}

/** Every part of a template as far as it makes sense: a brace too many is dropped, an unknown hole is its fallback. */
function partsOf(body: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { at, written, inside } of bracesOf(body)) {
    parts.push({ text: body.slice(from, at) })
    from = at + written.length
    if (inside === null) continue
    const { hole, fallback } = holeOf(inside)
    parts.push(hole === null ? { text: fallback ?? '' } : { hole, fallback })
  }
  return [...parts, { text: body.slice(from) }].filter(part => !('text' in part) || part.text !== '')
}

/** The parts of a template, or the first thing in it that makes no sense. */
export function readTemplate(body: string): Result<Part[], TemplateRefusal> {
  const text = body.normalize('NFC')
  for (const brace of bracesOf(text)) {
    const code = mistakeOf(text, brace)
    if (code !== null) return no(code, { at: brace.at, word: brace.written.slice(0, longestHole) })
  }
  return ok(partsOf(text))
}

// Stand for a moment before what filled a hole, and where nothing did: two of the code points that are no characters.
const filled = '\uFDD0'
const nothing = '\uFDD1'

/** One line without braces, cut after 200 characters. */
function harmlessValue(value: string | undefined): string {
  const whole = harmlessLine((value ?? '').slice(0, longestValue * 4).replace(/[{}\uFDD0\uFDD1]/gu, ''))
  return [...whole].slice(0, longestValue).join('').trim()
}

function wordsFor({ hole, fallback }: HolePart, values: Values, language: Language): string {
  // Vietnamese forms of address have no place in English.
  const known = language === 'en' && hole === 'address' ? '' : harmlessValue(values[hole])
  // 'Em chúc em' would leave open who is who.
  const isBoth = hole === 'we' && known.toLocaleLowerCase('vi') === values.address
  if (known !== '' && !isBoth) return known
  return fallback ?? notKnown[language][hole]
}

const addressed = new RegExp(`^(?:${formsOfAddress.filter(form => form !== '').join('|')}) `, 'iu')

/** The name that follows a form of address with nothing but a space between; null: none does. */
function pairAt(parts: Part[], index: number): HolePart | null {
  const [address, space, name] = parts.slice(index, index + 3)
  const isPair = address && 'hole' in address && address.hole === 'address' && space && 'text' in space
  return isPair && space.text === ' ' && name && 'hole' in name && name.hole === 'name' ? name : null
}

/** 'chị Lan'; the name alone where it brings its own form of address ('Cô Ba'); the address alone where there is no name. */
function addressWithName(address: HolePart, name: HolePart, values: Values, language: Language): string {
  if (harmlessValue(values.name) === '' && name.fallback === null) return wordsFor(address, values, language)
  const called = wordsFor(name, values, language)
  if (addressed.test(called) || (language === 'en' && address.fallback === null)) return called
  return `${wordsFor(address, values, language)} ${called}`.trim()
}

/** Takes away the spaces and commas of holes of which nothing is said, and begins sentences that a hole begins with a capital. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]*\uFDD1(?:[^\S\n]*\uFDD1)*(?=[^\S\n]*(?:[,;:.!?…)\n]|$))[^\S\n]*/gu, nothing)
    .replace(/(^|[\n,;:.!?…(])([^\S\n]*)\uFDD1[,;:]+/gu, '$1$2\uFDD1')
    .replace(/[,;:]\uFDD1(?=[.!?…\n]|$)/gu, nothing)
    .replace(
      /(^|\n|(?<![.…])[.!?][”"’')]*\s)([\s“"‘'(•–-]*)[\uFDD0\uFDD1][\uFDD0\uFDD1 ]*(?=\p{L})(.)/gu,
      (_, before: string, between: string, letter: string) => before + between + capital(letter),
    )
    .replace(/[\uFDD0\uFDD1]/g, '')
}

/** At most so long (in UTF-16 units), cut between two words. */
export function atMost(text: string, length: number): string {
  if (text.length <= length) return text
  return text
    .slice(0, length + 1)
    .replace(/\s+\S*$/u, '')
    .slice(0, length)
}

function said(parts: Part[], values: Values, language: Language): string {
  let text = ''
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]
    if (part === undefined) break
    if ('text' in part) {
      text += part.text
      continue
    }
    const pair = pairAt(parts, index)
    const value = pair ? addressWithName(part, pair, values, language) : wordsFor(part, values, language)
    if (pair) index += 2
    text += value === '' ? nothing : filled + value
  }
  return text
}

/**
 * A template filled for one customer, in one Unicode form. Never throws and leaves no hole, brace or doubled space behind,
 * whatever the template and the values are.
 */
export function fillTemplate(body: string, values: Values, language: Language): string {
  const parts = partsOf(harmlessLines(body.slice(0, longestWords).replace(/[\uFDD0\uFDD1]/gu, '')))
  return atMost(harmlessLines(tidy(said(parts, values, language))), longestWords)
}
