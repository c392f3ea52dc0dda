// The shop's mail in the main process: who is asked for the account and the password, when the queue is looked at, and the calls.
import { join } from 'node:path'
import { net, powerMonitor } from 'electron'
import { v7 } from 'uuid'
import { z } from 'zod'
import { no, ok } from '../../shared/base/result.ts'
import type { AppEvent } from '../../shared/events.ts'
import { claimedMail, type Letter, type MailOutcome } from '../../shared/greetings/mailModel.ts'
import type { MailAccount } from '../../shared/settings/model.ts'
import type { Books } from '../books.ts'
import type { MainHandlers } from '../ipc.ts'
import { logBug } from '../log.ts'
import { systemKeyStore } from './keyStore.ts'
import { type Mailing, mailing } from './mailing.ts'
import { type PasswordKeeper, passwordKeeper } from './mailPassword.ts'

const lookEvery = 30_000
const patienceAtEnd = 10_000
const claimReply = z.object({ ok: z.literal(true), value: claimedMail.nullable() })

export interface Post {
  handlers: MailHandlers
  /** What the window is told may be about mail, or about the account. */
  hear(event: AppEvent): void
  /** Before the book is closed. */
  close(): Promise<void>
}

type MailHandlers = Pick<MainHandlers, 'greetings.saveMailPassword' | 'greetings.mailReady' | 'greetings.testMail'>

export function openPost(books: Books, tell: (event: AppEvent) => void): Post {
  const keeper = passwordKeeper(() => join(books.place().folder, 'mail-password'), systemKeyStore)
  const sender = senderOf(books, keeper)
  const letters = mailing({
    now: () => books.now(),
    // The sample shop's customers do not exist.
    sender: () => (isShopOpen(books) ? sender() : null),
    claim: async () => claimReply.parse(await books.ask('writer', 'greetings.claimMail', {})).value,
    settle: async (mailId, outcome) => {
      await books.ask('writer', 'greetings.settleMail', { mailId, outcome })
    },
    failed: error => logBug('mail', error),
  })
  lookNowAndThen(letters)
  return {
    handlers: handlersOf({ books, keeper, sender, letters, tell }),
    hear: event => {
      if (event.kind === 'bookChanged') void letters.tryAfresh()
      if (event.kind !== 'changed') return
      if (event.topics.includes('settings')) void letters.tryAfresh()
      else if (event.topics.includes('greetings')) void letters.look()
    },
    close: () => letters.rest(patienceAtEnd),
  }
}

function isShopOpen(books: Books): boolean {
  const { state, kind } = books.state()
  return state === 'open' && kind === 'shop'
}

type Send = (letter: Letter) => Promise<MailOutcome>

function senderOf(books: Books, keeper: PasswordKeeper): () => Send | null {
  return () => {
    const account = books.settings.mailAccount
    const password = account && keeper.find(account)
    if (!account || (account.user !== '' && password === null)) return null
    const fromName = account.fromName || books.settings.shopName
    return letter => send(books, { ...account, fromName }, password, letter)
  }
}

async function send(books: Books, account: MailAccount, password: string | null, letter: Letter): Promise<MailOutcome> {
  // The mail library is read when the first letter goes, not while the window opens.
  const { handOver, usualLimits } = await import('./smtp.ts')
  const { createWords } = await import('../../shared/text/words.ts')
  const stopWords = createWords(books.settings.language).t('mail:stopOffers')
  const outcome = await handOver(account, password, letter, { ...usualLimits, stopWords })
  if (outcome.kind !== 'unreached' || outcome.problem.kind !== 'hostUnknown' || net.isOnline()) return outcome
  // Without a network no name is known.
  return { kind: 'unreached', problem: { kind: 'noNetwork', said: '' } }
}

function lookNowAndThen(letters: Mailing): void {
  let wasOnline = net.isOnline()
  setInterval(() => {
    const isBack = net.isOnline() && !wasOnline
    wasOnline = net.isOnline()
    void (isBack ? letters.tryAfresh() : letters.look())
  }, lookEvery)
  powerMonitor.on('resume', () => void letters.tryAfresh())
}

interface Parts {
  books: Books
  keeper: PasswordKeeper
  sender: () => Send | null
  letters: Mailing
  tell(event: AppEvent): void
}

function handlersOf({ books, keeper, sender, letters, tell }: Parts): MailHandlers {
  const account = (): MailAccount | null => books.settings.mailAccount
  return {
    'greetings.mailReady': async () => ok(keeper.ready(account())),
    'greetings.saveMailPassword': async (_, { password }) => {
      const known = account()
      if (!known) return no('mail_account_missing')
      keeper.save(known, password)
      tell({ kind: 'changed', topics: ['greetings'] })
      void letters.tryAfresh()
      return ok(keeper.ready(known))
    },
    'greetings.testMail': async () => {
      const known = account()
      if (!known) return no('mail_account_missing')
      const toServer = sender()
      if (!toServer) return no('mail_password_missing')
      const outcome = await toServer(await testLetter(books, known))
      if (outcome.kind !== 'unreached') void letters.tryAfresh()
      return ok(outcome.kind === 'sent' ? null : outcome.problem)
    },
  }
}

async function testLetter(books: Books, { fromAddress }: MailAccount): Promise<Letter> {
  const { createWords } = await import('../../shared/text/words.ts')
  const { shopName, language } = books.settings
  const { t } = createWords(language)
  return {
    address: fromAddress,
    subject: t('mail:test.subject'),
    body: t('mail:test.body', { shop: shopName || t('mail:test.shop') }),
    messageId: `<${v7()}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`,
    at: books.now(),
    offer: false,
  }
}
