// Paid memberships on a real book: what a bill costs a member, what is saved, who is reminded, and every way back.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { findBenefit, listMembersUntil } from '../../db/points/membershipReads.ts'
import type { MembershipShown, PlanFields } from '../../shared/points/membershipModel.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { planOf } from '../support/plan.ts'
import { aPointShop, codeOf, granted } from './shop.ts'

const yearly: PlanFields = {
  name: 'Hội viên năm',
  fee: 300_000,
  months: 12,
  percent: 10,
  times: 150,
  benefit: 'Nước mời',
}

async function aClub(fields: Partial<PlanFields> = {}) {
  const shop = await aPointShop()
  const { id: planId } = granted(
    await answer(shop, 'points.savePlan', { requestId: v7(), planId: null, fields: { ...yearly, ...fields } }),
  )
  const sale = (more: object = {}) => ({ requestId: v7(), customerId: shop.customerId, planId, reason: '', ...more })
  return {
    ...shop,
    planId,
    sale,
    join: (more: object = {}) => answer(shop, 'points.join', sale(more)),
    renew: (more: object = {}) => answer(shop, 'points.renew', sale(more)),
    end: (refund: number, requestId = v7()) =>
      answer(shop, 'points.endMembership', {
        requestId,
        customerId: shop.customerId,
        refund,
        reason: 'khách chuyển nhà',
      }),
    back: (undoneRequestId: string, requestId = v7()) =>
      answer(shop, 'points.takeMembershipBack', { requestId, undoneRequestId }),
    member: async () => granted(await answer(shop, 'points.showMembership', { customerId: shop.customerId })),
    ending: async () => granted(await answer(shop, 'points.listMembershipsEnding', {})),
  }
}

const bare = ({ history: _, ...shown }: MembershipShown) => shown

describe('L7 a membership and its bills', () => {
  it('takes its percent off every bill, multiplies points, and says what it has saved', async () => {
    const club = await aClub()
    expect(granted(await club.bill(100_000))).toMatchObject({ saved: 0, toPay: 100_000, times: 100 })
    granted(await club.join())
    const bill = granted(await club.bill(200_000))
    expect(bill).toMatchObject({ saved: 20_000, toPay: 180_000, times: 150, timesName: 'Hội viên năm', earned: 27 })
    granted(await club.bill(50_005))
    expect(await club.member()).toMatchObject({
      savedNow: 25_000,
      savedInAll: 25_000,
      paid: 300_000,
      last: { untilDay: '2027-11-22' },
    })
    granted(await club.change(bill.visitId ?? '', { kind: 'return', amount: 100_000 }))
    expect(await club.member()).toMatchObject({ savedNow: 15_000 })
    await club.holds()
  })

  it('counts what was saved by bills that stand, however often they were undone', async () => {
    const club = await aClub()
    granted(await club.join())
    const requestId = v7()
    granted(await club.bill(200_000, { requestId }))
    let last = requestId
    for (const saved of [0, 20_000, 0, 20_000]) {
      const undo = v7()
      granted(await club.takeBack(last, undo))
      last = undo
      expect(await club.member()).toMatchObject({ savedNow: saved, savedInAll: saved })
    }
  })

  it('is valid to the end of its last business day', async () => {
    const club = await aClub({ months: 1 })
    granted(await club.join())
    club.setNow('2026-12-22T20:59:00.000Z')
    expect(granted(await club.bill(100_000)).saved).toBe(10_000)
    club.setNow('2026-12-22T21:00:00.000Z')
    expect(granted(await club.bill(100_000)).saved).toBe(0)
    expect(await club.member()).toMatchObject({ present: null, last: { untilDay: '2026-12-22' }, savedNow: 10_000 })
  })

  it('keeps what the customer joined under when the plan changes', async () => {
    const club = await aClub()
    granted(await club.join())
    granted(
      await answer(club, 'points.savePlan', {
        requestId: v7(),
        planId: club.planId,
        fields: { ...yearly, percent: 1 },
      }),
    )
    expect(granted(await club.bill(100_000)).saved).toBe(10_000)
    granted(await answer(club, 'points.archivePlan', { requestId: v7(), planId: club.planId, archived: true }))
    expect(granted(await club.bill(100_000)).saved).toBe(10_000)
    expect(codeOf(await club.renew())).toBe('plan_unknown')
    expect((await club.member()).plans).toEqual([])
  })
})

