// What whole-app tests need to be there: customers and stamps, made through the app's own calls.
import { blankFields, type Customer, type CustomerFields } from '../../shared/customers/model.ts'
import type { StampsAdded } from '../../shared/stamps/model.ts'
import type { OpenApp } from './app.ts'

/** Adds a customer of whom only what is given is known. */
export function aCustomer(
  { call }: Pick<OpenApp, 'call'>,
  fields: Partial<CustomerFields> & { name: string },
): Promise<Customer> {
  return call('customers.add', {
    requestId: crypto.randomUUID(),
    fields: { ...blankFields, ...fields },
    sharePhone: false,
  })
}

/** Adds stamps to the first kind of card. */
export async function someStamps({ call }: OpenApp, customerId: string, count: number): Promise<StampsAdded> {
  const [kind] = await call('stamps.listKinds', { archived: false })
  const kindId = kind?.id ?? ''
  return call('stamps.add', { requestId: crypto.randomUUID(), customerId, kindId, count, again: true, reason: 'test' })
}
