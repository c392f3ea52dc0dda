// The time line on a real book: everything told once and in its order, page by page, by kind, with an undo that works.
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { listHistory } from '../../db/customers/history.ts'
import { blankFields, type CustomerFields, type HistoryFilter, type HistoryLine } from '../../shared/customers/model.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { aCounter, type Counter, codeOf, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'

async function lines(
  shop: Counter,
  filter: HistoryFilter = 'all',
  customerId = shop.customerId,
): Promise<HistoryLine[]> {
  return granted(await answer(shop, 'customers.listHistory', { customerId, limit: 100, filter }))
}

async function note(shop: Counter, words: string): Promise<string> {
  const input = { requestId: v7(), customerId: shop.customerId, words }
  return granted(await answer(shop, 'customers.addNote', input)).noteId
}

async function edit(shop: Counter, fields: Partial<CustomerFields>): Promise<void> {
  const { name, called, formOfAddress, phone, code, birthday, email, place, note } = granted(
    await answer(shop, 'customers.open', { customerId: shop.customerId }),
  )
  const known = { name, called, formOfAddress, phone: phone ?? '', code: code ?? '', birthday, email, place, note }
  shop.pass(1)
  const input = { requestId: v7(), customerId: shop.customerId, fields: { ...known, ...fields }, sharePhone: true }
  granted(await answer(shop, 'customers.edit', input))
}

const place = async (shop: Counter) =>
  granted(await answer(shop, 'customers.open', { customerId: shop.customerId })).place

/** Undoes a line as the window does. */
async function undo(shop: Counter, line: HistoryLine | undefined) {
  shop.pass(1)
  const way = line?.undo
  if (way?.name === 'customers.takeBackChange') {
    return answer(shop, way.name, { requestId: v7(), ...way.input })
  }
  if (way?.name === 'customers.removeNote' || way?.name === 'customers.bringBackNote') {
    return answer(shop, way.name, { requestId: v7(), ...way.input })
  }
  throw new Error('Nothing to undo')
}

describe('K5 notes', () => {
  it('are told with their words, removed and brought back', async () => {
    const shop = await aCounter()
    await note(shop, '  Đã hứa\nmang bánh  ')
    granted(await undo(shop, (await lines(shop))[0]))
    expect(await lines(shop)).toMatchObject([{ kind: 'note', label: 'Đã hứa\nmang bánh', undone: true }])
    granted(await undo(shop, (await lines(shop))[0]))
    expect(await lines(shop)).toMatchObject([{ undone: false, undo: { name: 'customers.removeNote' } }])
  })

  it('sent twice are stored once, of nobody and of nothing not at all', async () => {
    const shop = await aCounter()
    const input = { requestId: v7(), customerId: shop.customerId, words: 'Hay ngồi góc trong' }
    const first = granted(await answer(shop, 'customers.addNote', input))
    expect(granted(await answer(shop, 'customers.addNote', input))).toEqual(first)
    expect(await lines(shop)).toHaveLength(1)
    expect(codeOf(await answer(shop, 'customers.addNote', { ...input, words: ' ' }))).toBe('bad_input')
    const stranger = { requestId: v7(), customerId: v7(), words: 'ai' }
    expect(codeOf(await answer(shop, 'customers.addNote', stranger))).toBe('customer_unknown')
    expect(codeOf(await answer(shop, 'customers.removeNote', { requestId: v7(), noteId: v7() }))).toBe('note_unknown')
  })
})

describe('K5 changes', () => {
  it('are told field by field, taken back and done again', async () => {
    const shop = await aCounter()
    await edit(shop, { place: 'Huế' })
    const [told] = await lines(shop)
    expect(told).toMatchObject({ kind: 'change', changes: [{ field: 'place', before: null, after: 'Huế' }] })
    granted(await undo(shop, told))
    expect(await place(shop)).toBe('')
    const [back, was] = await lines(shop)
    expect(was).toMatchObject({ undone: true, undo: null })
    expect(back).toMatchObject({ changes: [{ field: 'place', before: 'Huế', after: null }] })
    granted(await undo(shop, back))
    expect(await place(shop)).toBe('Huế')
  })

  it('are not taken back over a later one of the same field, but over one of another', async () => {
    const shop = await aCounter()
    await edit(shop, { place: 'Huế' })
    const [first] = await lines(shop)
    await edit(shop, { place: 'Đà Lạt' })
    expect(codeOf(await undo(shop, first))).toBe('changed_since')
    expect(await place(shop)).toBe('Đà Lạt')
    const [second] = await lines(shop)
    await edit(shop, { email: 'an@vi.du' })
    granted(await undo(shop, second))
    expect(await place(shop)).toBe('Huế')
    granted(await undo(shop, first))
    expect(granted(await answer(shop, 'customers.open', { customerId: shop.customerId }))).toMatchObject({
      place: '',
      email: 'an@vi.du',
    })
    expect(codeOf(await undo(shop, first))).toBe('already_taken_back')
  })

  it('sent twice are taken back once; a code that has another owner by now stays theirs', async () => {
    const shop = await aCounter()
    await edit(shop, { code: 'KH-1' })
    await edit(shop, { code: '' })
    const [line] = await lines(shop)
    const fields = { ...blankFields, name: 'Trần Bình', code: 'kh - 1' }
    granted(await answer(shop, 'customers.add', { requestId: v7(), fields, sharePhone: false }))
    expect(codeOf(await undo(shop, line))).toBe('code_taken')
    await edit(shop, { place: 'Huế' })
    const [placed] = await lines(shop)
    const input = {
      requestId: v7(),
      changeId: placed?.undo?.name === 'customers.takeBackChange' ? placed.undo.input.changeId : '',
    }
    const first = granted(await answer(shop, 'customers.takeBackChange', input))
    expect(granted(await answer(shop, 'customers.takeBackChange', input))).toEqual(first)
    expect(codeOf(await answer(shop, 'customers.takeBackChange', { requestId: v7(), changeId: v7() }))).toBe(
      'change_unknown',
    )
  })
})

