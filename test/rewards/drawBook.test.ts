// A draw on a real book: announced, closed, drawn, checked again, its prizes given.
import { describe, expect, it } from 'vitest'
import { drawWritersWith, sha256 } from '../../electron/rewards/draws.ts'
import { granted } from '../stamps/counter.ts'
import { answer, answerUnchecked } from '../support/answer.ts'
import { aDrawShop, aFilledShop, afterClosing, checkedAgain, printedList, usualFields } from './draws.ts'

describe('L10 the life of a draw', () => {
  it('from the announcement to the winners, and an independent script finds the same', async () => {
    const shop = await aFilledShop()
    const announced = await shop.announce()
    expect(announced).toMatchObject({ ...usualFields, state: 'open', secret: null, closed: null, drawn: null })
    expect(announced.commitment).toMatch(/^[0-9a-f]{64}$/)
    const drawn = await shop.draw(announced, ' 45\u200B ')
    expect(drawn).toMatchObject({ state: 'drawn', closed: { entries: 6, customers: 3 }, drawn: { publicValue: '45' } })
    expect(drawn.commitment).toBe(announced.commitment)
    expect(sha256(drawn.secret ?? '')).toBe(announced.commitment)
    const entries = await shop.entries(drawn)
    expect(entries).toMatchObject([
      { first: 1, count: 3, earned: 3, name: 'An', phoneTail: '4567' },
      { first: 4, count: 1, earned: 1, name: 'Bình', phoneTail: '' },
      { first: 5, count: 2, earned: 2, name: 'Chi' },
    ])
    const winners = await shop.winners(drawn)
    expect(winners.map(({ title, place, state }) => [title, place, state])).toEqual([
      ['Nồi cơm điện', 1, 'waiting'],
      ['Phiếu mua hàng', 2, 'waiting'],
      ['Phiếu mua hàng', 3, 'waiting'],
    ])
    const list = printedList(drawn, entries)
    expect(checkedAgain(list)).toEqual(winners.map(({ title, entry, name }) => [title, entry, name]))
    expect(() => checkedAgain({ ...list, secret: '0'.repeat(64) })).toThrow('does not fit the commitment')
    expect(() => checkedAgain({ ...list, entries: list.entries.slice(1) })).toThrow('gap')
  })

  it('with a known secret, to the letter', async () => {
    const shop = await aFilledShop()
    const { ctx } = shop
    const writers = drawWritersWith(() => 'ab'.repeat(32))
    const input = { requestId: ctx.newId(), fields: usualFields, registered: true } as const
    const draw = granted(await writers['rewards.announceDraw'](ctx, input))
    expect(draw.commitment).toBe(sha256('ab'.repeat(32)))
    const winners = await shop.winners(await shop.draw(draw))
    expect(winners.map(({ entry, turn, name }) => [entry, turn, name])).toMatchInlineSnapshot(`
      [
        [
          1,
          1,
          "An",
        ],
        [
          6,
          2,
          "Chi",
        ],
        [
          4,
          3,
          "Bình",
        ],
      ]
    `)
  })

  it('makes another secret for each draw and keeps it until the drawing', async () => {
    const shop = await aFilledShop()
    const [one, other] = [await shop.announce(), await shop.announce()]
    expect(one.commitment).not.toBe(other.commitment)
    const seen = JSON.stringify(await answer(shop, 'rewards.listDraws', {}))
    const secrets = shop.book.sqlite.prepare('SELECT secret FROM draws').pluck().all()
    expect(secrets.filter(secret => seen.includes(String(secret)))).toEqual([])
  })

  it('freezes the entries: later visits, slips and removed customers change nothing', async () => {
    const shop = await aFilledShop()
    const [an = ''] = shop.ids
    const draw = await shop.announce()
    shop.setNow(afterClosing)
    granted(await answer(shop, 'rewards.closeDraw', { requestId: shop.ctx.newId(), drawId: draw.id }))
    const frozen = await shop.entries(draw)
    await shop.visit(an, 900_000, { at: '2026-11-25T03:00:00.000Z', day: '2026-11-25' })
    shop.book.sqlite.prepare('UPDATE customers SET removed_at = ? WHERE id = ?').run(shop.ctx.now(), an)
    expect(await shop.entries(draw)).toEqual(frozen)
    const insert = `INSERT INTO draw_entries (draw_id, first, count, earned, customer_id) VALUES (?, 7, 1, 1, ?)`
    expect(() => shop.book.sqlite.prepare(insert).run(draw.id, an)).toThrow('frozen')
  })

  it('gives each customer one prize where there are more prizes than customers', async () => {
    const shop = await aFilledShop()
    const draw = await shop.announce({ prizes: [{ title: 'Ly', count: 5 }] })
    const winners = await shop.winners(await shop.draw(draw))
    expect(new Set(winners.map(winner => winner.customerId)).size).toBe(3)
    expect(winners).toHaveLength(3)
  })

  it('stores each gesture once', async () => {
    const shop = await aFilledShop()
    const { ctx } = shop
    const twice = async <T>(ask: () => Promise<T>): Promise<T> => {
      const first = await ask()
      expect(await ask()).toEqual(first)
      return first
    }
    const announcing = { requestId: ctx.newId(), fields: usualFields, registered: true } as const
    const { id: drawId } = granted(await twice(() => answer(shop, 'rewards.announceDraw', announcing)))
    shop.setNow(afterClosing)
    const ids = [ctx.newId(), ctx.newId(), ctx.newId(), ctx.newId(), ctx.newId()] as const
    await twice(() => answer(shop, 'rewards.closeDraw', { requestId: ids[0], drawId }))
    const drawn = await twice(() =>
      answer(shop, 'rewards.drawWinners', { requestId: ids[1], drawId, publicValue: '45' }),
    )
    const [winner] = await shop.winners(granted(drawn))
    const winnerId = winner?.id ?? ''
    await twice(() => answer(shop, 'rewards.givePrize', { requestId: ids[2], winnerId }))
    await twice(() => answer(shop, 'rewards.takePrizeBack', { requestId: ids[3], winnerId }))
    await twice(() => answer(shop, 'rewards.takeBackDrawStep', { requestId: ids[4], undoneRequestId: ids[1] }))
    const lines = (table: string) => shop.book.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(['draws', 'draw_steps', 'draw_prize_lines'].map(lines)).toEqual([1, 3, 2])
  })

  it('corrects a mistyped value while no prize is given, and the list tells of it', async () => {
    const shop = await aFilledShop()
    const { ctx } = shop
    const wrong = await shop.draw(await shop.announce(), '54')
    const [winner] = await shop.winners(wrong)
    const winnerId = winner?.id ?? ''
    const given = granted(await answer(shop, 'rewards.givePrize', { requestId: ctx.newId(), winnerId }))
    expect(given).toMatchObject({ state: 'given', given: { at: ctx.now() } })
    const undo = () =>
      answer(shop, 'rewards.takeBackDrawStep', {
        requestId: ctx.newId(),
        undoneRequestId: wrong.drawn?.requestId ?? '',
      })
    expect(await undo()).toMatchObject({ code: 'prize_given' })
    expect(await answer(shop, 'rewards.givePrize', { requestId: ctx.newId(), winnerId })).toMatchObject({
      code: 'already_given',
    })
    granted(await answer(shop, 'rewards.takePrizeBack', { requestId: ctx.newId(), winnerId }))
    expect(await answer(shop, 'rewards.takePrizeBack', { requestId: ctx.newId(), winnerId })).toMatchObject({
      code: 'not_given',
    })
    const back = granted(await undo())
    expect(back).toMatchObject({ state: 'closed', secret: null, correctedValues: ['54'] })
    expect(await undo()).toMatchObject({ code: 'already_taken_back' })
    expect(await shop.winners(back)).toEqual([])
    const right = granted(
      await answer(shop, 'rewards.drawWinners', { requestId: ctx.newId(), drawId: back.id, publicValue: '45' }),
    )
    const winners = await shop.winners(right)
    expect(checkedAgain(printedList(right, await shop.entries(right)))).toEqual(
      winners.map(({ title, entry, name }) => [title, entry, name]),
    )
  })

  it('is cancelled with a reason, and the cancelling can be undone', async () => {
    const shop = await aFilledShop()
    const draw = await shop.announce()
    const requestId = shop.ctx.newId()
    const gone = granted(await answer(shop, 'rewards.cancelDraw', { requestId, drawId: draw.id, reason: 'Hết hàng' }))
    expect(gone).toMatchObject({ state: 'cancelled', cancelled: { reason: 'Hết hàng' } })
    const back = await answer(shop, 'rewards.takeBackDrawStep', {
      requestId: shop.ctx.newId(),
      undoneRequestId: requestId,
    })
    expect(granted(back)).toEqual(draw)
  })
})

