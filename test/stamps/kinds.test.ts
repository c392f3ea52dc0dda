// Kinds of card: adding, changing, putting away, and the one that every shop starts with.
import { describe, expect, it } from 'vitest'
import { insertDefaultKind } from '../../db/stamps/writes.ts'
import { stampReaders, stampWriters } from '../../electron/stamps/handlers.ts'
import { ok } from '../../shared/base/result.ts'
import { aCounter, codeOf, granted, someFields, usualTerms } from './counter.ts'

describe('L1 kinds of card', () => {
  it('keeps the terms of cards in progress and gives new cards the new ones', async () => {
    const counter = await aCounter()
    await counter.stamp(3)
    const changed = await counter.saveKind(
      someFields({ size: 6, headStart: 0, interimAt: null }, 'Cà phê sữa'),
      counter.kind.id,
    )
    expect(changed).toMatchObject({ name: 'Cà phê sữa', terms: { size: 6, headStart: 0 } })
    const [card] = granted(await stampReaders['stamps.listCards'](counter.ctx, { customerId: counter.customerId }))
    expect(card).toMatchObject({ kindName: 'Cà phê sữa', stamps: 5, terms: usualTerms })
    const { card: next } = granted(await counter.add(6, { again: true, reason: 'nhóm' }))
    expect(next).toMatchObject({ stamps: 1, number: 2, terms: { size: 6, headStart: 0 } })
  })

  it('writes new terms only where they differ', async () => {
    const counter = await aCounter()
    const before = counter.kind
    const renamed = await counter.saveKind(someFields({}, 'Cà phê đá'), before.id)
    expect(renamed).toEqual({ ...before, name: 'Cà phê đá' })
  })

  it('adds a kind once however often it is sent, after the others', async () => {
    const { ctx, kind } = await aCounter()
    const input = { requestId: ctx.newId(), kindId: null, fields: someFields({}, 'Trà sữa') }
    const first = granted(await stampWriters['stamps.saveKind'](ctx, input))
    expect(granted(await stampWriters['stamps.saveKind'](ctx, input))).toEqual(first)
    const listed = granted(await stampReaders['stamps.listKinds'](ctx, { archived: false }))
    expect(listed).toEqual([kind, first])
  })

  it('puts a kind away and brings it back, but never the last', async () => {
    const counter = await aCounter()
    const { ctx } = counter
    const archive = (kindId: string, archived: boolean) =>
      stampWriters['stamps.archiveKind'](ctx, { requestId: ctx.newId(), kindId, archived })
    expect(codeOf(await archive(counter.kind.id, true))).toBe('last_kind')
    const tea = await counter.saveKind(someFields({}, 'Trà sữa'))
    const gesture = await counter.stamp(4)
    expect(granted(await archive(counter.kind.id, true)).archivedAt).toBe(ctx.now())
    expect(codeOf(await counter.add())).toBe('kind_unknown')
    const names = async (archived: boolean) =>
      granted(await stampReaders['stamps.listKinds'](ctx, { archived })).map(kind => kind.name)
    expect([await names(false), await names(true)]).toEqual([['Trà sữa'], ['Cà phê']])
    expect(codeOf(await archive(tea.id, true))).toBe('last_kind')
    expect(granted(await counter.takeBack(gesture)).card.stamps).toBe(2)
    granted(await archive(counter.kind.id, false))
    expect(await names(false)).toEqual(['Cà phê', 'Trà sữa'])
    expect(codeOf(await archive(ctx.newId(), true))).toBe('kind_unknown')
  })

  it('gives a new shop its first card', async () => {
    const { ctx } = await aCounter()
    const words = { name: 'Thẻ tích dấu', interimReward: 'quà nhỏ', reward: 'quà' }
    await ctx.write(async trx => ok(await insertDefaultKind(trx, words, ctx.mark(), ctx.newId)))
    const kinds = granted(await stampReaders['stamps.listKinds'](ctx, { archived: false }))
    expect(kinds[1]).toMatchObject({
      name: 'Thẻ tích dấu',
      terms: { size: 10, headStart: 2, interimAt: 5, reward: 'quà' },
    })
  })
})
