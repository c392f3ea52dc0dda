// What to know of a customer now, what is missing, and the one question of a visit.

import { findChangeLineByRequest, findOpenComplaint, listAsked, listLatestNotes } from '../../db/customers/noteReads.ts'
import { deleteAsked, storeAsked } from '../../db/customers/noteWrites.ts'
import { findProfile } from '../../db/customers/profileReads.ts'
import { findCustomer, listByPhone } from '../../db/customers/reads.ts'
import { listReadyRewards } from '../../db/rewards/reads.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { calendarDay, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { knownText, withAnswer } from '../../shared/customers/answering.ts'
import {
  type KnowableField,
  type Knowledge,
  knowableFields,
  questionFor,
  stateOfFields,
} from '../../shared/customers/knowing.ts'
import { knowNow } from '../../shared/customers/knowNow.ts'
import { blankProfileToSave } from '../../shared/customers/profile.ts'
import type { AnswerRefusal } from '../../shared/customers/timelineCalls.ts'
import type { Context } from '../context.ts'
import { tierShown } from '../points/tiers.ts'
import { findWhole, getProfile, storeWhole, type WholeCustomer } from './whole.ts'

// As many as it may take to find one that is a promise and one that is none.
const notesLookedAt = 20

type Readers = 'customers.knowNow' | 'customers.showKnowledge' | 'customers.suggestQuestion'

export const knowingReaders: Pick<HandlersAt<'reader', Context>, Readers> = {
  'customers.knowNow': (ctx, { customerId }) =>
    ctx.read(async db => {
      const customer = await findCustomer(db, customerId)
      if (!customer) return no('customer_unknown')
      const { day } = ctx.mark()
      const profile = (await findProfile(db, customerId)) ?? blankProfileToSave
      const facts = {
        customer,
        complaint: await findOpenComplaint(db, customerId),
        notes: await listLatestNotes(db, customerId, notesLookedAt),
        days: profile.days,
        tags: profile.tags.filter(({ kind }) => kind === 'interest').map(({ name }) => name),
        tier: await endingTier(db, customerId, day),
        rewards: await listReadyRewards(db, customerId, day),
        payment: profile.fields.payment,
      }
      const { timeZone, leapDay } = ctx.settings()
      return ok(knowNow(facts, { today: ctx.today(), timeZone, leapDay }))
    }),
  'customers.showKnowledge': (ctx, { customerId }) =>
    ctx.read(async db => {
      const whole = await findWhole(db, customerId)
      return whole ? ok(stateOfFields(await knowledgeOf(db, ctx, whole), ctx.today())) : no('customer_unknown')
    }),
  'customers.suggestQuestion': (ctx, { customerId }) =>
    ctx.read(async db => {
      const whole = await findWhole(db, customerId)
      if (!whole) return no('customer_unknown')
      const question = questionFor(await knowledgeOf(db, ctx, whole), ctx.mark().day)
      return ok(question && { field: question.field, now: knownText(whole, question.field) })
    }),
}

/** A tier that the next review may take, unless something is bought. */
async function endingTier(db: Reader, customerId: Id, day: Day) {
  const tier = await tierShown(db, customerId, day)
  const isEnding = tier !== null && (tier.phase === 'warned' || tier.phase === 'grace' || tier.phase === 'due')
  return isEnding && tier.dropDay !== null ? { name: tier.name, dropDay: tier.dropDay } : null
}

async function knowledgeOf(db: Reader, ctx: Context, whole: WholeCustomer): Promise<Knowledge> {
  const { customer, profile } = whole
  const asked = await listAsked(db, customer.id)
  const { knownSince } = await getProfile(db, customer.id)
  const added = calendarDay(customer.createdAt, ctx.settings())
  const since = (field: KnowableField): Day => {
    // What no change tells of stands since the customer was added.
    const written = field === 'interests' ? undefined : knownSince[field]
    const confirmed = asked.filter(one => one.field === field && one.outcome === 'answered').map(({ day }) => day)
    return [written ?? added, ...confirmed].toSorted().at(-1) ?? added
  }
  return {
    kind: profile.kind,
    known: Object.fromEntries(knowableFields.map(field => [field, knownText(whole, field) !== ''])),
    since: Object.fromEntries(knowableFields.map(field => [field, since(field)])),
    asked,
    hidden: ctx.settings().hiddenFields,
  }
}

type Writers = 'customers.answerQuestion' | 'customers.forgetQuestion'

export const knowingWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'customers.answerQuestion': (ctx, { requestId, customerId, field, outcome, value }) =>
    ctx.write(async trx => {
      const stored = await findChangeLineByRequest(trx, requestId)
      if (stored) return ok({ changeId: stored.id })
      const whole = await findWhole(trx, customerId)
      if (!whole) return no('customer_unknown')
      const { at, day } = ctx.mark()
      await storeAsked(trx, { customerId, field, outcome, at, day })
      return outcome === 'answered' ? storeAnswer(trx, ctx, whole, { requestId, field, value }) : ok({ changeId: null })
    }, 'customers'),
  'customers.forgetQuestion': (ctx, { customerId, field }) =>
    ctx.write(async trx => {
      await deleteAsked(trx, customerId, field)
      return ok(null)
    }, 'customers'),
}

interface Answer {
  requestId: Id
  field: KnowableField
  value: string
}

async function storeAnswer(
  trx: Writer,
  ctx: Context,
  whole: WholeCustomer,
  { requestId, field, value }: Answer,
): Promise<Result<{ changeId: Id | null }, AnswerRefusal>> {
  const after = withAnswer(whole, field, value, ctx.settings().phoneRegion)
  if (!after.ok) return after
  const { phone } = after.value.fields
  if (phone !== whole.fields.phone) {
    const [holder] = (await listByPhone(trx, phone)).filter(({ id }) => id !== whole.customer.id)
    if (holder) return no('phone_of_other', { name: holder.name })
  }
  await storeWhole(trx, ctx, whole, after.value, { requestId })
  return ok({ changeId: (await findChangeLineByRequest(trx, requestId))?.id ?? null })
}
