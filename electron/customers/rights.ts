// Handlers of people's rights.
import { listHistory } from '../../db/customers/history.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import {
  countPeople,
  countUnseen,
  findRequest,
  findRequestOf,
  listConsentLines,
  listRequests,
  listRowsOf,
  listUnseen,
  listWaitingRequests,
} from '../../db/customers/rightsReads.ts'
import { deleteRequest, insertRequest, updateRequest } from '../../db/customers/rightsWrites.ts'
import type { Reader } from '../../db/tables.ts'
import { addMonths, instantOf } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { nextStep } from '../../shared/customers/rights.ts'
import type { Context } from '../context.ts'
import { consentWriters } from './consents.ts'
import { erase } from './erasing.ts'

export const rightsReaders: Pick<HandlersAt<'reader', Context>, 'customers.listConsents' | 'customers.listRights'> = {
  'customers.listConsents': (ctx, { customerId }) =>
    ctx.read(async db => ok((await listConsentLines(db, customerId)).map(({ requestId: _, ...line }) => line))),
  'customers.listRights': (ctx, { customerId }) => ctx.read(async db => ok(await listRequests(db, customerId))),
}

type Background = 'customers.listWaitingRights' | 'customers.tellAll' | 'customers.countPeople' | 'customers.listUnseen'

export const rightsBackground: Pick<HandlersAt<'background', Context>, Background> = {
  'customers.listWaitingRights': ctx =>
    ctx.read(async db => {
      const waiting = await listWaitingRequests(db)
      const due = (one: (typeof waiting)[number]) => nextStep(one)?.by ?? ''
      return ok(waiting.toSorted((one, other) => (due(one) < due(other) ? -1 : 1)))
    }),
  'customers.tellAll': (ctx, { customerId }) => ctx.read(db => tellAll(db, customerId)),
  'customers.countPeople': ctx =>
    ctx.read(async db => {
      const unseen = await Promise.all(
        ([24, 36] as const).map(async months => ({ months, count: await countUnseen(db, longAgo(ctx, months)) })),
      )
      return ok({ people: await countPeople(db), unseen })
    }),
  'customers.listUnseen': (ctx, { months }) => ctx.read(async db => ok(await listUnseen(db, longAgo(ctx, months)))),
}

function longAgo(ctx: Context, months: number): string {
  return instantOf(addMonths(ctx.today(), -months), '00:00', ctx.settings().timeZone)
}

// More lines than anybody has: a visit a day for fifty years.
const mostLines = 20_000

async function tellAll(db: Reader, customerId: Id) {
  const customer = await findCustomer(db, customerId)
  if (!customer) return no('customer_unknown')
  const consents = (await listConsentLines(db, customerId)).map(({ requestId: _, ...line }) => line)
  return ok({
    customer,
    consents,
    history: await listHistory(db, customerId, mostLines),
    requests: await listRequests(db, customerId),
    rows: await listRowsOf(db, customerId),
  })
}

type Writers =
  | 'customers.setConsent'
  | 'customers.withdrawConsents'
  | 'customers.undoConsent'
  | 'customers.addRight'
  | 'customers.removeRight'
  | 'customers.setRight'
  | 'customers.erase'

export const rightsWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  ...consentWriters,
  'customers.erase': erase,
  'customers.addRight': (ctx, { requestId, customerId, kind, words, askedDay }) =>
    ctx.write(async trx => {
      const known = await findRequestOf(trx, requestId)
      if (known) return ok(known)
      if (!(await findCustomer(trx, customerId))) return no('customer_unknown')
      // The calendar's day, not the business day: the law counts from the former.
      if (askedDay > ctx.today()) return no('day_ahead')
      const { at, staffId } = ctx.mark()
      const open = { answeredDay: null, doneDay: null, doneWords: '' }
      const request = { id: ctx.newId(), customerId, kind, words, askedDay, ...open }
      await insertRequest(trx, request, { requestId, at, staffId })
      return ok(request)
    }, 'customers'),
  'customers.removeRight': (ctx, { rightId }) =>
    ctx.write(async trx => {
      const known = await findRequest(trx, rightId)
      if (!known) return no('right_unknown')
      if (known.answeredDay !== null || known.doneDay !== null) return no('right_answered')
      await deleteRequest(trx, rightId)
      return ok(null)
    }, 'customers'),
  'customers.setRight': (ctx, { rightId, step }) =>
    ctx.write(async trx => {
      const known = await findRequest(trx, rightId)
      if (!known) return no('right_unknown')
      const { answeredDay, doneDay, doneWords } = known
      await updateRequest(trx, rightId, { ...step, answeredDay: step.answeredDay ?? step.doneDay })
      return ok({ before: { answeredDay, doneDay, doneWords } })
    }, 'customers'),
}
