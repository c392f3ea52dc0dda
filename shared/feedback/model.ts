// What customers say of the shop: praise, complaints and suggestions, and the steps by which a complaint comes to its end.
import { z } from 'zod'
import { type Day, day, type Instant } from '../base/day.ts'
import type { Mark } from '../base/gesture.ts'
import { line, lines } from '../base/harmless.ts'
import { type Id, id } from '../base/ids.ts'
import type { FormOfAddress } from '../customers/model.ts'

export const feedbackKinds = ['praise', 'complaint', 'suggestion'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

/** How it reached the shop. */
export const feedbackChannels = ['counter', 'phone', 'zalo', 'facebook', 'email', 'other'] as const
export type FeedbackChannel = (typeof feedbackChannels)[number]

/** What every shop is asked about; stored as these words, shown in the language of the shop. Others are the shop's own. */
export const commonTopics = ['product', 'service', 'price', 'place', 'other'] as const

export const ratings = [1, 2, 3, 4, 5] as const
export type Rating = (typeof ratings)[number]

/** What is done next about a complaint, by whom and when. */
export const nextStep = z.strictObject({
  /** null: whoever notes it. */
  ownerId: id.nullable(),
  words: line(200).pipe(z.string().min(1)),
  day,
})
export type NextStep = z.infer<typeof nextStep>

/** Feedback as somebody notes it. */
export const feedbackFields = z
  .strictObject({
    kind: z.enum(feedbackKinds),
    /** null: not said. */
    rating: z.literal(ratings).nullable(),
    words: lines(1000),
    channel: z.enum(feedbackChannels),
    /** One of `commonTopics`, or the shop's own words; '' is not known. */
    about: line(40),
    /** Of a complaint, and of nothing else. */
    next: nextStep.nullable(),
  })
  .refine(fields => fields.words !== '' || fields.rating !== null, { path: ['words'], message: 'nothing_said' })
  .refine(fields => (fields.kind === 'complaint') === (fields.next !== null), { path: ['next'], message: 'next_step' })
export type FeedbackFields = z.infer<typeof feedbackFields>

/** What stands now, told by the steps. */
export interface Standing {
  /** Its noting was taken back. */
  isRemoved: boolean
  thankedDay: Day | null
  /** Who follows the complaint; null where it is none. */
  ownerId: Id | null
  /** What is done next and when; '' and null where nothing is left to do. */
  nextStep: string
  nextDay: Day | null
  /** How the complaint ended, and when. */
  outcome: string
  endedDay: Day | null
}

export interface Feedback extends Omit<Standing, 'isRemoved'> {
  id: Id
  customerId: Id
  kind: FeedbackKind
  rating: Rating | null
  words: string
  channel: FeedbackChannel
  about: string
  /** '' where it is no complaint, or the one person of the shop has no name yet. */
  ownerName: string
  at: Instant
  day: Day
}

/** Of whom it is. */
export interface FeedbackOf extends Feedback {
  name: string
  called: string
  formOfAddress: FormOfAddress
}

/** A complaint is open until it has ended. */
export function isOpen({ kind, endedDay }: Pick<Feedback, 'kind' | 'endedDay'>): boolean {
  return kind === 'complaint' && endedDay === null
}

export const stepKinds = ['noted', 'thanked', 'planned', 'ended', 'reopened', 'taken_back'] as const
export type StepKind = (typeof stepKinds)[number]

/** A line of the ledger of steps. Lines are added, never changed. */
export interface StepLine extends Mark {
  id: Id
  requestId: Id
  feedbackId: Id
  kind: StepKind
  /** What was done until then: what came of the step before, how the complaint ended, why it was opened again. */
  done: string
  ownerId: Id | null
  nextStep: string
  nextDay: Day | null
  /** The line that this one takes back. */
  reversesId: Id | null
}

/** A step as it is told. */
export interface Step extends Omit<StepLine, 'feedbackId' | 'reversesId' | 'kind'> {
  kind: Exclude<StepKind, 'taken_back'>
  staffName: string
  ownerName: string
  /** It was taken back; what takes back is not told. */
  isUndone: boolean
  /** Nothing followed it: it can be taken back now. */
  canBeUndone: boolean
}

/** Feedback with its history. */
export interface FeedbackTold {
  feedback: FeedbackOf
  /** Oldest first. */
  steps: Step[]
}

/** Somebody who can follow a complaint. */
export interface Owner {
  id: Id
  name: string
}

export const satisfactions = ['satisfied', 'dissatisfied', 'mixed', 'unknown'] as const
export type Satisfaction = (typeof satisfactions)[number]
export const knownSatisfactions = ['satisfied', 'dissatisfied', 'mixed'] as const
export type KnownSatisfaction = (typeof knownSatisfactions)[number]

/** What comes up, and how often as what. */
export interface TopicCount {
  about: string
  praise: number
  complaint: number
  suggestion: number
}

/** What customers said in the last 12 months. */
export interface FeedbackGroups {
  since: Day
  /** Customers of each group. */
  customers: Record<KnownSatisfaction, number>
  open: number
  rating: {
    /** null: nobody gave one. */
    average: number | null
    /** Customers who gave one, and all who said something. */
    answered: number
    asked: number
  }
  /** Most often first. */
  topics: TopicCount[]
}

/** Whom a number of the page stands for. */
export const peopleOf = z.union([
  z.strictObject({ group: z.enum([...knownSatisfactions, 'open', 'rated']) }),
  z.strictObject({ about: line(40).pipe(z.string().min(1)) }),
])
export type PeopleOf = z.infer<typeof peopleOf>
