// The staging file: what is left out of a line comes back blank, and nothing of what is written is lost.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blankFields } from '../../shared/customers/model.ts'
import { blankListed, noOpenings } from '../../shared/files/listedProfile.ts'
import { batchLine, type StagedCustomer, stagedBatch } from '../../shared/files/staging.ts'

const customer: fc.Arbitrary<StagedCustomer> = fc.record({
  fields: fc.record({
    name: fc.constantFrom('', 'Nguyễn Thị Lan'),
    called: fc.constantFrom('', 'Lan'),
    formOfAddress: fc.constantFrom('' as const, 'chị' as const),
    phone: fc.constantFrom('', '+84901234567'),
    code: fc.constantFrom('', 'KH-1'),
    birthday: fc.constantFrom(null, { day: 8, month: 3, year: null, calendar: 'lunar' as const }),
    email: fc.constantFrom('', 'lan@example.com'),
    place: fc.constantFrom('', 'Quận 1'),
    note: fc.constantFrom('', 'ít đường\nnhiều đá'),
  }),
  profile: fc.record({
    ...{ isOrganisation: fc.boolean(), taxCode: fc.constantFrom('', '0312345678') },
    gender: fc.constantFrom('' as const, 'female' as const),
    ...{
      occupation: fc.constantFrom('', 'giáo viên'),
      zalo: fc.constantFrom('', 'lan'),
      facebook: fc.constantFrom('', 'lan'),
    },
    phones: fc.constantFrom([], [{ phone: '+84912345678', kind: 'old' as const }]),
    tags: fc.constantFrom([], ['Khách quen', 'VIP']),
  }),
  openings: fc.record({
    points: fc.constantFrom(null, 5),
    stamps: fc.constantFrom(null, 3),
    tier: fc.constantFrom('', 'Vàng'),
  }),
  cardNumber: fc.constantFrom('', '20000015'),
  ...{ row: fc.nat(), rows: fc.nat() },
  visits: fc.constant([]),
})

it('O1 a batch of customers is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(customer, { maxLength: 5 }), batch => {
      expect(stagedBatch.parse(JSON.parse(batchLine(batch)))).toEqual(batch)
    }),
  )
})

it('O1 a customer of whom only the name is known takes no more room than that', () => {
  const known = { fields: { ...blankFields, name: 'Lan' }, profile: blankListed, openings: noOpenings }
  const line = batchLine([{ ...known, cardNumber: '', row: 2, rows: 1, visits: [] }])
  expect(JSON.parse(line)[0].fields).toEqual({ name: 'Lan' })
})
