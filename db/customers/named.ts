// How people are called, for sentences about several of them.
import type { Id } from '../../shared/base/ids.ts'
import type { FormOfAddress } from '../../shared/customers/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

interface NamedRow {
  id: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
}

/** By id; somebody who is not in the book is left out. */
export async function listNamed(db: Reader, ids: readonly Id[]): Promise<Map<Id, Omit<NamedRow, 'id'>>> {
  const text = 'SELECT id, name, called, form_of_address FROM customers WHERE id IN (SELECT value FROM json_each(?))'
  const rows = await ask<NamedRow>(db, text, [JSON.stringify(ids)])
  return new Map(rows.map(({ id, ...person }) => [id, person]))
}
