// Changes to mail: put into the queue, claimed, settled, decided about.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { MailProblem, MailState } from '../../shared/greetings/mailModel.ts'
import type { Standing } from '../../shared/greetings/mailRules.ts'
import { ask } from '../ask.ts'
import type { Writer } from '../tables.ts'

export interface NewMail {
  id: Id
  greetingId: Id
  customerId: Id
  address: string
  subject: string
  body: string
  messageId: string
  giveUpAt: Instant
  createdAt: Instant
}

/** A letter that waits for its turn. */
export async function insertMail(trx: Writer, mail: NewMail): Promise<void> {
  await trx
    .insertInto('mails')
    .values({ ...mail, state: 'waiting', tries: 0, nextAt: mail.createdAt, problem: '', sentAt: null })
    .execute()
}

/** From now on it may arrive. */
export async function updateMailClaimed(trx: Writer, mailId: Id, tries: number): Promise<void> {
  await trx.updateTable('mails').set({ state: 'sending', tries, nextAt: null }).where('id', '=', mailId).execute()
}

export async function updateMailStanding(
  trx: Writer,
  mailId: Id,
  standing: Standing,
  problem: MailProblem | null,
): Promise<void> {
  await trx
    .updateTable('mails')
    .set({ ...standing, problem: storeProblem(problem) })
    .where('id', '=', mailId)
    .execute()
}

/** What somebody decided; everything else of the letter stays as it is. */
export async function updateMailState(
  trx: Writer,
  mailId: Id,
  change: {
    state: MailState
    nextAt: Instant | null
    giveUpAt?: Instant
    sentAt?: Instant
    problem?: MailProblem | null
  },
): Promise<void> {
  const { problem, ...rest } = change
  const values = problem === undefined ? rest : { ...rest, problem: storeProblem(problem) }
  await trx.updateTable('mails').set(values).where('id', '=', mailId).execute()
}

/** Letters of these states may have arrived, for all that this book knows. */
export async function updateMailsUnsure(trx: Writer, states: readonly MailState[]): Promise<void> {
  const text = "UPDATE mails SET state = 'unsure', next_at = NULL WHERE state IN (SELECT value FROM json_each(?))"
  await ask(trx, text, [JSON.stringify(states)])
}

function storeProblem(problem: MailProblem | null): string {
  return problem === null ? '' : JSON.stringify(problem)
}
