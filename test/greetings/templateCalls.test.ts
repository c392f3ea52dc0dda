// The calls of the templates: saved, put in the place of the app's, put away, brought back, reset, and previewed.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { listLastSeen } from '../../db/greetings/templateReads.ts'
import type { TemplateFields } from '../../shared/greetings/model.ts'
import type { ListedTemplate } from '../../shared/greetings/templates.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { planOf } from '../support/plan.ts'

const fields: TemplateFields = {
  kind: 'wish',
  occasion: 'birthday',
  age: '',
  language: 'vi',
  name: 'Của tiệm',
  body: 'Chúc {xưng hô} {tên} vui.',
}
const builtIn = 'vi.wish.birthday'
const fresh = () => ({ requestId: randomUUID(), templateId: null, builtIn: '' })

async function saved(shop: TestShop, more: Partial<TemplateFields> = {}, which = fresh()): Promise<ListedTemplate> {
  const reply = await answer(shop, 'greetings.saveTemplate', { ...which, fields: { ...fields, ...more } })
  if (!reply.ok) throw new Error(reply.code)
  return reply.value
}

async function listed(shop: TestShop, archived = false): Promise<ListedTemplate[]> {
  const reply = await answer(shop, 'greetings.listTemplates', { archived })
  if (!reply.ok) throw new Error(reply.code)
  return reply.value
}

describe('C3 templates of the shop', () => {
  it('C3 a new one is stored once, changed, put away and brought back', async () => {
    const shop = aShop()
    const before = (await listed(shop)).length
    const which = fresh()
    const added = await saved(shop, {}, which)
    expect(await saved(shop, {}, which)).toEqual(added)
    expect(await listed(shop)).toHaveLength(before + 1)
    const one = { requestId: randomUUID(), templateId: added.id, builtIn: '' }
    const changed = await answer(shop, 'greetings.saveTemplate', { ...one, fields: { ...fields, name: 'Mới' } })
    expect(changed).toEqual({ ok: true, value: { ...added, name: 'Mới' } })
    await answer(shop, 'greetings.archiveTemplate', { ...one, archived: true })
    expect(await listed(shop)).toHaveLength(before)
    expect(await listed(shop, true)).toEqual([{ ...added, name: 'Mới' }])
    await answer(shop, 'greetings.archiveTemplate', { ...one, archived: false })
    expect((await listed(shop)).at(-1)).toEqual({ ...added, name: 'Mới' })
    expect(shop.told.at(-1)).toEqual({ kind: 'changed', topics: ['greetings'] })
  })

  it('C3 words in the place of the app’s are there once, and give way to them again', async () => {
    const shop = aShop()
    const before = await listed(shop)
    const which = { ...fresh(), builtIn }
    const replaced = await saved(shop, {}, which)
    expect(replaced).toMatchObject({ builtIn, body: fields.body })
    const again = await saved(shop, { body: 'Chúc {tên}.' }, { ...fresh(), builtIn })
    expect(again.id).toBe(replaced.id)
    expect(await listed(shop)).toEqual([again, ...before.slice(1)])
    const reset = await answer(shop, 'greetings.resetTemplate', { requestId: randomUUID(), builtIn })
    expect(reset).toEqual({ ok: true, value: before[0] })
    expect(await listed(shop)).toEqual(before)
  })

  it('C3 the app’s can be put away and are back as they were', async () => {
    const shop = aShop()
    const before = await listed(shop)
    const away = async (archived: boolean) =>
      answer(shop, 'greetings.archiveTemplate', { ...fresh(), builtIn, archived })
    await away(true)
    await away(true)
    expect(await listed(shop)).toEqual(before.slice(1))
    expect(await listed(shop, true)).toEqual([expect.objectContaining({ builtIn, body: before[0]?.body })])
    expect(await away(false)).toEqual({ ok: true, value: before[0] })
    expect(await listed(shop)).toEqual(before)
  })

  it('C3 C4 nothing is stored of what makes no sense or is an offer in a wish', async () => {
    const shop = aShop()
    const refuse = (more: Partial<TemplateFields>, which = fresh()) =>
      answer(shop, 'greetings.saveTemplate', { ...which, fields: { ...fields, ...more } })
    expect(await refuse({ body: 'Chào {tuổi}' })).toMatchObject({ code: 'template_hole_unknown' })
    expect(await refuse({ body: 'Chào {{tên}}' })).toMatchObject({ code: 'template_hole_nested' })
    expect(await refuse({ body: 'Giảm 20%' })).toMatchObject({ code: 'wish_has_offer', detail: { words: 'Giảm, 20%' } })
    expect(await refuse({}, { ...fresh(), builtIn: 'vi.wish.gone' })).toMatchObject({ code: 'template_unknown' })
    expect(await refuse({ body: 'x'.repeat(1801) })).toMatchObject({ code: 'bad_input' })
    const unknown = { requestId: randomUUID(), templateId: randomUUID(), builtIn: '' }
    expect(await answer(shop, 'greetings.saveTemplate', { ...unknown, fields })).toMatchObject({ ok: false })
    expect(await answer(shop, 'greetings.archiveTemplate', { ...unknown, archived: true })).toMatchObject({ ok: false })
    expect(await listed(shop)).toEqual(await listed(aShop()))
  })
})

