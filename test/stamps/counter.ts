// A counter to stamp at: a shop with one kind of card and one customer, and the calls in a few words.
import { insertCustomer } from '../../db/customers/writes.ts'
import { historyReaders } from '../../electron/customers/history.ts'
import { rewardReaders, rewardWriters } from '../../electron/rewards/handlers.ts'
import { stampReaders, stampWriters } from '../../electron/stamps/handlers.ts'
import type { Id } from '../../shared/base/ids.ts'
import { ok, type Result } from '../../shared/base/result.ts'
import { blankFields } from '../../shared/customers/model.ts'
import { customerToStore } from '../../shared/customers/rules.ts'
import type { Settings } from '../../shared/settings/model.ts'
import type { CardKind, CardKindFields, CardTerms } from '../../shared/stamps/model.ts'
import { aShop, type TestShop } from '../support/context.ts'

/** Ten stamps, two of them given, a gift at the fifth. */
export const usualTerms: CardTerms = {
  size: 10,
  headStart: 2,
  interimAt: 5,
  interimReward: 'bánh quy',
  reward: 'một ly tuỳ chọn',
  rewardDays: 30,
}

export function someFields(terms: Partial<CardTerms> = {}, name = 'Cà phê'): CardKindFields {
  return { name, color: 'red', picture: 'coffee', terms: { ...usualTerms, ...terms } }
}

/** The value of an answer that must not be a refusal. */
export function granted<T>(answer: Result<T, string>): T {
  if (!answer.ok) throw new Error(`Refused: ${answer.code}`)
  return answer.value
}

/** The code of a refusal, or 'ok'. */
export function codeOf(answer: Result<unknown, string>): string {
  return answer.ok ? 'ok' : answer.code
}

export async function addCustomer(shop: TestShop, name = 'Nguyễn Thị An'): Promise<Id> {
  const id = shop.ctx.newId()
  const fields = granted(customerToStore({ ...blankFields, name }, 'VN'))
  await shop.ctx.write(async trx => {
    await insertCustomer(trx, { id, requestId: null, importId: null, at: shop.ctx.now(), fields })
    return ok(null)
  })
  return id
}

export interface Counter extends TestShop {
  customerId: Id
  kind: CardKind
  saveKind(fields: CardKindFields, kindId?: Id): Promise<CardKind>
  add(
    count?: number,
    more?: Partial<{ requestId: Id; again: boolean; reason: string; kindId: Id; customerId: Id }>,
  ): ReturnType<(typeof stampWriters)['stamps.add']>
  /** Adds without being asked anything, and answers the gesture's id. */
  stamp(count?: number): Promise<Id>
  takeBack(undoneRequestId: Id, requestId?: Id): ReturnType<(typeof stampWriters)['stamps.takeBack']>
  give(rewardId: Id, requestId?: Id): ReturnType<(typeof rewardWriters)['rewards.give']>
  giveBack(rewardId: Id, requestId?: Id): ReturnType<(typeof rewardWriters)['rewards.takeBack']>
  /** What somebody at the counter sees: stamps, number of the card, rewards that wait. */
  seen(): Promise<{ stamps: number; number: number; rewards: string[] }>
  ready(): ReturnType<typeof readyRewards>
  history(limit?: number): ReturnType<typeof historyLines>
}

const readyRewards = async (shop: TestShop, customerId: Id) =>
  granted(await rewardReaders['rewards.listReady'](shop.ctx, { customerId }))

const historyLines = async (shop: TestShop, customerId: Id, limit: number) =>
  granted(await historyReaders['customers.listHistory'](shop.ctx, { customerId, limit, filter: 'all', before: null }))

export async function aCounter(terms: Partial<CardTerms> = {}, settings: Partial<Settings> = {}): Promise<Counter> {
  const shop = aShop(settings)
  const { ctx } = shop
  const saveKind: Counter['saveKind'] = async (fields, kindId) =>
    granted(await stampWriters['stamps.saveKind'](ctx, { requestId: ctx.newId(), kindId: kindId ?? null, fields }))
  const kind = await saveKind(someFields(terms))
  const customerId = await addCustomer(shop)
  const add: Counter['add'] = (count = 1, more = {}) =>
    stampWriters['stamps.add'](ctx, {
      ...{ requestId: ctx.newId(), customerId, kindId: kind.id, count, again: false, reason: '' },
      ...more,
    })
  return {
    ...shop,
    ...{ customerId, kind, saveKind, add },
    stamp: async (count = 1) => {
      const requestId = ctx.newId()
      granted(await add(count, { requestId, again: true, reason: 'khách đi cùng nhóm' }))
      return requestId
    },
    takeBack: (undoneRequestId, requestId = ctx.newId()) =>
      stampWriters['stamps.takeBack'](ctx, { requestId, undoneRequestId }),
    give: (rewardId, requestId = ctx.newId()) => rewardWriters['rewards.give'](ctx, { requestId, rewardId }),
    giveBack: (rewardId, requestId = ctx.newId()) => rewardWriters['rewards.takeBack'](ctx, { requestId, rewardId }),
    seen: async () => {
      const [card] = granted(await stampReaders['stamps.listCards'](ctx, { customerId }))
      if (!card) throw new Error('No card')
      const rewards = (await readyRewards(shop, customerId)).map(reward => reward.title).toSorted()
      return { stamps: card.stamps, number: card.number, rewards }
    },
    ready: () => readyRewards(shop, customerId),
    history: (limit = 50) => historyLines(shop, customerId, limit),
  }
}
