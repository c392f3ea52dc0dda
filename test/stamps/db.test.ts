// Stamp cards: how the book answers, and what its own constraints hold.
import { describe, expect, it } from 'vitest'
import { findCardToStamp, findGesture, listCards, listCardsNewestFirst } from '../../db/stamps/reads.ts'
import { planOf } from '../support/plan.ts'
import { aCounter, someFields } from './counter.ts'

describe('L1 questions behind a stamp', () => {
  it('are answered by indexes alone', async () => {
    const { book, customerId, kind, ctx } = await aCounter()
    const question = { requestId: ctx.newId(), customerId, kindId: kind.id, ...ctx.mark(), since: ctx.now() }
    const steps = await planOf(book.file, db => findCardToStamp(db, question))
    expect(steps.filter(step => /^SCAN|TEMP B-TREE/.test(step))).toEqual([])
    expect(steps.filter(step => step.includes('stamp_lines_customer (customer_id=? AND at>?'))).toHaveLength(2)
  })

  it('find the lines of a gesture and the cards of a customer by indexes', async () => {
    const { book, customerId, kind } = await aCounter()
    const ask = [
      await planOf(book.file, db => findGesture(db, customerId)),
      await planOf(book.file, db => listCardsNewestFirst(db, customerId, kind.id)),
    ]
    expect(ask.flat().filter(step => /^SCAN|TEMP B-TREE/.test(step))).toEqual([])
  })

  it('show the cards of a customer by reading the kinds and no other customer', async () => {
    const { book, customerId } = await aCounter()
    const steps = await planOf(book.file, db => listCards(db, customerId))
    expect(steps.filter(step => step.startsWith('SCAN')).map(step => step.slice(0, 6))).toEqual(['SCAN k'])
  })
})

describe('L1 what the book itself refuses', () => {
  const wrong: [string, string][] = [
    ['two cards in progress of one kind', `UPDATE cards SET full_at = NULL`],
    ['a card below nothing', `UPDATE cards SET stamps = -1`],
    ['two cards of one number', `UPDATE cards SET number = 1`],
    [
      'a line of nothing',
      `INSERT INTO stamp_lines SELECT NULL, 'a', 'a', 0, card_id, customer_id, kind, 0, NULL, '', staff_id, at, day FROM stamp_lines LIMIT 1`,
    ],
    [
      'a gesture twice',
      `INSERT INTO stamp_lines SELECT NULL, 'a', request_id, part, card_id, customer_id, kind, 1, NULL, '', staff_id, at, day FROM stamp_lines LIMIT 1`,
    ],
    [
      'a line of nobody',
      `INSERT INTO stamp_lines SELECT NULL, 'a', 'a', 0, card_id, 'nobody', kind, 1, NULL, '', staff_id, at, day FROM stamp_lines LIMIT 1`,
    ],
    [
      'an unknown kind of line',
      `INSERT INTO stamp_lines SELECT NULL, 'a', 'a', 0, card_id, customer_id, 'gift', 1, NULL, '', staff_id, at, day FROM stamp_lines LIMIT 1`,
    ],
    [
      'a line taken back twice',
      `INSERT INTO stamp_lines SELECT NULL, 'a', 'a', 0, card_id, customer_id, 'taken_back', -1, reverses_id, '', staff_id, at, day FROM stamp_lines WHERE reverses_id IS NOT NULL LIMIT 1`,
    ],
    [
      'a card that is full with its head start',
      `INSERT INTO card_terms SELECT NULL, 'a', kind_id, 5, 5, NULL, '', 'x', NULL, staff_id, at FROM card_terms LIMIT 1`,
    ],
  ]
  for (const [name, text] of wrong) {
    it(`refuses ${name}`, async () => {
      const counter = await aCounter()
      await counter.stamp(9)
      await counter.takeBack(await counter.stamp())
      expect(() => counter.book.sqlite.exec(text)).toThrow(/constraint failed/)
    })
  }

  it('has a card in progress of each kind', async () => {
    const counter = await aCounter()
    const tea = await counter.saveKind(someFields({}, 'Trà sữa'))
    await counter.stamp()
    await counter.add(1, { kindId: tea.id })
    const cards = await listCards(counter.book.db, counter.customerId)
    expect(cards?.map(card => card.stamps)).toEqual([3, 3])
  })
})
