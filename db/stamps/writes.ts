// Changes to kinds of card, cards and the ledger of stamps.
import { sql } from 'kysely'
import type { Instant } from '../../shared/base/day.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CardKindFields, CardTerms, StampLine } from '../../shared/stamps/model.ts'
import { type BegunCard, defaultTerms } from '../../shared/stamps/rules.ts'
import type { CardAfterUndo } from '../../shared/stamps/undo.ts'
import { ask, insertEach } from '../ask.ts'
import type { Writer } from '../tables.ts'

// A bill may stamp several kinds of card: the lines of a gesture are numbered as they come.
const appendLine = `
  INSERT INTO stamp_lines (id, request_id, part, card_id, customer_id, kind, count, reverses_id, reason, staff_id, at, day)
  VALUES (?, ?, (SELECT coalesce(max(part) + 1, 0) FROM stamp_lines WHERE request_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`

export async function appendStampLines(trx: Writer, lines: StampLine[]): Promise<void> {
  for (const line of lines) {
    const { id, requestId, cardId, customerId, kind, count, reversesId, reason, staffId, at, day } = line
    const whose = [id, requestId, requestId, cardId, customerId]
    await ask(trx, appendLine, [...whose, kind, count, reversesId, reason, staffId, at, day])
  }
}

/** Stores the stamps of a card and whether it became full. */
export async function updateCard(trx: Writer, { id, stamps, fullAt }: BegunCard): Promise<void> {
  // Naming full_at would rewrite the index of the cards in progress, too, with every stamp.
  if (fullAt === null) await ask(trx, 'UPDATE cards SET stamps = ? WHERE id = ?', [stamps, id])
  else await ask(trx, 'UPDATE cards SET stamps = ?, full_at = ? WHERE id = ?', [stamps, fullAt, id])
}

/** Begins cards of one customer and kind; `number` is that of the first. */
export async function insertCards(
  trx: Writer,
  cards: BegunCard[],
  of: { customerId: Id; kindId: Id; number: number; createdAt: Instant },
): Promise<void> {
  const { customerId, kindId, createdAt } = of
  const rows = cards.map(({ id, termsId, stamps, fullAt }, place) => {
    return { id, customerId, kindId, termsId, number: of.number + place, stamps, fullAt, withdrawnAt: null, createdAt }
  })
  await insertEach(trx, 'cards', rows)
}

/** Stores cards after stamps were taken back from them, newest first. */
export async function updateCardsAfterUndo(trx: Writer, cards: CardAfterUndo[], at: Instant): Promise<void> {
  for (const { id, stamps, withdrawn } of cards) {
    const change = { stamps, fullAt: null, withdrawnAt: withdrawn ? at : null }
    await trx.updateTable('cards').set(change).where('id', '=', id).execute()
  }
}

export interface NewKind {
  id: Id
  requestId: Id
  termsId: Id
  fields: CardKindFields
}

/** Adds a kind after the others. */
export async function insertKind(trx: Writer, { id, requestId, termsId, fields }: NewKind, mark: Mark): Promise<void> {
  const { name, color, picture, terms } = fields
  const position = sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM card_kinds)`
  await trx
    .insertInto('cardKinds')
    .values({ id, requestId, name, color, picture, position, archivedAt: null, createdAt: mark.at })
    .execute()
  await appendTerms(trx, { id: termsId, kindId: id, terms }, mark)
}

/** The newest terms of a kind count for cards begun from now on; those in progress keep theirs. */
export async function appendTerms(
  trx: Writer,
  row: { id: Id; kindId: Id; terms: CardTerms },
  mark: Mark,
): Promise<void> {
  const { id, kindId, terms } = row
  await trx
    .insertInto('cardTerms')
    .values({ id, kindId, ...terms, staffId: mark.staffId, at: mark.at })
    .execute()
}

export async function updateKind(trx: Writer, kindId: Id, { name, color, picture }: CardKindFields): Promise<void> {
  await trx.updateTable('cardKinds').set({ name, color, picture }).where('id', '=', kindId).execute()
}

export async function updateKindArchived(trx: Writer, kindId: Id, archivedAt: Instant | null): Promise<void> {
  await trx.updateTable('cardKinds').set({ archivedAt }).where('id', '=', kindId).execute()
}

/** Adds the card that a new shop begins with, in the words of its language. */
export async function insertDefaultKind(
  trx: Writer,
  words: { name: string; interimReward: string; reward: string },
  mark: Mark,
  newId: () => Id,
): Promise<void> {
  const fields: CardKindFields = { name: words.name, color: 'red', picture: 'gift', terms: defaultTerms(words) }
  await insertKind(trx, { id: newId(), requestId: newId(), termsId: newId(), fields }, mark)
}