/** A shop with a line of every kind beside the programmes. */
async function aLongStory(): Promise<Counter> {
  const shop = await aCounter()
  await shop.stamp(2)
  shop.pass(1)
  await note(shop, 'Thích ngồi góc trong')
  await edit(shop, { place: 'Huế' })
  shop.pass(1)
  const plan = { name: 'Hội viên', fee: 300_000, months: 12, percent: 10, times: 100, benefit: '' }
  granted(await answer(shop, 'points.savePlan', { requestId: v7(), planId: null, fields: plan }))
  const [stored] = granted(await answer(shop, 'points.listPlans', { archived: false }))
  const joining = { requestId: v7(), customerId: shop.customerId, planId: stored?.id ?? '', reason: '' }
  granted(await answer(shop, 'points.join', joining))
  shop.pass(1)
  const next = { ownerId: null, words: 'gọi lại', day: shop.ctx.mark().day }
  const said = { kind: 'complaint', rating: 2, words: 'Đợi lâu', channel: 'counter', about: '', next } as const
  granted(await answer(shop, 'feedback.note', { requestId: v7(), customerId: shop.customerId, fields: said }))
  const { at, day } = shop.ctx.mark()
  shop.book.sqlite.exec(`
    INSERT INTO customers (id, name, card_number, name_fold, sort_key, removed_at, created_at, updated_at)
      VALUES ('merged', 'Nguyễn An', '999', 'nguyen an', 'an', '${at}', '${at}', '${at}');
    INSERT INTO merges (id, request_id, kept_id, merged_id, before, staff_id, at, day)
      VALUES ('${v7()}', '${v7()}', '${shop.customerId}', 'merged', '{}', '${ownerId}', '${at}', '${day}')`)
  return shop
}

describe('K5 the whole story', () => {
  it('tells memberships, feedback and merges, too, and each kind of thing alone', async () => {
    const shop = await aLongStory()
    const kinds = async (filter: HistoryFilter) => (await lines(shop, filter)).map(({ kind }) => kind)
    const all = await kinds('all')
    expect(all.toSorted()).toEqual(
      ['change', 'feedback_complaint', 'membership_joined', 'merged', 'note', 'stamps_added'].toSorted(),
    )
    expect(await kinds('purchases')).toEqual(['membership_joined'])
    expect(await kinds('stampsAndPoints')).toEqual(['stamps_added'])
    expect(await kinds('rewards')).toEqual([])
    expect(await kinds('notes')).toEqual(['note'])
    expect(await kinds('feedback')).toEqual(['feedback_complaint'])
    expect((await kinds('changes')).toSorted()).toEqual(['change', 'merged'])
    expect((await lines(shop, 'purchases'))[0]).toMatchObject({
      label: 'Hội viên',
      amount: 300_000,
      undo: { name: 'points.takeMembershipBack' },
    })
  })

  it('is the same in pages of any size as at once, whatever falls on one instant', async () => {
    const shop = await aCounter()
    for (const step of Array.from({ length: 12 }, (_, index) => index)) {
      if (step % 3 === 0) shop.pass(1)
      await note(shop, `Lần ${step}`)
      if (step % 2 === 0) await shop.stamp(1)
    }
    const key = ({ ledger, seq }: HistoryLine) => `${ledger} ${seq}`
    const all = (await lines(shop)).map(key)
    expect(new Set(all).size).toBe(18)
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 18, maxLength: 18 })
    await fc.assert(
      fc.asyncProperty(sizes, async limits => {
        const paged: HistoryLine[] = []
        for (const limit of limits) {
          const last = paged.at(-1)
          const before = last ? { at: last.at, seq: last.seq, ledger: last.ledger } : null
          const input = { customerId: shop.customerId, limit, before }
          paged.push(...granted(await answer(shop, 'customers.listHistory', input)))
        }
        expect(paged.map(key)).toEqual(all)
      }),
      { numRuns: 10 },
    )
  })

  const filters: HistoryFilter[] = ['all', 'purchases', 'stampsAndPoints', 'rewards', 'notes', 'feedback', 'changes']
  it.each(filters)('%s reads each ledger backwards by its index, a page far back, too', async filter => {
    const shop = await aLongStory()
    const before = { at: '2026-11-22T03:00:00.000Z', seq: 5, ledger: 3 }
    for (const page of [null, before]) {
      const steps = await planOf(shop.book.file, db => listHistory(db, shop.customerId, 50, { filter, before: page }))
      expect(
        steps.filter(step => step.startsWith('SCAN') && !/^SCAN (\(subquery|h|t VIRTUAL|CONSTANT)/.test(step)),
      ).toEqual([])
      // One sort of what the ledgers answered; none inside them.
      expect(steps.filter(step => step.includes('TEMP B-TREE'))).toHaveLength(1)
      if (page && filter === 'notes')
        expect(steps).toContainEqual(expect.stringContaining('customer_notes_customer (customer_id=? AND at<?)'))
    }
  })
})
