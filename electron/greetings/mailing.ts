// Sends what waits in the queue, one letter at a time: claims it in the book, hands it over, writes down what came of it. It is
// written down as being handed over before a byte of it leaves, so that a letter is never sent twice unasked.
import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ClaimedMail, Letter, MailOutcome } from '../../shared/greetings/mailModel.ts'
import { isForPerson, waitAfter } from '../../shared/greetings/mailRules.ts'

export interface MailingParts {
  now(): Instant
  /** How to hand a letter over now; null: there is no account, or no password for it, or the book is none that sends. */
  sender(): ((letter: Letter) => Promise<MailOutcome>) | null
  claim(): Promise<ClaimedMail | null>
  settle(mailId: Id, outcome: MailOutcome): Promise<void>
  /** Something went wrong in the app itself. */
  failed(error: unknown): void
}

export interface Mailing {
  /** Looks whether a letter is to be sent, unless a server that could not be reached is being left alone; resolves when none is left. */
  look(): Promise<void>
  /** Something has changed, e.g. the network is back: the server is tried again at once. */
  tryAfresh(): Promise<void>
  /** No further letter; waits a while for the one that is being handed over. */
  rest(milliseconds: number): Promise<void>
}

export function mailing(parts: MailingParts): Mailing {
  let work: Promise<void> | null = null
  let rests = false
  let failures = 0
  let quietUntil = 0

  /** Whether there may be another letter. */
  const sendOne = async (): Promise<boolean> => {
    const send = rests || Date.parse(parts.now()) < quietUntil ? null : parts.sender()
    const mail = send && (await parts.claim())
    if (!send || !mail) return false
    const { id, ...letter } = mail
    const outcome = await send(letter)
    await parts.settle(id, outcome)
    failures = outcome.kind === 'unreached' ? failures + 1 : 0
    if (failures === 0) return true
    quietUntil = isForPerson(outcome) ? Number.POSITIVE_INFINITY : Date.parse(parts.now()) + waitAfter(failures)
    return false
  }

  const sendAll = async (): Promise<void> => {
    try {
      while (await sendOne());
    } catch (error) {
      parts.failed(error)
    } finally {
      work = null
    }
  }

  const look = (): Promise<void> => {
    work ??= sendAll()
    return work
  }
  return {
    look,
    tryAfresh: () => {
      failures = 0
      quietUntil = 0
      return look()
    },
    rest: async milliseconds => {
      rests = true
      await Promise.race([work, pause(milliseconds, undefined, { ref: false })])
    },
  }
}
