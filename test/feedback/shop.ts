// A shop that is told what its customers think: one customer, and the calls of feedback in a few words.
import type { Id } from '../../shared/base/ids.ts'
import type { Feedback, FeedbackFields, NextStep } from '../../shared/feedback/model.ts'
import { addCustomer, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'

export const callBack: NextStep = { ownerId: null, words: 'Gọi hỏi thăm lại', day: '2026-11-23' }

export function said(fields: Partial<FeedbackFields> = {}): FeedbackFields {
  const kind = fields.kind ?? 'complaint'
  const next = kind === 'complaint' ? callBack : null
  return { kind, rating: null, words: 'Đợi 40 phút', channel: 'counter', about: 'service', next, ...fields }
}

export interface FeedbackShop extends TestShop {
  customerId: Id
  /** Notes something; answers the feedback and the gesture. */
  note(fields?: Partial<FeedbackFields>, customerId?: Id): Promise<{ feedback: Feedback; requestId: Id }>
  plan(feedbackId: Id, next?: Partial<NextStep>, requestId?: Id): ReturnType<typeof answer<'feedback.plan'>>
  end(feedbackId: Id, outcome?: string, requestId?: Id): ReturnType<typeof answer<'feedback.end'>>
  reopen(feedbackId: Id, next?: Partial<NextStep>): ReturnType<typeof answer<'feedback.reopen'>>
  takeBack(undoneRequestId: Id, requestId?: Id): ReturnType<typeof answer<'feedback.takeBack'>>
  groups(): Promise<Record<string, number>>
}

export async function aFeedbackShop(): Promise<FeedbackShop> {
  const shop = aShop()
  const customerId = await addCustomer(shop)
  const newId = shop.ctx.newId
  return {
    ...shop,
    customerId,
    note: async (fields, whose = customerId) => {
      const requestId = newId()
      const input = { requestId, customerId: whose, fields: said(fields) }
      return { feedback: granted(await answer(shop, 'feedback.note', input)), requestId }
    },
    plan: (feedbackId, next = {}, requestId = newId()) =>
      answer(shop, 'feedback.plan', { requestId, feedbackId, done: 'Máy bận', next: { ...callBack, ...next } }),
    end: (feedbackId, outcome = 'Đã xin lỗi', requestId = newId()) =>
      answer(shop, 'feedback.end', { requestId, feedbackId, outcome }),
    reopen: (feedbackId, next = {}) => {
      const input = { requestId: newId(), feedbackId, reason: 'Khách gọi lại', next: { ...callBack, ...next } }
      return answer(shop, 'feedback.reopen', input)
    },
    takeBack: (undoneRequestId, requestId = newId()) =>
      answer(shop, 'feedback.takeBack', { requestId, undoneRequestId }),
    groups: async () => granted(await answer(shop, 'feedback.listGroups', {})).customers,
  }
}
