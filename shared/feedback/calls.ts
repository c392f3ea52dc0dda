// The contract of feedback: praise, complaints and suggestions, and following a complaint to its end.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { lines } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import {
  type Feedback,
  type FeedbackGroups,
  type FeedbackOf,
  type FeedbackTold,
  feedbackFields,
  feedbackKinds,
  nextStep,
  type Owner,
  peopleOf,
} from './model.ts'
import type { NextDayRefusal, StepRefusal, TakeBackRefusal } from './rules.ts'

const said = lines(1000).pipe(z.string().min(1))

export const feedbackCalls = {
  /** The open complaints of a customer, the most urgent first. */
  'feedback.listOpen': call<Result<Feedback[]>>()('counter', 'reader', z.strictObject({ customerId: id })),
  /** Every open complaint, the most urgent first. */
  'feedback.listDue': call<Result<FeedbackOf[]>>()('counter', 'reader', z.strictObject({})),
  'feedback.tell': call<Result<FeedbackTold, 'feedback_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ feedbackId: id }),
  ),
  /** Who can follow a complaint; the one who asks first. */
  'feedback.listOwners': call<Result<Owner[]>>()('counter', 'reader', z.strictObject({})),
  /** What was talked about so far, most often first. */
  'feedback.listTopics': call<Result<string[]>>()('counter', 'background', z.strictObject({})),
  /** Newest first; `open`: only complaints that have not ended. */
  'feedback.list': call<Result<{ said: FeedbackOf[]; more: boolean }>>()(
    'owner',
    'background',
    z.strictObject({
      kind: z.enum(feedbackKinds).nullable(),
      open: z.boolean(),
      limit: z.int().min(1).max(500),
    }),
  ),
  'feedback.listGroups': call<Result<FeedbackGroups>>()('owner', 'background', z.strictObject({})),
  /** Each person once, with the last that they said of it in the last 12 months; newest first. */
  'feedback.listPeople': call<Result<{ said: FeedbackOf[]; more: number }>>()('owner', 'background', peopleOf),
  /** `day_passed` carries `day`. */
  'feedback.note': call<Result<Feedback, 'customer_unknown' | 'owner_unknown' | NextDayRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, fields: feedbackFields }),
  ),
  'feedback.thank': call<Result<Feedback, 'feedback_unknown' | StepRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, feedbackId: id }),
  ),
  /** What is done next about a complaint, and what came of the step before. */
  'feedback.plan': call<Result<Feedback, 'feedback_unknown' | 'owner_unknown' | StepRefusal | NextDayRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, feedbackId: id, done: lines(1000), next: nextStep }),
  ),
  'feedback.end': call<Result<Feedback, 'feedback_unknown' | StepRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, feedbackId: id, outcome: said }),
  ),
  'feedback.reopen': call<Result<Feedback, 'feedback_unknown' | 'owner_unknown' | StepRefusal | NextDayRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, feedbackId: id, reason: said, next: nextStep }),
  ),
  /** Undoes a step, the noting and a taking back included. */
  'feedback.takeBack': call<Result<Feedback, 'feedback_unknown' | TakeBackRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
}