describe('L7 renewals and reminders', () => {
  it('reminds 30 days before the end and 14 after, until it is renewed', async () => {
    const club = await aClub({ months: 2 })
    granted(await club.join())
    granted(await club.bill(100_000))
    const seen: [string, number][] = [
      ['2026-12-22T03:00:00.000Z', 0],
      ['2026-12-23T03:00:00.000Z', 1],
      ['2027-01-22T03:00:00.000Z', 1],
      ['2027-02-05T03:00:00.000Z', 1],
      ['2027-02-06T03:00:00.000Z', 0],
    ]
    for (const [at, count] of seen) {
      club.setNow(at)
      expect((await club.ending()).length, at).toBe(count)
    }
    club.setNow('2027-01-15T03:00:00.000Z')
    const [row] = await club.ending()
    expect(row).toMatchObject({
      customerId: club.customerId,
      planName: 'Hội viên năm',
      untilDay: '2027-01-22',
      saved: 10_000,
    })
    granted(await club.renew())
    expect(await club.ending()).toEqual([])
    expect(await club.member()).toMatchObject({
      last: { untilDay: '2027-03-22' },
      paid: 600_000,
      present: { untilDay: '2027-01-22' },
    })
  })

  it('lists members, the nearest end first, and nobody who is put away', async () => {
    const club = await aClub()
    const other = await aCustomer(club, { name: 'Trần Văn Bảy' })
    granted(await club.join())
    club.setNow('2026-11-23T03:00:00.000Z')
    granted(await club.join({ customerId: other.id }))
    granted(await club.bill(100_000))
    const members = async () => granted(await answer(club, 'points.listMembers', {}))
    expect(await members()).toMatchObject({
      ...{
        count: 2,
        rows: [
          { untilDay: '2027-11-22', saved: 10_000 },
          { name: 'Trần Văn Bảy', saved: 0 },
        ],
      },
    })
    granted(await answer(club, 'customers.archive', { requestId: v7(), customerId: other.id, archived: true }))
    expect((await members()).count).toBe(1)
  })
})

describe('L7 every way back', () => {
  it('joins, renews and ends, each undone and done again', async () => {
    const club = await aClub()
    const gestures: [string, (requestId: string) => Promise<{ ok: boolean; code?: string }>][] = [
      ['join', requestId => club.join({ requestId })],
      ['renew', requestId => club.renew({ requestId })],
      ['end', requestId => club.end(100_000, requestId)],
    ]
    for (const [name, act] of gestures) {
      const requestId = v7()
      const before = bare(await club.member())
      expect(codeOf(await act(requestId)), name).toBe('ok')
      const after = bare(await club.member())
      expect(codeOf(await act(requestId)), name).toBe('ok')
      expect(bare(await club.member())).toEqual(after)
      const undo = v7()
      expect(bare(granted(await club.back(requestId, undo)))).toEqual(before)
      expect(bare(granted(await club.back(requestId, undo)))).toEqual(before)
      expect(codeOf(await club.back(requestId))).toBe('already_taken_back')
      const redo = v7()
      expect(bare(granted(await club.back(undo, redo)))).toEqual(after)
      granted(await club.back(redo))
      expect(bare(await club.member())).toEqual(before)
      granted(
        await act(v7()).then(reply => (reply.ok ? { ok: true, value: null } : { ok: false, code: reply.code ?? '' })),
      )
    }
    expect(await club.member()).toMatchObject({ present: null, paid: 500_000 })
    expect((await club.member()).history.filter(line => !line.undone).map(line => line.kind)).toContain('ended')
  })

  it('refuses what cannot be and stores nothing of it', async () => {
    const club = await aClub()
    const archived = await aCustomer(club, { name: 'Trần Văn Bảy' })
    granted(await answer(club, 'customers.archive', { requestId: v7(), customerId: archived.id, archived: true }))
    expect(codeOf(await club.renew())).toBe('not_member')
    expect(codeOf(await club.end(0))).toBe('not_member')
    expect(codeOf(await club.join({ customerId: archived.id }))).toBe('customer_archived')
    expect(codeOf(await club.join({ customerId: v7() }))).toBe('customer_unknown')
    expect(codeOf(await club.join({ planId: v7() }))).toBe('plan_unknown')
    expect(codeOf(await club.back(v7()))).toBe('gesture_unknown')
    expect((await club.member()).history).toEqual([])
    granted(await club.join())
    expect(codeOf(await club.join())).toBe('already_member')
    expect(codeOf(await club.end(300_001))).toBe('refund_too_large')
    for (const refund of [-1, 0.5, 1e12]) expect(codeOf(await club.end(refund))).toBe('bad_input')
    club.setNow('2026-11-20T03:00:00.000Z')
    expect(codeOf(await club.renew())).toBe('clock_set_back')
    expect((await club.member()).history.length).toBe(1)
    expect(codeOf(await club.renew({ reason: 'giờ máy sai' }))).toBe('ok')
  })

  it('counts two at once and the same request twice once', async () => {
    const club = await aClub()
    const twice = club.sale()
    const replies = await Promise.all([club.join(twice), club.join(twice), club.join(), club.join()])
    expect(replies.map(codeOf).toSorted()).toEqual(['already_member', 'already_member', 'ok', 'ok'])
    expect(await club.member()).toMatchObject({ paid: 300_000 })
    const other = await aCustomer(club, { name: 'Trần Văn Bảy' })
    await expect(club.join({ ...twice, customerId: other.id })).rejects.toThrow('Another gesture')
  })
})

describe('L7 what a bill and the morning ask', () => {
  it('is answered by indexes', async () => {
    const club = await aClub()
    const benefit = await planOf(club.book.file, db => findBenefit(db, club.customerId, '2026-11-22'))
    expect(benefit).toEqual(['SEARCH memberships USING INDEX memberships_customer (customer_id=? AND until_day>?)'])
    const span = { from: '2026-11-08', to: '2026-12-22', today: '2026-11-22', limit: 200 }
    const ending = await planOf(club.book.file, db => listMembersUntil(db, span))
    expect(ending.filter(step => step.startsWith('SCAN'))).toEqual([])
    expect(ending[0]).toBe('SEARCH m USING INDEX memberships_until (until_day>? AND until_day<?)')
  })
})
