// The shop's logo: checked by its bytes, one at a time, taken away and put back.
import { beforeEach, describe, expect, it } from 'vitest'
import { mostLogoBytes } from '../../shared/greetings/pictures.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'

const signs = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/webp': [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50],
} as const

const picture = (type: keyof typeof signs, length = 64) => {
  const bytes = new Uint8Array(length)
  bytes.set(signs[type])
  return bytes
}

let shop: TestShop
const logo = async () => {
  const reply = await answer(shop, 'greetings.logo', {})
  return reply.ok ? reply.value : reply
}

describe('C2 the logo of the shop', () => {
  beforeEach(() => {
    shop = aShop()
  })

  it('C2 a shop has none at first', async () => expect(await logo()).toBeNull())

  it.each(Object.keys(signs) as (keyof typeof signs)[])('C2 %s is kept as what it is', async type => {
    expect(await answer(shop, 'greetings.saveLogo', { bytes: picture(type) })).toEqual({ ok: true, value: null })
    expect(await logo()).toMatchObject({ type, bytes: picture(type) })
    expect(shop.told).toContainEqual({ kind: 'changed', topics: ['greetings'] })
  })

  it('C2 another one takes its place; the one of before, stored again, undoes it', async () => {
    await answer(shop, 'greetings.saveLogo', { bytes: picture('image/png') })
    await answer(shop, 'greetings.saveLogo', { bytes: picture('image/webp') })
    expect(await logo()).toMatchObject({ type: 'image/webp' })
    await answer(shop, 'greetings.removeLogo', {})
    expect(await logo()).toBeNull()
    await answer(shop, 'greetings.removeLogo', {})
    await answer(shop, 'greetings.saveLogo', { bytes: picture('image/webp') })
    expect(await logo()).toMatchObject({ type: 'image/webp', bytes: picture('image/webp') })
  })

  it.each([
    ['a program', [0x4d, 0x5a, 0x90, 0]],
    ['a drawing with script', [...new TextEncoder().encode('<svg onload="x()">')]],
    ['nothing', []],
    ['half a sign of a PNG', [0x89, 0x50, 0x4e]],
  ])('C2 %s is refused and changes nothing', async (_, bytes) => {
    await answer(shop, 'greetings.saveLogo', { bytes: picture('image/png') })
    const reply = await answer(shop, 'greetings.saveLogo', { bytes: new Uint8Array(bytes) })
    expect(reply).toEqual({ ok: false, code: 'logo_unreadable' })
    expect(await logo()).toMatchObject({ type: 'image/png', bytes: picture('image/png') })
  })

  it('C2 what is too heavy never reaches the book', async () => {
    const heavy = picture('image/png', mostLogoBytes + 1)
    expect(await answer(shop, 'greetings.saveLogo', { bytes: heavy })).toEqual({ ok: false, code: 'bad_input' })
    expect(await answerUnchecked(shop, 'greetings.saveLogo', { bytes: '/etc/passwd' })).toMatchObject({ ok: false })
    expect(await answer(shop, 'greetings.saveLogo', { bytes: picture('image/png', mostLogoBytes) })).toMatchObject({
      ok: true,
    })
  })
})
