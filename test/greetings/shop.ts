// A shop that greets its customers: people, reminders as the planner writes them, and the calls of greetings in a few words.
import { v7 } from 'uuid'
import { insertEach } from '../../db/ask.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CheckedInputOf, InputOf } from '../../shared/calls.ts'
import { blankFields, type CustomerFields } from '../../shared/customers/model.ts'
import type { Prepared } from '../../shared/greetings/queue.ts'
import type { Occurrence } from '../../shared/reminders/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'

type Said = Omit<InputOf<'greetings.record'>, 'customerId' | 'cause'>
type Consents = CheckedInputOf<'customers.setConsent'>['changes']

export interface GreetingShop extends TestShop {
  customer(fields?: Partial<CustomerFields>): Promise<Id>
  /** A reminder of today's birthday unless told otherwise. */
  reminder(customerId: Id, occurrence?: Partial<Occurrence>): Promise<Id>
  stateOf(reminderId: Id): Promise<string | undefined>
  consent(customerId: Id, changes: Omit<Consents[number], 'wording'>[]): Promise<void>
  prepare(...reminderIds: Id[]): Promise<Prepared[]>
  record(customerId: Id, reminderId: Id | null, said?: Partial<Said>): ReturnType<typeof answer<'greetings.record'>>
  takeBack(undoneRequestId: Id, requestId?: Id): ReturnType<typeof answer<'greetings.takeBack'>>
  refuse(customerId: Id, requestId?: Id): ReturnType<typeof answer<'greetings.refuse'>>
}

const birthday = { occasion: 'birthday', date: 22, month: 11, calendar: 'solar', turns: null } as const

export function aGreetingShop(settings: Partial<Settings> = {}): GreetingShop {
  const shop = aShop({ shopName: 'Tiệm Sen', ...settings })
  const newId = shop.ctx.newId
  return {
    ...shop,
    customer: async (fields = {}) => {
      const filled = { ...blankFields, name: 'Nguyễn Thị Lan', phone: '0901 234 567', ...fields }
      return granted(await answer(shop, 'customers.add', { requestId: v7(), fields: filled, sharePhone: true })).id
    },
    reminder: async (customerId, occurrence = {}) => {
      const id = v7()
      const { detail = birthday, day = '2026-11-22', cycle = day.slice(0, 4), origin = '' } = occurrence
      const what = { id, customerId, occasion: detail.occasion, origin, cycle, day, detail: JSON.stringify(detail) }
      const days = { dueDay: day, turnDay: day, nowUntil: day, untilDay: day, laterDay: null }
      const row = { ...what, ...days, state: 'open' } as const
      await shop.ctx.write(trx => insertEach(trx, 'reminders', [row]))
      return id
    },
    stateOf: reminderId =>
      shop.ctx.read(async db => {
        const row = await db.selectFrom('reminders').select('state').where('id', '=', reminderId).executeTakeFirst()
        return row?.state
      }),
    consent: async (customerId, changes) => {
      const said = changes.map(change => ({ ...change, wording: '' }))
      granted(await answer(shop, 'customers.setConsent', { requestId: v7(), customerId, how: 'spoken', changes: said }))
    },
    prepare: async (...reminderIds) =>
      granted(await answer(shop, 'greetings.prepare', { wish: { kind: 'reminders', reminderIds } })),
    record: (customerId, reminderId, said = {}) =>
      answer(shop, 'greetings.record', {
        customerId,
        cause: reminderId === null ? { kind: 'contact' } : { kind: 'reminder', reminderId },
        ...{
          requestId: newId(),
          kind: 'wish',
          channel: 'zalo',
          outcome: 'sent',
          words: 'Chúc chị nhiều niềm vui',
          note: '',
        },
        ...said,
      }),
    takeBack: (undoneRequestId, requestId = newId()) =>
      answer(shop, 'greetings.takeBack', { requestId, undoneRequestId }),
    refuse: (customerId, requestId = newId()) => answer(shop, 'greetings.refuse', { requestId, customerId }),
  }
}
