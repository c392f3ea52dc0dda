// The contract of what happens with a customer over time: notes, changes, what to know now, what is missing, the question of
// a visit; and an organisation's people.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { lines } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type Contact, contactFields, type Organisation } from './contact.ts'
import { type FieldState, type KnowableField, knowableFields, outcomes } from './knowing.ts'
import type { Known } from './knowNow.ts'
import { ofCustomer } from './profile.ts'

/** What a visit suggests to ask. `now`: what is known, but may be old; '' where it is missing. */
export interface Question {
  field: KnowableField
  now: string
}

/** Why an answer is not stored. `phone_of_other` carries `name`. */
export type AnswerRefusal = 'customer_unknown' | 'phone_unreadable' | 'phone_of_other' | 'answer_unreadable'

export const timelineCalls = {
  'customers.addNote': call<Result<{ noteId: string }, 'customer_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, words: lines(2000).pipe(z.string().min(1)) }),
  ),
  /** The note stays in the book, marked as removed, and can be brought back. */
  'customers.removeNote': call<Result<null, 'note_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, noteId: id }),
  ),
  'customers.bringBackNote': call<Result<null, 'note_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, noteId: id }),
  ),
  /** Stores again what was known before a change, as a change of its own; `changeId` of the answer takes that back. */
  'customers.takeBackChange': call<
    Result<
      { changeId: string },
      'change_unknown' | 'already_taken_back' | 'changed_since' | 'customer_unknown' | 'code_taken' | 'phone_unreadable'
    >
  >()('counter', 'writer', z.strictObject({ requestId, changeId: id })),
  /** At most three lines, the most useful first. */
  'customers.knowNow': call<Result<Known[], 'customer_unknown'>>()('counter', 'reader', ofCustomer),
  /** What is known, missing or old, of all that the shop wants to know. */
  'customers.showKnowledge': call<Result<{ field: KnowableField; state: FieldState }[], 'customer_unknown'>>()(
    'counter',
    'reader',
    ofCustomer,
  ),
  /** The one thing to ask for on this visit; null: nothing. */
  'customers.suggestQuestion': call<Result<Question | null, 'customer_unknown'>>()('counter', 'reader', ofCustomer),
  /**
   * What became of a question. `value` as typed, of an answer alone; the same as before confirms it. `changeId`: the change
   * that it made; null: none.
   */
  'customers.answerQuestion': call<Result<{ changeId: string | null }, AnswerRefusal>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      field: z.enum(knowableFields),
      outcome: z.enum(outcomes),
      value: lines(500),
    }),
  ),
  /** Forgets that something was asked, so that it may be asked again. */
  'customers.forgetQuestion': call<Result<null>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, field: z.enum(knowableFields) }),
  ),
  /** Who speaks for an organisation; null for a person, whom nobody speaks for. */
  'customers.listContacts': call<Result<Contact[] | null>>()('counter', 'reader', ofCustomer),
  /** `contactId` null: a new one. `before`: what the contact was, null for a new one. */
  'customers.saveContact': call<
    Result<{ contact: Contact; before: Contact | null }, 'customer_unknown' | 'contact_unknown' | 'phone_unreadable'>
  >()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, contactId: id.nullable(), fields: contactFields }),
  ),
  /** Takes a contact out of the list, or puts it back. */
  'customers.removeContact': call<Result<Contact, 'contact_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, contactId: id, removed: z.boolean() }),
  ),
  /** The organisations for which a customer speaks. */
  'customers.listOrganisationsOf': call<Result<Organisation[]>>()('counter', 'reader', ofCustomer),
}
