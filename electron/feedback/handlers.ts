// The calls of feedback at the counter: gather, decide, store.
import * as feedback from '../../db/feedback/reads.ts'
import { appendStep, insertFeedback, updateStanding } from '../../db/feedback/writes.ts'
import { hasCustomer } from '../../db/inBook.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Feedback, NextStep, StepKind, StepLine } from '../../shared/feedback/model.ts'
import {
  mayPlan,
  mayTake,
  mayTakeBack,
  type NextDayRefusal,
  type StepRefusal,
  standingOf,
} from '../../shared/feedback/rules.ts'
import type { Context } from '../context.ts'

type Readers = Pick<
  HandlersAt<'reader', Context>,
  'feedback.listOpen' | 'feedback.listDue' | 'feedback.tell' | 'feedback.listOwners'
>
type Writers = Pick<
  HandlersAt<'writer', Context>,
  'feedback.note' | 'feedback.thank' | 'feedback.plan' | 'feedback.end' | 'feedback.reopen' | 'feedback.takeBack'
>

export const feedbackReaders: Readers = {
  'feedback.listOpen': (ctx, { customerId }) => ctx.read(async db => ok(await feedback.listOpen(db, customerId))),
  'feedback.listDue': ctx => ctx.read(async db => ok(await feedback.listDue(db))),
  'feedback.tell': (ctx, { feedbackId }) =>
    ctx.read(async db => {
      const found = await feedback.findFeedbackWithName(db, feedbackId)
      return found ? ok({ feedback: found, steps: await feedback.listSteps(db, feedbackId) }) : no('feedback_unknown')
    }),
  'feedback.listOwners': ctx => {
    const { staffId } = ctx.mark()
    return ctx.read(async db => ok(await feedback.listOwners(db, staffId)))
  },
}

export const feedbackWriters: Writers = {
  'feedback.note': (ctx, { requestId, customerId, fields }) => {
    const mark = ctx.mark()
    const change = async (trx: Writer) => {
      const known = await storedStep(trx, requestId, 'noted')
      if (known) return ok(await ofCustomer(trx, known.feedbackId, customerId))
      if (!(await hasCustomer(trx, customerId))) return no('customer_unknown')
      const allowed = fields.next ? await mayFollow(trx, fields.next, mark) : ok(null)
      if (!allowed.ok) return allowed
      const id = ctx.newId()
      await insertFeedback(trx, { id, customerId, fields, ...mark })
      const line = { ...blankStep, kind: 'noted', ...(fields.next && planned(fields.next, mark)) } as const
      return ok(await store(trx, { ...line, id: ctx.newId(), requestId, feedbackId: id, ...mark }))
    }
    return ctx.write(change, 'feedback')
  },

  'feedback.thank': (ctx, input) => takeStep(ctx, input, 'thanked', async () => ok({})),

  'feedback.plan': (ctx, { done, next, ...input }) =>
    takeStep(ctx, input, 'planned', async (trx, mark) => {
      const allowed = await mayFollow(trx, next, mark)
      return allowed.ok ? ok({ done, ...planned(next, mark) }) : allowed
    }),

  'feedback.end': (ctx, { outcome, ...input }) => takeStep(ctx, input, 'ended', async () => ok({ done: outcome })),

  'feedback.reopen': (ctx, { reason, next, ...input }) =>
    takeStep(ctx, input, 'reopened', async (trx, mark) => {
      const allowed = await mayFollow(trx, next, mark)
      return allowed.ok ? ok({ done: reason, ...planned(next, mark) }) : allowed
    }),

  'feedback.takeBack': (ctx, { requestId, undoneRequestId }) => {
    const mark = ctx.mark()
    const change = async (trx: Writer) => {
      const undone = await feedback.findStepByRequest(trx, undoneRequestId)
      if (!undone) return no('feedback_unknown')
      const { feedbackId } = undone
      const known = await storedStep(trx, requestId, 'taken_back')
      if (known?.reversesId === undone.id) return ok(await feedback.getFeedback(trx, feedbackId))
      const allowed = mayTakeBack(await feedback.listStepLines(trx, feedbackId), undone.id)
      if (!allowed.ok) return allowed
      const line = { ...blankStep, kind: 'taken_back', reversesId: undone.id } as const
      return ok(await store(trx, { ...line, id: ctx.newId(), requestId, feedbackId, ...mark }))
    }
    return ctx.write(change, 'feedback')
  },
}

const blankStep = { done: '', ownerId: null, nextStep: '', nextDay: null, reversesId: null }

function planned(
  { ownerId, words, day }: NextStep,
  { staffId }: Mark,
): Pick<StepLine, 'ownerId' | 'nextStep' | 'nextDay'> {
  return { ownerId: ownerId ?? staffId, nextStep: words, nextDay: day }
}

async function mayFollow(
  db: Reader,
  next: NextStep,
  { day }: Mark,
): Promise<Result<null, 'owner_unknown' | NextDayRefusal>> {
  if (next.ownerId !== null && !(await feedback.isOwner(db, next.ownerId))) return no('owner_unknown')
  return mayPlan(next, day)
}

type Decide<C extends string> = (trx: Writer, mark: Mark) => Promise<Result<Partial<StepLine>, C>>

/** Thanking, planning, ending and opening again: the same but for what the step says and who may refuse it. */
function takeStep<C extends string>(
  ctx: Context,
  { requestId, feedbackId }: { requestId: Id; feedbackId: Id },
  kind: Exclude<StepKind, 'noted' | 'taken_back'>,
  decide: Decide<C>,
): Promise<Result<Feedback, C | StepRefusal | 'feedback_unknown'>> {
  const mark = ctx.mark()
  const change = async (trx: Writer): Promise<Result<Feedback, C | StepRefusal | 'feedback_unknown'>> => {
    const found = await feedback.findFeedback(trx, feedbackId)
    if (!found) return no('feedback_unknown')
    if ((await storedStep(trx, requestId, kind))?.feedbackId === feedbackId) return ok(found)
    const allowed = mayTake(kind, found)
    if (!allowed.ok) return allowed
    const said = await decide(trx, mark)
    if (!said.ok) return said
    return ok(await store(trx, { ...blankStep, ...said.value, kind, id: ctx.newId(), requestId, feedbackId, ...mark }))
  }
  return ctx.write(change, 'feedback')
}

/** The line that the same gesture stored before; null: none did. */
async function storedStep(db: Reader, requestId: Id, kind: StepKind): Promise<StepLine | null> {
  const known = await feedback.findStepByRequest(db, requestId)
  if (known && known.kind !== kind) throw new Error('Another gesture has this request id')
  return known
}

async function ofCustomer(db: Reader, feedbackId: Id, customerId: Id): Promise<Feedback> {
  const known = await feedback.getFeedback(db, feedbackId)
  if (known.customerId !== customerId) throw new Error('Another gesture has this request id')
  return known
}

async function store(trx: Writer, line: StepLine): Promise<Feedback> {
  const { feedbackId, at } = line
  await appendStep(trx, line)
  await updateStanding(trx, feedbackId, standingOf(await feedback.listStepLines(trx, feedbackId)), at)
  return feedback.getFeedback(trx, feedbackId)
}
