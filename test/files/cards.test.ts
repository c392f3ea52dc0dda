// O1, K2: a card that was printed from one book scans in another one that took the export in; nobody loses theirs by it.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { cardNumberOf, isCardNumber } from '../../shared/base/cardNumber.ts'
import type { ImportPreview } from '../../shared/files/model.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { everybody, exported, imported } from '../support/exporting.ts'
import { stageHere } from '../support/importing.ts'

async function scanned(shop: TestShop, text: string): Promise<string | null> {
  const found = await answer(shop, 'customers.search', { text, limit: 8 })
  if (!found.ok || found.value.exactId === null) return null
  const opened = await answer(shop, 'customers.open', { customerId: found.value.exactId })
  return opened.ok ? opened.value.name : null
}

async function bring(shop: TestShop, csv: string): Promise<{ importId: string; preview: ImportPreview }> {
  const importId = await stageHere(shop, 'khach.csv', csv)
  const preview = await answer(shop, 'files.previewImport', { importId })
  const stored = await answer(shop, 'files.commitImport', { requestId: v7(), importId })
  if (!preview.ok || !stored.ok) throw new Error('The list is refused')
  return { importId, preview: preview.value }
}

const header = 'Họ và tên;Số điện thoại;Mã vạch\n'
const said = ({ problems }: ImportPreview) =>
  problems.flatMap(({ code, examples }) => examples.map(({ text }) => `${code} ${text}`))

describe('O1 a card printed from one book', () => {
  for (const kind of ['csv', 'xlsx'] as const) {
    it(`scans in a new one after ${kind}: everybody has the number they had, and nobody else gets it`, async () => {
      const [one, other] = [aShop(), aShop()]
      // In the order of names the export is another one than that of the numbers; two are called alike.
      for (const name of ['Trần Yến', 'Lê An', 'Lê An', 'Phạm Bình']) await aCustomer(one, { name })
      const printed = await everybody(one)
      expect(await imported(other, `khach.${kind}`, await exported(one, kind))).toBeNull()
      expect(await everybody(other)).toEqual(printed)
      for (const { name, cardNumber } of printed) expect(await scanned(other, cardNumber)).toBe(name)
      const { cardNumber } = await aCustomer(other, { name: 'Đỗ Mới' })
      expect(isCardNumber(cardNumber)).toBe(true)
      expect(printed.map(known => known.cardNumber)).not.toContain(cardNumber)
    })
  }

  it('is not given to somebody new, whatever numbers the list brings', async () => {
    const shop = aShop()
    // Numbers that this book would give next, in its own order and in the further rounds.
    const next = [2, 3, 4, 5].map(sequence => cardNumberOf(sequence))
    const further = [cardNumberOf(1, 1), cardNumberOf(3, 1)]
    const rows = ['Không Thẻ;;', ...[...next, ...further].map((number, index) => `Có Thẻ ${index};;${number}`)]
    await bring(shop, header + rows.join('\n'))
    for (let index = 0; index < 3; index += 1) await aCustomer(shop, { name: `Sau ${index}` })
    const numbers = (await everybody(shop)).map(({ cardNumber }) => cardNumber)
    expect(new Set(numbers).size).toBe(10)
    expect(numbers.every(isCardNumber)).toBe(true)
    for (const number of [...next, ...further]) expect(await scanned(shop, number)).toMatch(/^Có Thẻ/)
  })

  it('that somebody else has already: the row comes with a new number, and it is said', async () => {
    const shop = aShop()
    const { cardNumber } = await aCustomer(shop, { name: 'Người Trước', phone: '0901234567' })
    const twice = cardNumberOf(77)
    const csv = `${header}Người Sau;0907654321;${cardNumber}\nMột Thẻ;0908888888;${twice}\nHai Thẻ;0909999999;${twice}\n`
    const { preview } = await bring(shop, csv)
    expect(said(preview)).toEqual([`card_of_another Người Sau · ${cardNumber}`, `card_of_another Hai Thẻ · ${twice}`])
    expect(preview.customersNew).toBe(3)
    expect(await scanned(shop, cardNumber)).toBe('Người Trước')
    expect(await scanned(shop, twice)).toBe('Một Thẻ')
  })

  it('of somebody who has another number here: they keep it, and it is said', async () => {
    const shop = aShop()
    const { cardNumber } = await aCustomer(shop, { name: 'Lê An', phone: '0901234567' })
    const { preview } = await bring(shop, `${header}Lê An;0901234567;${cardNumberOf(50)}\n`)
    expect(said(preview)).toEqual([`card_kept Lê An · ${cardNumberOf(50)}`])
    expect(await scanned(shop, cardNumber)).toBe('Lê An')
  })

  it('comes again after its import was undone', async () => {
    const shop = aShop()
    const csv = `${header}Lê An;0901234567;${cardNumberOf(50)}\n`
    const { importId } = await bring(shop, csv)
    await answer(shop, 'files.undoImport', { requestId: v7(), importId })
    expect(await scanned(shop, cardNumberOf(50))).toBeNull()
    const { preview } = await bring(shop, csv)
    expect(said(preview)).toEqual([])
    expect(await scanned(shop, cardNumberOf(50))).toBe('Lê An')
  })

  it('leaves the bar codes of goods and broken numbers alone', async () => {
    const shop = aShop()
    const goods = await bring(shop, `${header}Lê An;0901234567;8934563138165\nLê Bình;0901234568;8934563138172\n`)
    expect(said(goods.preview)).toEqual([])
    const broken = await bring(
      shop,
      `${header}Lê Cam;;${cardNumberOf(60)}\nLê Dung;;${cardNumberOf(61)}\nLê Em;;${cardNumberOf(62)}\nLê Giang;;20000062\n`,
    )
    expect(said(broken.preview)).toEqual(['card_unreadable 20000062'])
  })
})
