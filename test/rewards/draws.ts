// A shop with a draw: customers, visits, and the calls of a draw in a few words.
import { insertCustomer } from '../../db/customers/writes.ts'
import { instantOf } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { ok } from '../../shared/base/result.ts'
import { blankFields } from '../../shared/customers/model.ts'
import { customerToStore } from '../../shared/customers/rules.ts'
import type { Draw, DrawFields, ListedEntries, Winner } from '../../shared/rewards/drawModel.ts'
import { titlesOf } from '../../shared/rewards/draws.ts'
import type { BillLine, Visit } from '../../shared/visits/model.ts'
import { granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { aFolder } from '../support/book.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { checkList, type PrintedList } from './checkDraw.ts'

/** An entry for each purchase of 100.000 ₫ from 22 November to 30 November 2026, 18:00; the value comes on the same day. */
export const usualFields: DrawFields = {
  name: 'Quay thưởng cuối tháng',
  rule: { per: 'visit', amount: 100_000 },
  mostEntries: null,
  fromDay: '2026-11-22',
  closesAt: instantOf('2026-11-30', '18:00', 'Asia/Ho_Chi_Minh'),
  prizes: [
    { title: 'Nồi cơm điện', count: 1 },
    { title: 'Phiếu mua hàng', count: 2 },
  ],
  publicValueName: 'hai số cuối giải đặc biệt xổ số kiến thiết TP.HCM',
  publicValueDay: '2026-11-30',
}

export const afterClosing = '2026-11-30T11:00:00.000Z'
const evening = '2026-11-30T12:00:00.000Z'

export interface DrawShop extends TestShop {
  addCustomer(name: string, phone?: string): Promise<Id>
  /** A line in the ledger of visits, now. */
  visit(customerId: Id, amount: number, more?: Partial<BillLine>): Promise<Visit>
  announce(fields?: Partial<DrawFields>): Promise<Draw>
  /** Announced, closed and drawn on the last evening. */
  draw(draw: Draw, publicValue?: string): Promise<Draw>
  entries(draw: Draw): Promise<ListedEntries[]>
  winners(draw: Draw): Promise<Winner[]>
}

export function aDrawShop(): DrawShop {
  const shop = aShop()
  const { ctx } = shop
  const request = () => ctx.newId()
  return {
    ...shop,
    addCustomer: async (name, phone = '') => {
      const id = ctx.newId()
      const fields = granted(customerToStore({ ...blankFields, name, phone }, 'VN'))
      await ctx.write(async trx => {
        await insertCustomer(trx, { id, requestId: null, importId: null, at: ctx.now(), fields })
        return ok(null)
      })
      return id
    },
    visit: async (customerId, amount, more = {}) => {
      const line = {
        kind: amount < 0 ? 'return' : 'purchase',
        amount,
        bill: '',
        importId: null,
        reversesId: null,
      } as const
      const visit: Visit = {
        id: ctx.newId(),
        requestId: request(),
        part: 0,
        customerId,
        ...line,
        ...ctx.mark(),
        ...more,
      }
      await ctx.write(async trx => ok(await trx.insertInto('visits').values(visit).execute()))
      return visit
    },
    announce: async (fields = {}) =>
      granted(
        await answer(shop, 'rewards.announceDraw', {
          requestId: request(),
          fields: { ...usualFields, ...fields },
          registered: true,
        }),
      ),
    draw: async ({ id: drawId }, publicValue = '45') => {
      shop.setNow(afterClosing)
      granted(await answer(shop, 'rewards.closeDraw', { requestId: request(), drawId }))
      shop.setNow(evening)
      return granted(await answer(shop, 'rewards.drawWinners', { requestId: request(), drawId, publicValue }))
    },
    entries: async ({ id: drawId }) => granted(await answer(shop, 'rewards.listEntries', { drawId })),
    winners: async ({ id: drawId }) => granted(await answer(shop, 'rewards.listWinners', { drawId })),
  }
}

export function printedList(draw: Draw, entries: readonly ListedEntries[]): PrintedList {
  return {
    commitment: draw.commitment,
    secret: draw.secret ?? '',
    publicValue: draw.drawn?.publicValue ?? '',
    prizes: titlesOf(draw.prizes),
    entries: entries.map(({ first, count, name }) => ({ first, count, who: name })),
  }
}

/** The winners by the independent script. */
export function checkedAgain(list: PrintedList): ReturnType<typeof checkList> {
  return checkList(list, aFolder())
}

/** Three customers with 3, 1 and 2 purchases that count, and a fourth without. */
export async function aFilledShop(): Promise<DrawShop & { ids: string[] }> {
  const shop = aDrawShop()
  const ids: string[] = []
  for (const [name, visits] of [
    ['An', 3],
    ['Bình', 1],
    ['Chi', 2],
    ['Dung', 0],
  ] as const) {
    const id = await shop.addCustomer(name, ids.length === 0 ? '0901234567' : '')
    ids.push(id)
    for (let visit = 0; visit < visits; visit++) await shop.visit(id, 100_000 + visit)
  }
  return { ...shop, ids }
}
