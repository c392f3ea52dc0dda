// The calls of the whole person: saved as a whole, undone by what was before, found by every phone, changes written down.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listChanges } from '../../db/customers/changeReads.ts'
import { findProfile } from '../../db/customers/profileReads.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import { blankProfile, blankProfileToSave, type ProfileToSave } from '../../shared/customers/profile.ts'
import { answer } from '../support/answer.ts'
import { someFields } from '../support/build.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { added, granted, namesFor } from './book.ts'

const lanKnown: ProfileToSave = {
  kind: 'person',
  fields: { ...blankProfile, occupation: 'Cô giáo', maritalStatus: 'married', channel: 'zalo', worries: 'Sợ ngọt' },
  phones: [
    { phone: '0912 345 678', kind: 'other' },
    { phone: '01201234567', kind: 'old' },
  ],
  tags: [
    { kind: 'interest', name: 'Cà phê muối' },
    { kind: 'goal', name: 'Học làm bánh' },
  ],
  days: [{ label: 'Ngày cưới', day: 30, month: 1, year: null, calendar: 'lunar' }],
  organisation: { size: '', industry: '', taxCode: '' },
}

function save(shop: TestShop, customerId: Id, profile: ProfileToSave, requestId = v7()) {
  return answer(shop, 'customers.saveProfile', { requestId, customerId, profile })
}

function edit(shop: TestShop, customerId: Id, fields: Partial<CustomerFields>, profile?: ProfileToSave) {
  const gesture = { requestId: v7(), customerId, fields: someFields(fields), sharePhone: true }
  return answer(shop, 'customers.edit', { ...gesture, ...(profile && { profile }) })
}

const changes = (shop: TestShop, customerId: Id) => listChanges(shop.book.db, customerId)

