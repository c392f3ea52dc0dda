// Settings: kept one by one, read whatever lies in the book, saved with care for the currency.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../db/settings/reads.ts'
import { findStaff } from '../../db/staff/reads.ts'
import { defaultSettings, settingsPatch } from '../../shared/settings/model.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aShop } from '../support/context.ts'

describe('settings', () => {
  it('are those of a shop in Viet Nam in a new book', async () => {
    expect(await readSettings(aShop().book.db)).toEqual(defaultSettings)
  })

  it('keep the others when one is saved', async () => {
    const shop = aShop()
    await answer(shop, 'settings.save', { shopName: 'Quán Mây', language: 'en' })
    const saved = await answer(shop, 'settings.save', { cutOff: 0 })
    const expected = { ...defaultSettings, shopName: 'Quán Mây', language: 'en', cutOff: 0 }
    expect(saved).toEqual({ ok: true, value: expected })
    expect(await readSettings(shop.book.reader.db)).toEqual(expected)
    expect(await answer(shop, 'settings.get', {})).toEqual({ ok: true, value: expected })
    expect(shop.told.at(-1)).toEqual({ kind: 'changed', topics: ['settings'] })
  })

  it('a part of them brings no defaults along', () => {
    expect(settingsPatch.parse({ language: 'en' })).toEqual({ language: 'en' })
  })

  it("keep the owner's name with the staff too", async () => {
    const shop = aShop()
    await answer(shop, 'settings.save', { ownerName: 'Cô Ba' })
    expect(await findStaff(shop.book.db, ownerId)).toEqual({ id: ownerId, name: 'Cô Ba', role: 'owner' })
  })

  it('apply at once: a phone is read as of the new region', async () => {
    const shop = aShop()
    await answer(shop, 'settings.save', { phoneRegion: 'US' })
    expect((await aCustomer(shop, { phone: '(213) 373-4253' })).phone).toBe('+12133734253')
  })

  it('refuse another currency once an amount was recorded', async () => {
    const shop = aShop()
    expect(await answer(shop, 'settings.save', { currency: 'USD' })).toMatchObject({ ok: true })
    const { id } = await aCustomer(shop)
    const line = {
      id: v7(),
      requestId: v7(),
      part: 0,
      kind: 'purchase' as const,
      amount: 100,
      bill: '',
      importId: null,
    }
    const visit = { ...line, customerId: id, reversesId: null, ...shop.ctx.mark() }
    await shop.ctx.write(trx => trx.insertInto('visits').values(visit).execute())
    expect(await answer(shop, 'settings.save', { currency: 'EUR', shopName: 'X' })).toEqual({
      ok: false,
      code: 'currency_in_use',
    })
    expect(await answer(shop, 'settings.save', { currency: 'USD', shopName: 'Y' })).toMatchObject({ ok: true })
    expect(await readSettings(shop.book.db)).toMatchObject({ currency: 'USD', shopName: 'Y' })
  })

  it('read unknown and damaged rows as defaults', async () => {
    const shop = aShop()
    const insert = shop.book.sqlite.prepare('INSERT INTO settings (key, value) VALUES (?, ?)')
    insert.run('shopName', '"Quán Mây"')
    insert.run('language', '"xx"')
    insert.run('cutOff', '"four"')
    insert.run('stampsPerDay', 'null')
    insert.run('timeZone', '"Mars/Olympus"')
    insert.run('fromANewerApp', '{"a":1}')
    insert.run('__proto__', '{"polluted":true}')
    insert.run('constructor', '1')
    expect(await readSettings(shop.book.db)).toEqual({ ...defaultSettings, shopName: 'Quán Mây' })
  })

  it.each([
    { language: 'fr' },
    { cutOff: -1 },
    { timeZone: 'Mars/Olympus' },
    { phoneRegion: 'vn' },
    { shopName: 'a'.repeat(10_000) },
    { colour: 'red' },
    { stampsPerDay: 1.5 },
    null,
  ])('refuse %j', async patch => {
    const shop = aShop()
    expect(await answerUnchecked(shop, 'settings.save', patch)).toEqual({ ok: false, code: 'bad_input' })
    expect(await readSettings(shop.book.db)).toEqual(defaultSettings)
  })
})
