// Questions to the search index (FTS5), written from the words of a search. Nothing that was typed gets out of its quotes.
import type { Closeness, Search, SearchWord } from '../../shared/customers/finding.ts'

/** The MATCH text of a search: all of its words. */
export function matchText(search: Search, closeness: Closeness): string {
  return search.words.map(word => matchWord(word, closeness)).join(' AND ')
}

// Accents tell words apart in Latin letters only; elsewhere the index may cut a word in two, and refuses it then.
const latin = /^[\p{Script=Latin}\p{N}]+$/u

/**
 * The MATCH text of one word. Words hold only letters and digits (searchFor), so a quoted one is always a single token:
 * the index keeps no positions and refuses phrases.
 */
export function matchWord({ folded, accented, isNumber }: SearchWord, { accents, endings }: Closeness): string {
  if (isNumber) return `(digits : "${folded}" ${endings ? '' : '*'} OR folded : "${folded}" *)`
  if (accents && accented !== null && latin.test(accented)) return `accented : "${accented}" *`
  return `folded : "${folded}" *`
}
