// The contract of greeting somebody: what is made ready, what was said, taking it back, and "no, thank you".
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line, lines } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import {
  type Greeting,
  greetingChannels,
  greetingKinds,
  greetingOutcomes,
  greetingWords,
  linkedChannels,
} from './model.ts'
import { mostPictureBytes } from './pictures.ts'
import { greetingCause, greetingWish, type Prepared } from './queue.ts'

/** `already_greeted` carries `at` and `name`; `not_permitted` carries `state` and, where it may be later, `from`. */
export type RecordRefusal =
  | 'customer_unknown'
  | 'reminder_unknown'
  | 'shop_day_unknown'
  | 'already_greeted'
  | 'said_no'
  | 'not_permitted'
  | 'mail_account_missing'
  | 'address_unfit'

export const greetingCalls = {
  /** In the order of the wish; whoever is not in the book any more, and what is not planned any more, is left out. */
  'greetings.prepare': call<Result<Prepared[], 'shop_day_unknown'>>()(
    'counter',
    'background',
    z.strictObject({ wish: greetingWish }),
  ),
  /**
   * What was said. It is an offer where `kind` says so or its words do. `reached` and `not_reached` are of calls; who was not
   * reached was not greeted, and may be called again. `queued` is of e-mail: the letter goes out by the shop's own mailbox, with
   * this subject; `mail_account_missing` and `address_unfit` are of it alone.
   */
  'greetings.record': call<Result<Greeting, RecordRefusal>>()(
    'counter',
    'writer',
    z
      .strictObject({
        requestId,
        customerId: id,
        cause: greetingCause,
        kind: z.enum(greetingKinds),
        channel: z.enum(greetingChannels),
        outcome: z.enum(greetingOutcomes),
        words: greetingWords,
        note: lines(500),
        subject: line(120).default(''),
      })
      .refine(({ channel, outcome }) => outcome !== 'queued' || channel === 'email'),
  ),
  /** It was not said after all: the reminder is open again. A letter that has not left yet does not leave. */
  'greetings.takeBack': call<Result<null, 'greeting_unknown' | 'already_taken_back'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
  /** "No, thank you": no wishes and no offers any more, by whichever channel. Undone by `customers.undoConsent`. */
  'greetings.refuse': call<Result<null, 'customer_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id }),
  ),
  /** What was said to a customer and stands, newest first; at most 50. */
  'greetings.listOf': call<Result<Greeting[]>>()('counter', 'reader', z.strictObject({ customerId: id })),
  /**
   * Puts the words, and a picture (PNG), on the clipboard and opens the other program at the person. `opened` false: the system
   * has none for it; the clipboard has the words all the same.
   */
  'greetings.openChannel': call<Result<{ opened: boolean }, 'channel_unreachable' | 'picture_unreadable'>>()(
    'counter',
    'main',
    z.strictObject({
      channel: z.enum(linkedChannels),
      to: z.string().max(200),
      words: greetingWords,
      subject: line(120),
      picture: z
        .instanceof(Uint8Array)
        .refine(bytes => bytes.byteLength <= mostPictureBytes)
        .nullable(),
    }),
  ),
}
