// The customers' calls in a few words.
import { v7 } from 'uuid'
import type { Result } from '../../shared/base/result.ts'
import type { Customer, CustomerFields, Found } from '../../shared/customers/model.ts'
import { answer } from '../support/answer.ts'
import { someFields } from '../support/build.ts'
import type { TestShop } from '../support/context.ts'

export function granted<T>(reply: Result<T, string>): T {
  if (!reply.ok) throw new Error(`Refused: ${reply.code}`)
  return reply.value
}

export async function add(shop: TestShop, fields: Partial<CustomerFields>, sharePhone = false) {
  return answer(shop, 'customers.add', { requestId: v7(), fields: someFields(fields), sharePhone })
}

export async function added(shop: TestShop, fields: Partial<CustomerFields>, sharePhone = false): Promise<Customer> {
  return granted(await add(shop, fields, sharePhone))
}

export async function search(shop: TestShop, text: string, limit = 50): Promise<Found> {
  return granted(await answer(shop, 'customers.search', { text, limit }))
}

export async function namesFor(shop: TestShop, text: string): Promise<string[]> {
  return (await search(shop, text)).rows.map(row => row.name)
}
