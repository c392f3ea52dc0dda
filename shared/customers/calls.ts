// The contract of the customers: finding, opening, adding, editing, archiving, listing.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { type Id, id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { consentWording } from './consent.ts'
import {
  type BookRow,
  bookFeedback,
  bookSorts,
  type Customer,
  customerFields,
  type Found,
  type FoundCustomer,
  type HistoryLine,
  historyFilters,
  historyPlace,
} from './model.ts'
import { type ProfileToSave, profileToSave } from './profile.ts'

/** Why a customer's fields are not stored. `phone_taken` carries `name`; it passes with `sharePhone`. */
export type CustomerRefusal = 'phone_unreadable' | 'phone_taken' | 'code_taken'

/** At most `most` rows of the Book as it is filtered and sorted; `text` filters as the counter's box does. `feedback` null: everybody. */
function stretchOfBook(most: number) {
  return z.strictObject({
    offset: z.int().min(0).max(10_000_000),
    limit: z.int().min(1).max(most),
    sort: z.enum(bookSorts),
    descending: z.boolean(),
    show: z.enum(['active', 'archived']),
    text: z.string().max(200),
    feedback: z.enum(bookFeedback).nullable().default(null),
  })
}

export const customerCalls = {
  /** At most `limit` rows: accents that were typed first, then the latest visit. An empty text finds the latest visitors. */
  'customers.search': call<Result<Found>>()(
    'counter',
    'reader',
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
  ),
  'customers.open': call<Result<Customer, 'customer_unknown'>>()(
    'counter',
    'reader',
    z.strictObject({ customerId: id }),
  ),
  /** Who has this phone already; shown while it is typed. */
  'customers.listSamePhone': call<Result<FoundCustomer[]>>()(
    'counter',
    'reader',
    z.strictObject({ phone: z.string().max(40), exceptId: id.nullable() }),
  ),
  /** `agreedTo`: the words by which they allowed greetings by Zalo and text message, spoken; without them nothing was said. */
  'customers.add': call<Result<Customer, CustomerRefusal>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      fields: customerFields,
      sharePhone: z.boolean(),
      profile: profileToSave.optional(),
      agreedTo: consentWording.optional(),
    }),
  ),
  /**
   * With a profile both are saved as they are given, so that saving `before` and `profileBefore` undoes it; without one
   * a main phone that is changed is kept as an old one. `birthday_locked`: their birthday brought a gift, and changes only
   * with a reason.
   */
  'customers.edit': call<
    Result<
      { customer: Customer; before: Customer; profileBefore: ProfileToSave },
      CustomerRefusal | 'customer_unknown' | 'birthday_locked'
    >
  >()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      fields: customerFields,
      sharePhone: z.boolean(),
      profile: profileToSave.optional(),
      birthdayReason: line(200).default(''),
    }),
  ),
  'customers.archive': call<Result<Customer, 'customer_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id, archived: z.boolean() }),
  ),
  /** A page of the Book. */
  'customers.list': call<Result<{ rows: BookRow[]; total: number }>>()('counter', 'background', stretchOfBook(200)),
  /** The ids of a stretch of the Book, of all of it at most; for choosing many at once. */
  'customers.listIds': call<Result<Id[]>>()('counter', 'background', stretchOfBook(1_000_000)),
  /** `before`: the last line that is shown already; null: from the newest on. */
  'customers.listHistory': call<Result<HistoryLine[]>>()(
    'counter',
    'reader',
    z.strictObject({
      customerId: id,
      limit: z.int().min(1).max(200),
      filter: z.enum(historyFilters).default('all'),
      before: historyPlace.nullable().default(null),
    }),
  ),
}
