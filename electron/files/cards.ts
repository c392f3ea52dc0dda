// The cards of a list that comes in: by them people are found again, and a printed card goes on scanning in another book.
import { type KnownPerson, listMergedCards, listPersons } from '../../db/files/reads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { createPeople, type People } from '../../shared/files/matching.ts'
import type { Left } from './openings.ts'

/** Whose cards they are; null: of somebody whom this import adds. */
export type Cards = Map<string, Id | null>

/** Everybody in the book, with the cards by which they are found. */
export async function learnPeople(db: Reader): Promise<{ people: People<KnownPerson>; cards: Cards }> {
  const people = createPeople<KnownPerson>()
  const persons = new Map<Id, KnownPerson>()
  const cards: Cards = new Map()
  const learnCard = (cardNumber: string, person: KnownPerson): void => {
    people.learnCard(cardNumber, person)
    cards.set(cardNumber, person.id)
  }
  for (const person of await listPersons(db)) {
    persons.set(person.id, person)
    people.learn(person)
    learnCard(person.ownCard, person)
  }
  for (const { cardNumber, id } of await listMergedCards(db)) {
    const person = persons.get(id)
    if (person) learnCard(cardNumber, person)
  }
  return { people, cards }
}

/** The number that somebody new brings, unless it is another's: then they get one of this book's. */
export function takeCard(cards: Cards, number: string): { number: string | undefined; left: Left[] } {
  if (number === '') return { number: undefined, left: [] }
  if (cards.has(number)) return { number: undefined, left: [{ code: 'card_of_another', text: number }] }
  cards.set(number, null)
  return { number, left: [] }
}
