// The number on a customer's card: the one that is printed already, or the first of their own that nobody has.
import { cardNumberOf } from '../../shared/base/cardNumber.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'

interface Holder {
  seq: number
  cardNumber?: string | undefined
}

/** Gives each of them a number; nobody gets one of `kept` but who brings it. */
export async function numberCards<H extends Holder>(
  trx: Writer,
  holders: readonly H[],
  kept: ReadonlySet<string>,
): Promise<(H & { cardNumber: string })[]> {
  const brought = holders.flatMap(({ cardNumber }) => cardNumber ?? [])
  if (brought.length > 0) await takeFromRemoved(trx, brought)
  const numbers = new Map(holders.map(({ seq, cardNumber }) => [seq, cardNumber ?? '']))
  let without = holders.filter(({ cardNumber }) => cardNumber === undefined)
  for (let round = 0; without.length > 0; round += 1) {
    for (const { seq } of without) numbers.set(seq, cardNumberOf(seq, round))
    const numberOf = ({ seq }: H): string => numbers.get(seq) ?? ''
    const taken = await listTaken(trx, without.map(numberOf))
    without = without.filter(holder => kept.has(numberOf(holder)) || taken.has(numberOf(holder)))
  }
  return holders.map(holder => ({ ...holder, cardNumber: numbers.get(holder.seq) ?? '' }))
}

async function listTaken(trx: Writer, numbers: readonly string[]): Promise<Set<string>> {
  const text = 'SELECT card_number FROM customers WHERE card_number IN (SELECT value FROM json_each(?))'
  const rows = await ask<{ cardNumber: string }>(trx, text, [JSON.stringify(numbers)])
  return new Set(rows.map(({ cardNumber }) => cardNumber))
}

/** Whoever went with an import that was undone is found by no card: theirs may come again. */
async function takeFromRemoved(trx: Writer, numbers: readonly string[]): Promise<void> {
  const text = `UPDATE customers SET card_number = 'x' || seq
    WHERE card_number IN (SELECT value FROM json_each(?)) AND removed_at IS NOT NULL AND merged_into IS NULL`
  await ask(trx, text, [JSON.stringify(numbers)])
}
