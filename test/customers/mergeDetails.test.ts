// What is known beside name and phone when two become one: shown, chosen, summed, and taken apart again.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { blankProfile, type ProfileFields } from '../../shared/customers/profile.ts'
import { granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aMergeShop } from './mergeShop.ts'

describe('K4 what is known of two', () => {
  it('shows and stores details by choice, sums tags and days, joins notes; and takes all of it apart again', async () => {
    const shop = await aMergeShop()
    const { id: kept } = await aCustomer(shop, { name: 'Lê An', note: 'ít đường' })
    const { id: merged } = await aCustomer(shop, { name: 'Lê An', note: 'ngồi ngoài' })
    const know = async (
      customerId: string,
      fields: Partial<ProfileFields>,
      tag: string,
      day: number,
      taxCode: string,
    ) => {
      const days = [{ label: 'Ngày cưới', day, month: 5, year: null, calendar: 'solar' as const }]
      const organisation = { size: '' as const, industry: '', taxCode }
      const known = { kind: 'person' as const, fields: { ...blankProfile, ...fields }, phones: [], days, organisation }
      const profile = { ...known, tags: [{ kind: 'interest' as const, name: tag }] }
      granted(await answer(shop, 'customers.saveProfile', { requestId: v7(), customerId, profile }))
    }
    await know(kept, { occupation: 'cô giáo', payment: 'cash', worries: 'ngọt' }, 'Trà', 1, '0312345678')
    await know(merged, { occupation: 'bác sĩ', payment: 'card', zalo: 'an.le' }, 'Bánh', 2, '0387654321')
    const before = shop.contents()
    const choices = { occupation: 'merged', taxCode: 'merged', worries: 'merged' } as const
    const pair = { keptId: kept, mergedId: merged }
    const shown = granted(await answer(shop, 'customers.previewMerge', { ...pair, choices }))
    expect(shown.conflicts).toEqual(['occupation', 'payment', 'taxCode'])
    expect(shown.after.note).toBe('ít đường\nngồi ngoài')
    const mergeId = await shop.merge(kept, merged, { choices })
    const after = granted(await answer(shop, 'customers.openProfile', { customerId: kept }))
    expect(after).toMatchObject(shown.profiles.after)
    expect(after.fields).toMatchObject({ occupation: 'bác sĩ', payment: 'cash', worries: 'ngọt', zalo: 'an.le' })
    expect(after.organisation.taxCode).toBe('0387654321')
    expect([after.tags.map(({ name }) => name), after.days.map(({ day }) => day)]).toEqual([
      ['Bánh', 'Trà'],
      [1, 2],
    ])
    granted(await shop.takeApart(mergeId))
    expect(shop.contents()).toEqual(before)
  })

  it.each([
    ['Dang Thi Dao', 'Đặng Thị Đào', 'Đặng Thị Đào'],
    ['Đặng Thị Đào', 'Dang Thi Dao', 'Đặng Thị Đào'],
    ['Lê An', 'Lê Thị An', 'Lê Thị An'],
    ['Lê An', 'LÊ AN', 'Lê An'],
  ])('of %s and %s takes the name that says more: %s', async (keptName, mergedName, name) => {
    const shop = await aMergeShop()
    const { id: keptId } = await aCustomer(shop, { name: keptName })
    const { id: mergedId } = await aCustomer(shop, { name: mergedName })
    const shown = granted(await answer(shop, 'customers.previewMerge', { keptId, mergedId, choices: {} }))
    expect(shown.after.name).toBe(name)
  })
})
