// Words of customers, English.
import type { customers as vi } from '../vi/customers.ts'
import type { Words } from '../shape.ts'

export const customers: Words<typeof vi> = {
}