describe('L10 bad input', () => {
  it('is refused and changes nothing', async () => {
    const shop = aDrawShop()
    const { ctx } = shop
    const draw = await shop.announce()
    const stranger = ctx.newId()
    const before = shop.book.sqlite.serialize()
    const requestId = ctx.newId()
    const codes = [
      await answer(shop, 'rewards.closeDraw', { requestId, drawId: draw.id }),
      await answer(shop, 'rewards.closeDraw', { requestId, drawId: stranger }),
      await answer(shop, 'rewards.drawWinners', { requestId, drawId: draw.id, publicValue: '45' }),
      await answer(shop, 'rewards.drawWinners', { requestId, drawId: draw.id, publicValue: '  ' }),
      await answer(shop, 'rewards.cancelDraw', { requestId, drawId: draw.id, reason: ' ' }),
      await answer(shop, 'rewards.takeBackDrawStep', { requestId, undoneRequestId: stranger }),
      await answer(shop, 'rewards.givePrize', { requestId, winnerId: stranger }),
      await answer(shop, 'rewards.announceDraw', {
        requestId,
        fields: { ...usualFields, closesAt: ctx.now() },
        registered: true,
      }),
      await answerUnchecked(shop, 'rewards.announceDraw', { requestId, fields: usualFields, registered: false }),
    ]
    shop.setNow(afterClosing)
    codes.push(await answer(shop, 'rewards.closeDraw', { requestId, drawId: draw.id }))
    expect(codes).toMatchObject(
      [
        ...['draw_open_until', 'draw_unknown', 'draw_not_closed', 'bad_input', 'bad_input', 'draw_step_unknown'],
        ...['winner_unknown', 'draw_closes_in_past', 'bad_input', 'draw_no_entries'],
      ].map(code => ({ ok: false, code })),
    )
    expect(shop.book.sqlite.serialize().equals(before)).toBe(true)
  })

  it('twice at once: one drawing stands', async () => {
    const shop = await aFilledShop()
    const draw = await shop.announce()
    shop.setNow(afterClosing)
    granted(await answer(shop, 'rewards.closeDraw', { requestId: shop.ctx.newId(), drawId: draw.id }))
    const drawing = (publicValue: string) =>
      answer(shop, 'rewards.drawWinners', { requestId: shop.ctx.newId(), drawId: draw.id, publicValue })
    const both = await Promise.all([drawing('45'), drawing('46')])
    expect(both.map(reply => (reply.ok ? 'ok' : reply.code)).toSorted()).toEqual(['draw_drawn', 'ok'])
    expect(await shop.winners(draw)).toHaveLength(3)
  })
})
