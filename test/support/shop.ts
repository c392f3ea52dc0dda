// What whole-app tests need to be there: customers and stamps, made through the app's own calls.
import type { Customer, CustomerFields } from '../../shared/customers/model.ts'
import type { StampsAdded } from '../../shared/stamps/model.ts'
import type { OpenApp } from './app.ts'

const nobody: CustomerFields = {
  name: '',
  called: '',
  formOfAddress: '',
  phone: '',
  code: '',
  birthday: null,
  email: '',
  place: '',
  note: '',
}

/** Adds a customer of whom only what is given is known. */
export function aCustomer({ call }: OpenApp, fields: Partial<CustomerFields> & { name: string }): Promise<Customer> {
  return call('customers.add', { requestId: crypto.randomUUID(), fields: { ...nobody, ...fields }, sharePhone: false })
}

/** Adds stamps to the first kind of card. */
export async function someStamps({ call }: OpenApp, customerId: string, count: number): Promise<StampsAdded> {
  const [kind] = await call('stamps.listKinds', { archived: false })
  const kindId = kind?.id ?? ''
  return call('stamps.add', { requestId: crypto.randomUUID(), customerId, kindId, count, again: true, reason: 'test' })
}
