// The Vietnamese order of names as text that SQLite can sort byte by byte: SQLite knows no Vietnamese collation.

// The Vietnamese alphabet, with the four letters that only foreign names have. Letters map to characters from 'A' on.
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const letterKeys = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(0x41 + index)]))

// ă, â, ê, ô, ơ, ư are letters of their own; every other mark is a tone, which counts only between equal letters.
const shapes = /[\u0302\u0306\u031B]/u
// No tone, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries and of CLDR.
const tones = '\u0300\u0309\u0303\u0301\u0323'
const foreign: Record<string, string> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i' }

// A number, a letter with its marks, or one character of anything else.
const parts = /(\d+)|(\p{L})(\p{M}*)|./gsu

const endOfLevel = '\u0001'
const noTone = '0'
const otherMark = '9'
const longestNumber = 15

/** The key of one letter with its marks: what it sorts by first, and its tone. */
function letterKey(base: string, marks: string): { letter: string; tone: string } {
  const shape = [...marks].find(mark => shapes.test(mark) && letterKeys.has((base + mark).normalize('NFC'))) ?? ''
  const letter = letterKeys.get((base + shape).normalize('NFC')) ?? base
  const rest = [...marks].filter(mark => mark !== shape)
  const tone = rest.map(mark => (tones.includes(mark) ? String(tones.indexOf(mark) + 1) : otherMark)).join('')
  return { letter, tone: noTone + tone }
}

/** A number sorts by its worth: 'Khách 9' before 'Khách 10'. The first character says how many digits follow. */
function numberKey(digits: string): string {
  const worth = digits.replace(/^0+(?=\d)/, '').slice(0, longestNumber)
  return String.fromCharCode(0x30 + worth.length) + worth
}

interface WordKey {
  letters: string
  toneMarks: string
}

// Names are made of few words, again and again; the bound keeps long lists of others from filling the memory.
const mostKept = 5000
const kept = new Map<string, WordKey>()

function wordKey(word: string): WordKey {
  const known = kept.get(word)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const made = makeWordKey(word)
  kept.set(word, made)
  return made
}

function makeWordKey(word: string): WordKey {
  const plain = word.toLowerCase().replace(/[øłßæœðþı]/g, letter => foreign[letter] ?? letter)
  let letters = ''
  let toneMarks = ''
  for (const [, digits, base = '', marks = ''] of plain.normalize('NFD').matchAll(parts)) {
    if (digits) letters += numberKey(digits)
    else if (base) {
      const { letter, tone } = letterKey(base, marks)
      letters += letter
      toneMarks += tone
    } else letters += '!'
  }
  return { letters, toneMarks }
}

/** Letters first, then tones: 'Hoà' comes after 'Hoa' and before 'Hoan'. */
function textKey(text: string): string {
  const keys = text.split(/\s+/).map(wordKey)
  const letters = keys.map(key => key.letters).join(' ')
  const toneMarks = keys.map(key => key.toneMarks).join('')
  return letters + endOfLevel + toneMarks + endOfLevel
}

/**
 * The key by which customers are listed: by given name, the last word, then by the words before it. What stands in
 * brackets or after a comma does not count as the given name.
 */
export function nameSortKey(name: string): string {
  const main = name.split(/[(,]/)[0]?.trim() || name.trim()
  const words = main.split(/\s+/)
  const given = words.pop() ?? ''
  const afterwards = name.trim().slice(main.length)
  return textKey(given) + textKey(words.join(' ') + afterwards)
}