describe('C3 a template for the next three customers', () => {
  const preview = async (shop: TestShop, more: Partial<TemplateFields> = {}) => {
    const { kind, occasion, language, body } = { ...fields, ...more }
    const reply = await answer(shop, 'greetings.previewTemplate', { fields: { kind, occasion, language, body } })
    return reply.ok ? reply.value.map(({ words }) => words) : []
  }

  async function remind(shop: TestShop, customerId: string, dueDay: string): Promise<void> {
    const detail = JSON.stringify({ occasion: 'birthday', date: 3, month: 12, calendar: 'solar', turns: null })
    const days = {
      day: '2026-12-03',
      dueDay,
      turnDay: dueDay,
      nowUntil: '2026-12-03',
      untilDay: '2026-12-10',
      laterDay: null,
    }
    const row = { id: randomUUID(), customerId, occasion: 'birthday', origin: '', cycle: '2026' } as const
    await shop.book.db
      .insertInto('reminders')
      .values({ ...row, ...days, detail, state: 'open' })
      .execute()
  }

  it('C3 takes those who have the occasion next', async () => {
    const shop = aShop()
    for (const [index, name] of ['An', 'Bình', 'Chi', 'Dũng'].entries()) {
      const customer = await aCustomer(shop, { name: `Nguyễn ${name}`, formOfAddress: index === 0 ? 'anh' : '' })
      await remind(shop, customer.id, `2026-11-${26 - index}`)
    }
    await aCustomer(shop, { name: 'Người Khác' })
    const said = await preview(shop, { body: '{xưng hô} {tên} {dịp} {ngày}' })
    expect(said).toEqual(['Dũng', 'Chi', 'Bình'].map(name => `Quý khách ${name} sinh nhật 3 tháng 12`))
  })

  it('C3 else those who came last; whatever the template is like, it is filled', async () => {
    const shop = aShop({ shopName: 'Quán Mây' })
    expect(await preview(shop)).toEqual([])
    await aCustomer(shop, { name: 'Trần Thị Lan', formOfAddress: 'chị' })
    expect(await preview(shop, { body: '{xưng hô} {tên} {{ở {tên tiệm}' })).toEqual(['Chị Lan ở Quán Mây'])
    expect(await preview(shop, { body: '' })).toEqual([''])
    expect(await preview(shop, { occasion: 'shopDay', body: '{dịp}' })).toEqual(['Tết Nguyên đán'])
    const [offer] = await preview(shop, { kind: 'offer', body: 'Giảm 20%.' })
    expect(offer).toMatch(/^\[QC\] Giảm 20%\.\nKhông muốn/)
  })

  it('C3 finds those who came last without looking at everybody', async () => {
    const plan = await planOf(aShop().book.file, db => listLastSeen(db, 3))
    expect(plan.filter(step => /customers|\bc\b/.test(step)).join('\n')).toContain('USING INDEX customers_last_visit')
  })
})
