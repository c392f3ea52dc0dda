// Hands one letter over to the shop's mail server: connection, log-in, letter, good-bye. Says what came of it, never throws for
// what a server does. Runs on the main thread: every wait is for the network, and what a server may say at once is short.
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Letter, MailOutcome } from '../../shared/greetings/mailModel.ts'
import { type MailStage, outcomeOf } from '../../shared/greetings/mailRules.ts'
import type { MailAccount } from '../../shared/settings/model.ts'
import { letterText } from './letterText.ts'
import { failureOf } from './smtpFailure.ts'

/** How long to wait, in milliseconds, and whom to trust besides those whom every program trusts; tests set both. */
export interface SmtpLimits {
  /** For the connection with its greeting and TLS. */
  reach: number
  /** For an answer. */
  answer: number
  whole: number
  /** Between the letter and its end: a server that goes away in the middle is noticed while nothing can have arrived. */
  beforeEnd: number
  ca?: string
}

export const usualLimits: SmtpLimits = { reach: 20_000, answer: 120_000, whole: 300_000, beforeEnd: 200 }

// No answer of a mail server is longer; one that does not end would fill the memory.
const longestAnswer = 32 * 1024

interface Progress {
  stage: MailStage
}

/** `password`: null where the server asks for none. */
export async function handOver(
  account: MailAccount,
  password: string | null,
  letter: Letter,
  { stopWords, ...limits }: SmtpLimits & { stopWords: string },
): Promise<MailOutcome> {
  const message = await letterText(account, letter, stopWords)
  const connection = connectionTo(account, limits)
  const progress: Progress = { stage: 'reach' }
  try {
    const said = await Promise.race([converse(connection, progress), tooLong(limits.whole)])
    if (/^2\d\d(?:[ -]|$)/.test(said) && progress.stage === 'answer') return { kind: 'sent' }
    return outcomeOf({ stage: progress.stage, code: null, kind: 'notUnderstood', said })
  } catch (error) {
    return outcomeOf(failureOf(error, progress.stage))
  } finally {
    connection.close()
  }

  async function converse(server: SMTPConnection, now: Progress): Promise<string> {
    const step = stepsOf(server)
    await step(done => server.connect(done))
    now.stage = 'login'
    if (account.user !== '') await step(done => server.login({ user: account.user, pass: password ?? '' }, done))
    now.stage = 'receiver'
    const envelope = { from: account.fromAddress, to: [letter.address], size: message.length }
    let said = ''
    await step(done =>
      server.send(envelope, inTwoParts(message, limits.beforeEnd, now), (error, sent) => {
        said = sent?.response ?? ''
        done(error)
      }),
    )
    return said
  }
}

function connectionTo({ host, port, security }: MailAccount, { reach, answer, ca }: SmtpLimits): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
    // The computer's name is nobody's business.
    name: '[127.0.0.1]',
    connectionTimeout: reach,
    greetingTimeout: reach,
    dnsTimeout: reach,
    socketTimeout: answer,
    maxResponseSize: longestAnswer,
    allowInternalNetworkInterfaces: true,
  })
}

type Done = (error?: Error | null) => void

/** Each step ends with its answer, or with the connection. */
function stepsOf(connection: SMTPConnection): (run: (done: Done) => void) => Promise<void> {
  const gone = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('The connection ended')))
  })
  gone.catch(() => {})
  return run => {
    const done = new Promise<void>((resolve, reject) => run(error => (error ? reject(error) : resolve())))
    return Promise.race([gone, done])
  }
}

async function tooLong(milliseconds: number): Promise<never> {
  await pause(milliseconds, undefined, { ref: false })
  throw Object.assign(new Error('The server took too long'), { code: 'ETIMEDOUT' })
}

/** The letter, and a moment later its end; the stage says whether the end may have been written. */
function inTwoParts(message: Buffer, wait: number, progress: Progress): Readable {
  async function* parts(): AsyncGenerator<Buffer> {
    progress.stage = 'data'
    yield message
    await pause(wait)
    progress.stage = 'answer'
  }
  return Readable.from(parts(), { objectMode: false })
}
