// What belongs to a customer: every table is known, and its rows go over only where a merge says so.
import { describe, expect, it } from 'vitest'
import { goingOver, stayingBehind } from '../../db/customers/owned.ts'
import { granted } from '../points/shop.ts'
import { openTestBook } from '../support/book.ts'
import { afresh, aMergeShop } from './mergeShop.ts'

describe('K4 what belongs to a customer', () => {
  it('is in one list, whichever table it is in', () => {
    const { sqlite } = openTestBook()
    const columns = sqlite
      .prepare(
        `SELECT m.name || '.' || f."from" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f."table" = 'customers'
         UNION SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
         WHERE m.type = 'table' AND c.name = 'customer_id'`,
      )
      .pluck()
      .all()
    const listed = [...goingOver, ...stayingBehind].map(({ table, column }) => `${table}.${column}`)
    // Who was merged into whom, and who are two, is about both.
    const aboutBoth = [
      'customers.merged_into',
      'merges.kept_id',
      'merges.merged_id',
      'not_duplicates.one_id',
      'not_duplicates.other_id',
    ]
    expect([...listed, ...aboutBoth].toSorted()).toEqual(columns.toSorted())
  })

  it('goes over only while the gate is open, and then nothing else of a line may change', async () => {
    const shop = await aMergeShop()
    const [kept, merged] = await afresh(shop)
    granted(await shop.bill(90_000, { customerId: merged }))
    const { sqlite } = shop.book
    const over = 'UPDATE point_lines SET customer_id = ? WHERE customer_id = ?'
    expect(() => sqlite.prepare(over).run(kept, merged)).toThrow('point_lines is only added to')
    sqlite.prepare('INSERT INTO merging VALUES (?, ?)').run(merged, kept)
    const more = 'UPDATE point_lines SET customer_id = ?, points = points + 1 WHERE customer_id = ?'
    expect(() => sqlite.prepare(more).run(kept, merged)).toThrow('point_lines is only added to')
    expect(() => sqlite.prepare(over).run(merged, kept)).not.toThrow()
    expect(() => sqlite.prepare('DELETE FROM stamp_lines').run()).toThrow('stamp_lines is only added to')
    expect(sqlite.prepare(over).run(kept, merged).changes).toBeGreaterThan(0)
  })
})