describe('K1 the whole person', () => {
  it('is stored as a whole and opened again, with the days since when it is known', async () => {
    const shop = aShop()
    const lan = await added(shop, { name: 'Nguyễn Thị Lan', phone: '0901234567' })
    const nothing = granted(await answer(shop, 'customers.openProfile', { customerId: lan.id }))
    expect(nothing).toMatchObject({ ...blankProfileToSave, hasPhoto: false, knownSince: {} })
    const { profile, before } = granted(await save(shop, lan.id, lanKnown))
    expect(before).toEqual(blankProfileToSave)
    expect(profile).toMatchObject({
      fields: lanKnown.fields,
      phones: [
        { phone: '+84912345678', kind: 'other' },
        { phone: '+84701234567', kind: 'old' },
      ],
      days: lanKnown.days,
      knownSince: { occupation: '2026-11-22', worries: '2026-11-22' },
    })
    expect(profile.tags.map(({ kind, name }) => ({ kind, name }))).toEqual(lanKnown.tags)
    expect(granted(await answer(shop, 'customers.openProfile', { customerId: lan.id }))).toEqual(profile)
  })

  it('stores the same gesture once and answers it alike', async () => {
    const shop = aShop()
    const lan = await added(shop, { phone: '0901234567' })
    const requestId = v7()
    const first = granted(await save(shop, lan.id, lanKnown, requestId))
    expect(granted(await save(shop, lan.id, lanKnown, requestId))).toEqual(first)
    expect(await changes(shop, lan.id)).toHaveLength(1)
    const gesture = { requestId: v7(), customerId: lan.id, fields: someFields({ note: 'Ít đá' }), sharePhone: false }
    const edited = granted(await answer(shop, 'customers.edit', gesture))
    expect(granted(await answer(shop, 'customers.edit', gesture))).toEqual(edited)
    expect(await changes(shop, lan.id)).toHaveLength(2)
  })

  it('is undone by saving what was before, to the last list', async () => {
    const shop = aShop()
    const lan = await added(shop, {})
    const one = granted(await save(shop, lan.id, lanKnown))
    const other = { ...lanKnown, tags: [], days: [], phones: [], kind: 'organisation' as const }
    const two = granted(
      await save(shop, lan.id, { ...other, organisation: { size: 'small', industry: 'In ấn', taxCode: '1' } }),
    )
    expect(two.profile).toMatchObject({ kind: 'organisation', organisation: { industry: 'In ấn' }, tags: [] })
    const undone = granted(await save(shop, lan.id, two.before)).profile
    expect({ ...undone, knownSince: {} }).toEqual({ ...one.profile, knownSince: {} })
  })

  it('writes one line for each change, with only what changed', async () => {
    const shop = aShop()
    const lan = await added(shop, { name: 'Lan', phone: '0901234567', note: 'Ít đá' })
    expect(await changes(shop, lan.id)).toEqual([])
    granted(await edit(shop, lan.id, { name: 'Lan', phone: '0901234567', note: 'Ít đường' }))
    granted(await edit(shop, lan.id, { name: 'Lan', phone: '0901234567', note: 'Ít đường' }))
    const archive = { requestId: v7(), customerId: lan.id, archived: true }
    granted(await answer(shop, 'customers.archive', archive))
    granted(await answer(shop, 'customers.archive', archive))
    granted(await save(shop, lan.id, { ...blankProfileToSave, fields: { ...blankProfile, goals: 'Mở quán' } }))
    expect((await changes(shop, lan.id)).map(({ before, after }) => [before, after])).toEqual([
      [{ note: 'Ít đá' }, { note: 'Ít đường' }],
      [{ archivedAt: null }, { archivedAt: '2026-11-22T03:00:00.000Z' }],
      [{ goals: null }, { goals: 'Mở quán' }],
    ])
  })

  it('is edited together with name and phone in one gesture, and undone in one', async () => {
    const shop = aShop()
    const lan = await added(shop, { name: 'Lan', phone: '0901234567' })
    const { before, profileBefore } = granted(
      await edit(shop, lan.id, { name: 'Lan Anh', phone: '0933444555' }, lanKnown),
    )
    expect(await changes(shop, lan.id)).toHaveLength(1)
    expect((await findProfile(shop.book.db, lan.id))?.phones).toHaveLength(2)
    granted(await edit(shop, lan.id, { name: before.name, phone: '0901234567' }, profileBefore))
    expect(granted(await answer(shop, 'customers.open', { customerId: lan.id }))).toEqual(before)
    expect(await findProfile(shop.book.db, lan.id)).toMatchObject(blankProfileToSave)
  })

  it('comes with a customer who is added, without a line of change', async () => {
    const shop = aShop()
    const gesture = { requestId: v7(), fields: someFields({ phone: '0912345678' }), sharePhone: false }
    const lan = granted(await answer(shop, 'customers.add', { ...gesture, profile: lanKnown }))
    expect(await findProfile(shop.book.db, lan.id)).toMatchObject({
      fields: lanKnown.fields,
      phones: [{ phone: '+84701234567', kind: 'old' }],
    })
    expect(await changes(shop, lan.id)).toEqual([])
    expect(await namesFor(shop, '0701234567')).toHaveLength(1)
  })

  it('refuses a further phone that cannot be read, and stores nothing', async () => {
    const shop = aShop()
    const lan = await added(shop, {})
    const wrong = { ...lanKnown, phones: [{ phone: '12', kind: 'other' as const }] }
    expect(await save(shop, lan.id, wrong)).toEqual({ ok: false, code: 'phone_unreadable', detail: { phone: '12' } })
    expect(await edit(shop, lan.id, { name: 'X' }, wrong)).toMatchObject({ ok: false, code: 'phone_unreadable' })
    expect(await save(shop, v7(), lanKnown)).toEqual({ ok: false, code: 'customer_unknown' })
    expect(await changes(shop, lan.id)).toEqual([])
    const fields = someFields({})
    const add = { requestId: v7(), fields, sharePhone: false, profile: wrong }
    expect(await answer(shop, 'customers.add', add)).toMatchObject({ code: 'phone_unreadable' })
    expect(await namesFor(shop, fields.name)).toHaveLength(1)
  })

  it('lists the shop’s tags once, however they are written, the most common first', async () => {
    const shop = aShop()
    const [one, two] = [await added(shop, { name: 'Một' }), await added(shop, { name: 'Hai' })]
    const tagged = (...names: string[]) => ({
      ...blankProfileToSave,
      tags: names.map(name => ({ kind: 'interest' as const, name })),
    })
    granted(await save(shop, one.id, tagged('Trà sen', 'Bánh mì')))
    granted(await save(shop, two.id, tagged('TRA SEN', 'trà  sen')))
    const tags = granted(await answer(shop, 'customers.listTags', {}))
    expect(tags.map(({ name, customers }) => [name, customers])).toEqual([
      ['Trà sen', 2],
      ['Bánh mì', 1],
    ])
  })
})
