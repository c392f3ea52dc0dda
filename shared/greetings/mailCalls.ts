// The contract of mail: the queue, what is decided about a letter, the password and the test.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import {
  type ClaimedMail,
  type Mail,
  type MailProblem,
  type MailReady,
  mailOutcome,
  mailStates,
  seenMail,
} from './mailModel.ts'

export const mailCalls = {
  /** `open`: what needs a person, then what needs time, the oldest first. `sent`: the latest first. */
  'greetings.listMails': call<Result<{ open: Mail[]; sent: Mail[] }>>()('counter', 'reader', z.strictObject({})),
  /**
   * What somebody says about a letter; `seen` is how it stood on the screen. The way back is the same call the other way.
   * `mail_moved_on`: it stands otherwise by now.
   */
  'greetings.decideMail': call<Result<Mail, 'mail_unknown' | 'mail_moved_on'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, mailId: id, seen: seenMail, becomes: z.enum(mailStates) }),
  ),
  /** Takes the next letter that may go now: from then on it counts as being handed over. null: none. Asked by the sender alone. */
  'greetings.claimMail': call<Result<ClaimedMail | null>>()('counter', 'writer', z.strictObject({})),
  /** What came of a claimed letter. Asked by the sender alone. */
  'greetings.settleMail': call<Result<null>>()(
    'counter',
    'writer',
    z.strictObject({ mailId: id, outcome: mailOutcome }),
  ),
  /** Keeps the password of the stored account; null: forgets it. */
  'greetings.saveMailPassword': call<Result<MailReady, 'mail_account_missing'>>()(
    'owner',
    'main',
    z.strictObject({ password: z.string().min(1).max(500).nullable() }),
  ),
  'greetings.mailReady': call<Result<MailReady>>()('counter', 'main', z.strictObject({})),
  /** Sends a letter to the shop's own address; null: the server took it. */
  'greetings.testMail': call<Result<MailProblem | null, 'mail_account_missing' | 'mail_password_missing'>>()(
    'owner',
    'main',
    z.strictObject({}),
  ),
}
