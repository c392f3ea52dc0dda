// The contract of people's rights: consents, requests, what is known of somebody, erasing, and how many people there are.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { type Day, day, type Instant } from '../base/day.ts'
import { line, lines } from '../base/harmless.ts'
import { type Id, id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type Consent, consentChannels, consentPurposes, consentWording, spokenWays } from './consent.ts'
import type { FormOfAddress } from './model.ts'
import type { PersonData } from './personData.ts'
import { ofCustomer } from './profile.ts'
import { type RightsRequest, rightKinds } from './rights.ts'

/** A request that waits, and whose it is. */
export interface WaitingRequest extends RightsRequest {
  name: string
  called: string
  formOfAddress: FormOfAddress
}

/** Somebody who was not seen for long. */
export interface Unseen {
  customerId: Id
  name: string
  called: string
  formOfAddress: FormOfAddress
  /** Of the last visit; null: never, and `addedAt` counts. */
  lastVisitAt: Instant | null
  addedAt: Instant
}

const change = z.strictObject({
  purpose: z.enum(consentPurposes),
  channel: z.enum(consentChannels),
  given: z.boolean(),
  /** '' for a withdrawal. */
  wording: consentWording,
})

export const rightsCalls = {
  /** Every line, in order; what stands is the last of each purpose and channel (`standingConsents`). */
  'customers.listConsents': call<Result<Consent[]>>()('counter', 'reader', ofCustomer),
  /** What is so already is not written again. */
  'customers.setConsent': call<Result<null, 'customer_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      how: z.enum(spokenWays),
      changes: z.array(change).min(1).max(18),
    }),
  ),
  /** Withdraws whatever stands of greetings and offers, in all channels. */
  'customers.withdrawConsents': call<Result<{ count: number }, 'customer_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, how: z.enum(spokenWays) }),
  ),
  /** Lets stand again what stood before a gesture; lines that others followed stay. */
  'customers.undoConsent': call<Result<null>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, undoneRequestId: requestId }),
  ),
  /** The latest asked first. */
  'customers.listRights': call<Result<RightsRequest[]>>()('counter', 'reader', ofCustomer),
  /** Requests that wait, what is due first on top; at most 200. */
  'customers.listWaitingRights': call<Result<WaitingRequest[]>>()('counter', 'background', z.strictObject({})),
  'customers.addRight': call<Result<RightsRequest, 'customer_unknown' | 'day_ahead'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, kind: z.enum(rightKinds), words: lines(1000), askedDay: day }),
  ),
  /** Takes back a request that was added by mistake; whoever was answered stays. */
  'customers.removeRight': call<Result<null, 'right_unknown' | 'right_answered'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, rightId: id }),
  ),
  /** Answers `before`, with which the same call undoes it. A request that is done was answered, too. */
  'customers.setRight': call<Result<{ before: RightsStep }, 'right_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      rightId: id,
      step: z.strictObject({ answeredDay: day.nullable(), doneDay: day.nullable(), doneWords: lines(1000) }),
    }),
  ),
  /** Everything that the book knows of somebody. */
  'customers.tellAll': call<Result<PersonData, 'customer_unknown'>>()('counter', 'background', ofCustomer),
  /** Lets a person say where the file is kept; `saved` false: they said nowhere. */
  'customers.savePersonFile': call<Result<{ saved: boolean }>>()(
    'counter',
    'main',
    z.strictObject({ name: line(200), text: z.string().max(50_000_000) }),
  ),
  /**
   * Cannot be undone. `name_not_typed`: what was typed is not the person's name. `cleaned` false: erased from the book, but
   * its file could not be written anew (the disk is full); the next start does it.
   */
  'customers.erase': call<Result<{ cleaned: boolean }, 'customer_unknown' | 'name_not_typed'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, customerId: id, typedName: line(120) }),
  ),
  /** How many people the book has ever known, erased ones included, and how many of those it knows were not seen for long. */
  'customers.countPeople': call<Result<{ people: number; unseen: { months: 24 | 36; count: number }[] }>>()(
    'counter',
    'background',
    z.strictObject({}),
  ),
  /** Not seen for so many months, the longest first; at most 200. */
  'customers.listUnseen': call<Result<Unseen[]>>()(
    'counter',
    'background',
    z.strictObject({ months: z.literal([24, 36]) }),
  ),
}

/** How far a request has come. */
export interface RightsStep {
  answeredDay: Day | null
  doneDay: Day | null
  doneWords: string
}
