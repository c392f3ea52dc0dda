// Changes to consents and to requests of a right.
import type { Insertable } from 'kysely'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { RightsRequest } from '../../shared/customers/rights.ts'
import type { RightsStep } from '../../shared/customers/rightsCalls.ts'
import { insertEach } from '../ask.ts'
import type { Writer } from '../tables.ts'
import type { ConsentLinesTable } from './rightsTables.ts'

/** What a line says, without what it shares with its gesture. */
export type ConsentLine = Pick<Insertable<ConsentLinesTable>, 'purpose' | 'channel' | 'kind' | 'how' | 'wording'>

/** Appends the lines of one gesture. */
export async function appendConsents(
  trx: Writer,
  gesture: Mark & { requestId: Id; customerId: Id; newId: () => Id },
  lines: readonly ConsentLine[],
): Promise<void> {
  const { newId, ...shared } = gesture
  await insertEach(
    trx,
    'consentLines',
    lines.map(({ purpose, channel, kind, how, wording }, part) => ({
      id: newId(),
      part,
      ...shared,
      ...{ purpose, channel, kind, how, wording },
    })),
  )
}

export async function insertRequest(
  trx: Writer,
  request: RightsRequest,
  gesture: Pick<Mark, 'at' | 'staffId'> & { requestId: Id },
): Promise<void> {
  await trx
    .insertInto('rightsRequests')
    .values({ ...request, ...gesture })
    .execute()
}

export async function updateRequest(trx: Writer, rightId: Id, step: RightsStep): Promise<void> {
  await trx.updateTable('rightsRequests').set(step).where('id', '=', rightId).execute()
}

export async function deleteRequest(trx: Writer, rightId: Id): Promise<void> {
  await trx.deleteFrom('rightsRequests').where('id', '=', rightId).execute()
}
