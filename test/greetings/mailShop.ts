// A shop that writes letters: greetings recorded with their letters, and a sender that works as in the app.
import { findMail } from '../../db/greetings/mailReads.ts'
import { type Mailing, mailing } from '../../electron/greetings/mailing.ts'
import { queueMail } from '../../electron/greetings/mails.ts'
import { handOver, type SmtpLimits } from '../../electron/greetings/smtp.ts'
import type { Id } from '../../shared/base/ids.ts'
import { ok, type Result } from '../../shared/base/result.ts'
import type { Letter, Mail, MailOutcome, MailState } from '../../shared/greetings/mailModel.ts'
import type { GreetingKind } from '../../shared/greetings/model.ts'
import type { MailAccount } from '../../shared/settings/model.ts'
import { addCustomer, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { aShop, type TestShop } from '../support/context.ts'
import { type MailServer, password } from '../support/mailServer.ts'

const limits: SmtpLimits = { reach: 2000, answer: 1500, whole: 4000, beforeEnd: 40 }

const someAccount: MailAccount = {
  ...{
    host: 'smtp.example.com',
    port: 465,
    security: 'tls',
    user: 'tiem',
    fromAddress: 'tiem@example.com',
    fromName: '',
  },
}

export interface MailShop extends TestShop {
  customerId: Id
  /** Records a greeting with its letter; answers the id of the letter's greeting. */
  write(
    part?: Partial<{ address: string; subject: string; body: string; kind: GreetingKind }>,
  ): Promise<Result<Id, string>>
  /** The only letter, or the letter of a greeting. */
  mail(greetingId?: Id): Promise<Mail>
  decide(mail: Mail, becomes: MailState, requestId?: Id): ReturnType<typeof answer<'greetings.decideMail'>>
  /** A sender over this server, as `electron/greetings/post.ts` makes one. */
  sender(send: (letter: Letter) => Promise<MailOutcome>): Mailing
}

export function sendTo({ account, ca }: Pick<MailServer, 'account' | 'ca'>): (letter: Letter) => Promise<MailOutcome> {
  return letter => handOver(account, password, letter, { ...limits, ca, stopWords: 'Thôi' })
}

export async function aMailShop(): Promise<MailShop> {
  const shop = aShop({ mailAccount: someAccount })
  const customerId = await addCustomer(shop)
  const { ctx, book } = shop
  return {
    ...shop,
    customerId,
    write: ({ kind = 'wish', ...part } = {}) => writeLetter(shop, customerId, kind, part),
    mail: async greetingId => {
      const { id } = book.sqlite
        .prepare('SELECT id FROM mails WHERE greeting_id = coalesce(?, greeting_id)')
        .get(greetingId ?? null) as { id: Id }
      const mail = await findMail(book.db, id)
      if (!mail) throw new Error('No letter')
      return mail
    },
    decide: ({ id, state, tries }, becomes, requestId = ctx.newId()) =>
      answer(shop, 'greetings.decideMail', { requestId, mailId: id, seen: { state, tries }, becomes }),
    sender: send => {
      return mailing({
        now: ctx.now,
        sender: () => send,
        claim: async () => granted(await answer(shop, 'greetings.claimMail', {})),
        settle: async (mailId, outcome) => {
          granted(await answer(shop, 'greetings.settleMail', { mailId, outcome }))
        },
        failed: error => {
          throw error
        },
      })
    },
  }
}

function writeLetter({ ctx }: TestShop, customerId: Id, kind: GreetingKind, part: object): Promise<Result<Id, string>> {
  const [greetingId, mark] = [ctx.newId(), ctx.mark()]
  const line = { kind, occasion: 'birthday', origin: '', cycle: '2026', occasionDay: mark.day } as const
  const said = { channel: 'email', outcome: 'queued', words: 'Chúc mừng', note: '', reversesId: null } as const
  return ctx.write(async trx => {
    const values = { ...line, ...said, ...mark, id: greetingId, requestId: ctx.newId(), part: 0, customerId }
    await trx.insertInto('greetings').values(values).execute()
    const usual = { address: 'an@example.com', subject: 'Chúc mừng sinh nhật', body: 'Chúc chị An thật vui' }
    const queued = await queueMail(ctx, trx, { greetingId, customerId, ...usual, ...part })
    return queued.ok ? ok(greetingId) : queued
  }, 'greetings')
}
