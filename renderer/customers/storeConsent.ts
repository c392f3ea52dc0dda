// Notes the consent that was given when somebody was added: greetings by Zalo and text message, said at the counter.
import type { Id } from '../../shared/base/ids.ts'
import { call, newRequestId } from '../api.ts'

export async function storeGreetingConsent(customerId: Id, wording: string): Promise<void> {
  const changes = (['zalo', 'sms'] as const).map(channel => {
    return { purpose: 'greetings' as const, channel, given: true, wording }
  })
  await call('customers.setConsent', { requestId: newRequestId(), customerId, how: 'spoken', changes })
}
