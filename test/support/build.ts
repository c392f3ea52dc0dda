// Builders: say what matters in a test, the rest is filled in.
import { v7 } from 'uuid'
import { findCustomer } from '../../db/customers/reads.ts'
import { insertCustomer } from '../../db/customers/writes.ts'
import { blankFields, type Customer, type CustomerFields } from '../../shared/customers/model.ts'
import { customerToStore } from '../../shared/customers/rules.ts'
import type { TestShop } from './context.ts'

/** Fields as the form sends them; a customer named Nguyễn Văn An of whom nothing more is known. */
export function someFields(fields: Partial<CustomerFields> = {}): CustomerFields {
  return {
    ...blankFields,
    name: 'Nguyễn Văn An',
    ...fields,
  }
}

/** A customer in the shop's book. */
export async function aCustomer(shop: TestShop, fields: Partial<CustomerFields> = {}): Promise<Customer> {
  const { ctx } = shop
  const id = ctx.newId()
  const stored = customerToStore(someFields(fields), ctx.settings().phoneRegion)
  if (!stored.ok) throw new Error(`The phone of the customer cannot be read: ${fields.phone}`)
  const customer = { id, requestId: v7(), importId: null, at: ctx.now(), fields: stored.value }
  const added = await ctx.write(async trx => {
    await insertCustomer(trx, customer)
    return findCustomer(trx, id)
  })
  if (!added) throw new Error('The customer is not in the book')
  return added
}
