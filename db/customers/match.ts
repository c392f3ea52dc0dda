// Questions to the search index (FTS5), written from the words of a search. Nothing that was typed gets out of its quotes.
import type { Closeness, Search, SearchWord } from '../../shared/customers/finding.ts'

/**
 * The MATCH text for a search, or null for a search without words. Words hold only letters and digits (searchFor), so
 * a quoted one is always a single token: the index keeps no positions and refuses phrases.
 */
export function matchText(search: Search, closeness: Closeness): string | null {
  if (search.words.length === 0) return null
  const every = search.words.map(word => matchWord(word, closeness)).join(' AND ')
  return search.joinedDigits === null ? every : `(${matchDigits(search.joinedDigits, closeness)}) OR (${every})`
}

function matchWord(word: SearchWord, closeness: Closeness): string {
  if (word.isNumber) return `(${matchDigits(word.folded, closeness)} OR folded : "${word.folded}" *)`
  if (closeness.accents && word.accented !== null) return `accented : "${word.accented}" *`
  return `folded : "${word.folded}" *`
}

function matchDigits(digits: string, { endings }: Closeness): string {
  return endings ? `digits : "${digits}"` : `digits : "${digits}" *`
}
