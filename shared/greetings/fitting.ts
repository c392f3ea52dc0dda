// Sets words into a given width: the largest size at which they fit, in lines of about the same length. Pure.

interface Room {
  width: number
  height: number
  /** In points, the largest first. */
  sizes: readonly number[]
  /** Height of a line, in sizes: Ế, Ộ and Ữ need 1.3 at least. */
  lineHeight: number
  mostLines: number
  /** How wide a text is at size 1. */
  measure: (text: string) => number
}

export interface SetText {
  size: number
  lines: string[]
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** The words as they fit. At the smallest size whatever is too much is cut, with '…' in its place. */
export function setText(text: string, room: Room): SetText {
  const words = text.normalize('NFC').trim()
  for (const size of room.sizes) {
    const lines = wrap(words, room.width / size, room.measure)
    if (lines.length <= linesAt(size, room)) return { size, lines: balance(words, lines, room.measure) }
  }
  return cut(words, room)
}

function linesAt(size: number, { height, lineHeight, mostLines }: Room): number {
  return Math.min(mostLines, Math.floor(height / (size * lineHeight)))
}

function cut(words: string, room: Room): SetText {
  const size = room.sizes.at(-1) ?? 1
  const count = linesAt(size, room)
  const width = room.width / size
  const kept = wrap(words, width, room.measure).slice(0, count)
  const last = kept.at(-1)
  if (last === undefined) return { size, lines: [] }
  const shown = [...letters.segment(last)].map(({ segment }) => segment)
  while (shown.length > 0 && room.measure(`${shown.join('').trimEnd()}…`) > width) shown.pop()
  return { size, lines: [...kept.slice(0, -1), `${shown.join('').trimEnd()}…`] }
}

/** As many lines, as narrow as they can be: no word stands alone at the end. */
function balance(words: string, lines: string[], measure: Room['measure']): string[] {
  if (lines.length < 2 || words.includes('\n')) return lines
  let [narrow, wide] = [0, Math.max(...lines.map(measure))]
  for (let step = 0; step < 10; step += 1) {
    const middle = (narrow + wide) / 2
    if (wrap(words, middle, measure).length > lines.length) narrow = middle
    else wide = middle
  }
  return wrap(words, wide, measure)
}

function wrap(text: string, width: number, measure: Room['measure']): string[] {
  return text.split('\n').flatMap(paragraph => wrapParagraph(paragraph, width, measure))
}

function wrapParagraph(paragraph: string, width: number, measure: Room['measure']): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ').flatMap(one => broken(one, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** A word that is wider than the line, letter by letter: a mark stays with its letter. */
function broken(word: string, width: number, measure: Room['measure']): string[] {
  if (measure(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of letters.segment(word)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part)
      part = segment
    } else part += segment
  }
  return [...parts, part]
}
