// The queue of letters: put in with a greeting, claimed by the sender, settled, decided about. The sender is mailing.ts.
import {
  findMail,
  findMailOfGreeting,
  findNextMail,
  listOpenMails,
  listSentMails,
  mayBeWrittenTo,
} from '../../db/greetings/mailReads.ts'
import {
  insertMail,
  updateMailClaimed,
  updateMailStanding,
  updateMailState,
  updateMailsUnsure,
} from '../../db/greetings/mailWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import {
  type ClaimedMail,
  type Mail,
  type MailState,
  mailAddress,
  mailBody,
  mailSubject,
} from '../../shared/greetings/mailModel.ts'
import { givesUpAt, mayBecome, standingAfter } from '../../shared/greetings/mailRules.ts'
import type { Context } from '../context.ts'

interface QueuedMail {
  /** Its line in the ledger of greetings, written in the same transaction. */
  greetingId: Id
  customerId: Id
  address: string
  subject: string
  body: string
}

/**
 * Puts the letter of a greeting into the queue; the caller has recorded the greeting as 'queued' and tells the window of
 * 'greetings'. `address_unfit`: not one plain address, or nothing to say.
 */
export async function queueMail(
  ctx: Context,
  trx: Writer,
  { greetingId, customerId, ...written }: QueuedMail,
): Promise<Result<null, 'mail_account_missing' | 'address_unfit'>> {
  const account = ctx.settings().mailAccount
  if (!account) return no('mail_account_missing')
  const address = mailAddress.safeParse(written.address)
  const subject = mailSubject.safeParse(written.subject)
  const body = mailBody.safeParse(written.body)
  if (!address.success || !subject.success || !body.success) return no('address_unfit')
  const createdAt = ctx.now()
  const id = ctx.newId()
  const domain = account.fromAddress.slice(account.fromAddress.lastIndexOf('@') + 1)
  const letter = { address: address.data, subject: subject.data, body: body.data, messageId: `<${id}@${domain}>` }
  await insertMail(trx, { id, greetingId, customerId, ...letter, createdAt, giveUpAt: givesUpAt(createdAt) })
  return ok(null)
}

/** With a greeting that is taken back. False: the letter is gone, or may be; then only the line can be taken back. */
export async function withdrawMail(trx: Writer, greetingId: Id): Promise<boolean> {
  const mail = await findMailOfGreeting(trx, greetingId)
  if (!mail) return true
  if (mail.state === 'sending' || mail.state === 'sent' || mail.state === 'unsure') return false
  await updateMailState(trx, mail.id, { state: 'withdrawn', nextAt: null })
  return true
}

/**
 * Before anybody sees the book: what was being handed over when it was last closed may have arrived. In a book that was restored
 * from a backup so may everything that waited there.
 */
export async function leaveUnsure(ctx: Context, isRestored: boolean): Promise<void> {
  await ctx.write(trx => updateMailsUnsure(trx, isRestored ? ['sending', 'waiting'] : ['sending']))
}

export const mailReaders: Pick<HandlersAt<'reader', Context>, 'greetings.listMails'> = {
  'greetings.listMails': ctx =>
    ctx.read(async db => ok({ open: await listOpenMails(db), sent: await listSentMails(db) })),
}

type Writers = 'greetings.decideMail' | 'greetings.claimMail' | 'greetings.settleMail'

export const mailWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'greetings.decideMail': (ctx, { mailId, seen, becomes }) => {
    const now = ctx.now()
    const change = async (trx: Writer): Promise<Result<Mail, 'mail_unknown' | 'mail_moved_on'>> => {
      const mail = await findMail(trx, mailId)
      if (!mail) return no('mail_unknown')
      // The same gesture sent twice.
      if (mail.state === becomes && mail.tries === seen.tries) return ok(mail)
      if (!mayBecome(mail, seen, becomes)) return no('mail_moved_on')
      await updateMailState(trx, mailId, decided(mail, becomes, now))
      return ok((await findMail(trx, mailId)) ?? mail)
    }
    return ctx.write(change, 'greetings')
  },

  'greetings.claimMail': async ctx => {
    const now = ctx.now()
    const claimed = await ctx.write(trx => claim(trx, now))
    // Also where nobody is to be written to, letters may have been put aside.
    if (claimed.changed) ctx.tell({ kind: 'changed', topics: ['greetings'] })
    return ok(claimed.mail)
  },

  'greetings.settleMail': (ctx, { mailId, outcome }) => {
    const now = ctx.now()
    return ctx.write(async trx => {
      const mail = await findMail(trx, mailId)
      // What is known for certain goes before what was unsure, or was decided without knowing.
      if (!mail || !['sending', 'unsure', 'waiting'].includes(mail.state)) return ok(null)
      const problem = outcome.kind === 'sent' ? null : outcome.problem
      await updateMailStanding(trx, mailId, standingAfter(outcome, mail.tries, now), problem)
      return ok(null)
    }, 'greetings')
  },
}

function decided(mail: Mail, becomes: MailState, now: Instant): Parameters<typeof updateMailState>[2] {
  if (becomes === 'waiting') return { state: becomes, nextAt: now, giveUpAt: givesUpAt(now) }
  const rests = { state: becomes, nextAt: null }
  if (mail.state === 'sent' && becomes === 'refused') return { ...rests, problem: { kind: 'returned', said: '' } }
  if (mail.state === 'refused' && becomes === 'sent') return { ...rests, problem: null }
  return becomes === 'sent' ? { ...rests, sentAt: now } : rests
}

async function claim(trx: Writer, now: Instant): Promise<{ mail: ClaimedMail | null; changed: boolean }> {
  for (let changed = false; ; changed = true) {
    const next = await findNextMail(trx, now)
    if (!next) return { mail: null, changed }
    const { id, address, subject, body, messageId, createdAt, kind, customerId, giveUpAt, tries } = next
    if (!(await mayBeWrittenTo(trx, customerId, kind))) {
      const problem = { kind: 'noConsent', said: '' } as const
      await updateMailStanding(trx, id, { state: 'withdrawn', tries, nextAt: null, sentAt: null }, problem)
    } else if (giveUpAt <= now) {
      const problem = { kind: 'tooLate', said: '' } as const
      await updateMailStanding(trx, id, { state: 'refused', tries, nextAt: null, sentAt: null }, problem)
    } else {
      await updateMailClaimed(trx, id, tries + 1)
      const letter = { address, subject, body, messageId, at: createdAt, offer: kind === 'offer' }
      return { mail: { id, ...letter }, changed: true }
    }
  }
}
