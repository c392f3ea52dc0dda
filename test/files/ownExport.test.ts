// O1: the export of a book, read into the same book, changes nothing in it: no balance comes twice, and it is said.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../shared/base/ids.ts'
import type { ProfileToSave } from '../../shared/customers/profile.ts'
import { blankProfile, blankProfileToSave } from '../../shared/customers/profile.ts'
import { know } from '../customers/knownRows.ts'
import { aMergeShop, type MergeShop } from '../customers/mergeShop.ts'
import { granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { everybody, exported, imported, staged } from '../support/exporting.ts'

const known: ProfileToSave = {
  ...blankProfileToSave,
  fields: { ...blankProfile, gender: 'female' },
  phones: [
    { phone: '02438123456', kind: 'other' },
    { phone: '01201234567', kind: 'old' },
  ],
  tags: [
    { kind: 'goal', name: 'Giảm cân' },
    { kind: 'interest', name: 'Trà, bánh' },
    { kind: 'interest', name: 'Cà phê muối' },
  ],
}

async function live(shop: MergeShop, customerId: Id, size: number): Promise<void> {
  granted(await shop.bill(size * 1_000_000, { customerId }))
  const stamps = { customerId, kindId: shop.kindId, count: size, again: true, reason: 'thử' }
  granted(await answer(shop, 'stamps.add', { requestId: v7(), ...stamps }))
  know(shop, customerId, size)
}

/** A shop with a life of its own: balances, tiers, purchases, people called alike, merged, put away and an organisation. */
async function aLivelyShop(): Promise<MergeShop> {
  const shop = await aMergeShop()
  const an = await aCustomer(shop, { name: 'Lê An', phone: '0901234567', note: 'ít đường\nngồi ngoài' })
  granted(await answer(shop, 'customers.saveProfile', { requestId: v7(), customerId: an.id, profile: known }))
  const alike = [await shop.person('Trần Yến'), await shop.person('Trần Yến')]
  const family = [
    await aCustomer(shop, { name: 'Yến', phone: '0909999999' }),
    await aCustomer(shop, { name: 'Yến con', phone: '0909999999' }),
  ]
  const firm = { ...blankProfileToSave, kind: 'organisation' as const }
  const organisation = await aCustomer(shop, { name: 'Công ty Nắng', code: 'CT-1' })
  granted(await answer(shop, 'customers.saveProfile', { requestId: v7(), customerId: organisation.id, profile: firm }))
  const all = [an.id, ...alike, ...family.map(({ id }) => id), organisation.id]
  for (const [index, id] of all.entries()) await live(shop, id, index + 1)
  granted(await answer(shop, 'customers.archive', { requestId: v7(), customerId: alike[1] ?? '', archived: true }))
  return shop
}

/** Everything in the book but the imports themselves. */
function contents(shop: MergeShop): unknown {
  const { imports: _, ...tables } = shop.contents()
  return tables
}

describe('O1 the export of a book', () => {
  for (const kind of ['csv', 'xlsx'] as const) {
    it(`as ${kind} changes nothing in the same book: balances, tiers, purchases, people called alike`, async () => {
      const shop = await aLivelyShop()
      const bytes = await exported(shop, kind)
      const before = contents(shop)
      const importId = await staged(shop, `khach.${kind}`, bytes)
      const preview = granted(await answer(shop, 'files.previewImport', { importId }))
      const nothing = { points: 0, pointsOf: 0, stamps: 0, stampsOf: 0, tiersOf: 0 }
      expect(preview).toMatchObject({ customersNew: 0, customersUpdated: 0, customersSame: 7, openings: nothing })
      expect(preview.problems.map(({ code, count }) => `${code} ${count}`)).toEqual([
        'balance_own 7',
        'phone_of_another 2',
      ])
      granted(await answer(shop, 'files.commitImport', { requestId: v7(), importId }))
      expect(contents(shop)).toEqual(before)
      await shop.sound()
    })
  }

  it('from before two were merged changes nothing, either: the card of each finds the one they are now', async () => {
    const shop = await aLivelyShop()
    const [one, other] = [await shop.person('Đỗ Một Người'), await shop.person('Đỗ Một')]
    await live(shop, one, 2)
    await live(shop, other, 3)
    const bytes = await exported(shop, 'xlsx')
    await shop.merge(one, other)
    const before = contents(shop)
    expect(await imported(shop, 'khach.xlsx', bytes)).toBeNull()
    expect(contents(shop)).toEqual(before)
  })

  it('brings balances to a book that is not its own, once', async () => {
    const [shop, fresh] = [await aLivelyShop(), await aMergeShop()]
    const bytes = await exported(shop, 'xlsx')
    const sums = ({ book }: MergeShop) => book.sqlite.prepare('SELECT sum(points) FROM point_accounts').pluck().get()
    for (let times = 0; times < 2; times += 1) {
      expect(await imported(fresh, 'khach.xlsx', bytes)).toBeNull()
      expect(sums(fresh)).toBe(sums(shop))
    }
    expect((await everybody(fresh)).map(({ cardNumber }) => cardNumber)).toContain(
      (await everybody(shop))[0]?.cardNumber,
    )
  })
})
