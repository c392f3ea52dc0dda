// Which letters of a name, and which digits of a phone, what was typed has found: for showing, not for searching.
import { fold, words } from '../../shared/base/fold.ts'

export interface Piece {
  text: string
  matched: boolean
}

interface Letter {
  text: string
  folded: string
}

// Letter by letter, so that 'Đ' keeps its place beside the 'd' that found it; a loose mark belongs to the letter before.
function lettersOf(text: string): Letter[] {
  return (text.normalize('NFC').match(/\P{Mn}\p{Mn}*/gu) ?? []).map(letter => ({
    text: letter,
    folded: fold(letter) || letter,
  }))
}

function pieces(letters: Letter[], isMatched: (index: number) => boolean): Piece[] {
  const joined: Piece[] = []
  letters.forEach((letter, index) => {
    const matched = isMatched(index)
    const last = joined.at(-1)
    if (last && last.matched === matched) last.text += letter.text
    else joined.push({ text: letter.text, matched })
  })
  return joined
}

function wordStarts(letters: Letter[]): number[] {
  const isLetter = (index: number) => /[a-z0-9]/.test(letters[index]?.folded ?? '')
  return letters.flatMap((_, index) => (isLetter(index) && !isLetter(index - 1) ? [index] : []))
}

function prefixLength(letters: Letter[], start: number, tokens: string[]): number {
  const rest = letters.slice(start).map(letter => letter.folded)
  const fits = tokens.filter(token => rest.join('').startsWith(token))
  return Math.max(0, ...fits.map(token => token.length))
}

function areInitials(letters: Letter[], starts: number[], typed: string): boolean {
  const initials = starts.map(start => letters[start]?.folded ?? '').join('')
  return typed.length > 1 && initials.startsWith(typed)
}

/** 'Nguyễn Thị Lan' found by 'lan 45' → 'Nguyễn Thị ' and, matched, 'Lan'. By 'ntl' the three first letters. */
export function matchedInName(name: string, typed: string): Piece[] {
  const letters = lettersOf(name)
  const starts = wordStarts(letters)
  const tokens = words(fold(typed)).filter(token => !/^\d+$/.test(token))
  const matched = new Set<number>()
  for (const start of starts) {
    const length = prefixLength(letters, start, tokens)
    for (let index = start; index < start + length; index += 1) matched.add(index)
  }
  const [only] = tokens
  if (matched.size === 0 && only && tokens.length === 1 && areInitials(letters, starts, only)) {
    for (const start of starts.slice(0, only.length)) matched.add(start)
  }
  return pieces(letters, index => matched.has(index))
}

/** The digits of the end of a phone that were typed; a number that was typed as a whole matches all of it. */
export function matchedInTail(tail: string, typed: string): Piece[] {
  const letters = lettersOf(tail)
  for (const digits of typed.match(/\d[\d\s.-]*/g) ?? []) {
    const token = digits.replace(/\D/g, '')
    const found = token.endsWith(tail) ? tail : token
    const start = tail.indexOf(found)
    if (start >= 0) return pieces(letters, index => index >= start && index < start + found.length)
  }
  return pieces(letters, () => false)
}
