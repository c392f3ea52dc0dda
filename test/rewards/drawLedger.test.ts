// The tables of the draws can only be added to, and the list of a closed draw not even that.
import { describe, expect, it } from 'vitest'
import type { Writer } from '../../db/tables.ts'
import { granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { aFilledShop } from './draws.ts'

/** Each table with a column that somebody might want to change. */
const tables = {
  draws: 'public_value_name',
  draw_steps: 'public_value',
  draw_entries: 'customer_id',
  draw_winners: 'customer_id',
  draw_prize_lines: 'at',
}

async function aDrawnShop() {
  const shop = await aFilledShop()
  const drawn = await shop.draw(await shop.announce())
  const [winner] = await shop.winners(drawn)
  granted(await answer(shop, 'rewards.givePrize', { requestId: shop.ctx.newId(), winnerId: winner?.id ?? '' }))
  return shop
}

describe('L10 what was announced, frozen and drawn stays', () => {
  for (const [table, column] of Object.entries(tables)) {
    it(`${table} refuses every way of changing or removing a row`, async () => {
      const { sqlite } = (await aDrawnShop()).book
      const rows = () => sqlite.prepare(`SELECT * FROM ${table}`).all()
      const before = rows()
      expect(before.length).toBeGreaterThan(0)
      const attempts = [
        `UPDATE ${table} SET ${column} = 'x'`,
        `UPDATE OR REPLACE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM ${table} WHERE true ON CONFLICT DO UPDATE SET ${column} = 'x'`,
      ]
      for (const attempt of attempts) expect(() => sqlite.exec(attempt), attempt).toThrow(/only added to|frozen/)
      expect(rows()).toEqual(before)
    })
  }

  it('by type, too', async () => {
    const { ctx } = await aDrawnShop()
    const changes: ((trx: Writer) => Promise<unknown>)[] = [
      // @ts-expect-error nothing of an announced draw can be updated
      trx => trx.updateTable('draws').set({ secret: 'x' }).execute(),
      // @ts-expect-error nor whose an entry is
      trx => trx.updateTable('drawEntries').set({ customerId: 'x' }).execute(),
      // @ts-expect-error nor who won
      trx => trx.updateTable('drawWinners').set({ customerId: 'x' }).execute(),
    ]
    for (const change of changes) await expect(ctx.write(change)).rejects.toThrow('is only added to')
  })
})
