// What becomes of a letter after each try, and what a person may decide about it. Pure.
import type { Instant } from '../base/day.ts'
import { harmlessLine } from '../base/harmless.ts'
import type { MailOutcome, MailProblemKind, MailState, SeenMail } from './mailModel.ts'

const minute = 60_000
const longestWait = 6 * 60 * minute
const longestTrying = 3 * 24 * 60 * minute
const mostSaid = 200

function after(now: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(now) + milliseconds).toISOString()
}

/** How long to leave a server alone after so many tries in a row that failed: 1 minute, doubled each time, 6 hours at most. */
export function waitAfter(tries: number): number {
  return Math.min(longestWait, 2 ** Math.max(0, tries - 1) * minute)
}

/** Until when a letter is tried; later it may say what is no longer so, and somebody decides. */
export function givesUpAt(now: Instant): Instant {
  return after(now, longestTrying)
}

/** How a letter stands after a try. `tries` counts this one. */
export interface Standing {
  state: MailState
  tries: number
  nextAt: Instant | null
  sentAt: Instant | null
}

export function standingAfter(outcome: MailOutcome, tries: number, now: Instant): Standing {
  const rests = { tries, nextAt: null, sentAt: null }
  if (outcome.kind === 'sent') return { ...rests, state: 'sent', sentAt: now }
  if (outcome.kind === 'refused' || outcome.kind === 'unsure') return { ...rests, state: outcome.kind }
  // The server's fault is no try of this letter: it goes first as soon as the server is tried again.
  if (outcome.kind === 'unreached')
    return { state: 'waiting', tries: Math.max(0, tries - 1), nextAt: now, sentAt: null }
  return { state: 'waiting', tries, nextAt: after(now, waitAfter(tries)), sentAt: null }
}

/** What a person may make of a letter; what is just being handed over is left alone, what was sent is not sent again. */
const decisions: Record<MailState, readonly MailState[]> = {
  waiting: ['withdrawn', 'unsure', 'refused'],
  sending: [],
  sent: ['refused', 'unsure'],
  refused: ['waiting', 'withdrawn', 'sent'],
  unsure: ['waiting', 'sent', 'withdrawn'],
  withdrawn: ['waiting', 'unsure', 'refused'],
}

export function mayBecome(mail: SeenMail, seen: SeenMail, becomes: MailState): boolean {
  return mail.state === seen.state && mail.tries === seen.tries && decisions[mail.state].includes(becomes)
}

/** How far the conversation with the server had come when it failed. `data`: before the end of the letter was written. */
export type MailStage = 'reach' | 'login' | 'sender' | 'receiver' | 'data' | 'answer'

export interface MailFailure {
  stage: MailStage
  /** The server's code of three digits; null where there was none: the connection broke, or the answer was none. */
  code: number | null
  /** What happened where no code tells it. */
  kind: MailProblemKind
  said: string
}

/**
 * What a failure means for the letter. A code of 500 and more is final, of 400 and more is not (RFC 5321, section 4.2.1), but for
 * 503, which says that the conversation went wrong. Before the end of the letter nothing can have been delivered; after it
 * only an answer tells.
 */
export function outcomeOf({ stage, code, kind, said }: MailFailure): MailOutcome {
  const as = (outcome: Exclude<MailOutcome['kind'], 'sent'>, problem: MailProblemKind): MailOutcome => ({
    kind: outcome,
    problem: { kind: problem, said: shortened(said) },
  })
  const isFinal = code !== null && code >= 500 && code < 600 && code !== 503
  const isLater = code !== null && ((code >= 400 && code < 500) || code === 503)
  if (stage === 'reach') return as('unreached', kind)
  if (stage === 'login') return as('unreached', isLater ? 'later' : isFinal ? 'wrongPassword' : kind)
  if (stage === 'sender' && isFinal) return as('unreached', 'senderRefused')
  if (isFinal) return as('refused', 'refused')
  if (isLater) return as('later', 'later')
  return as(stage === 'answer' ? 'unsure' : 'later', kind)
}

/** Whether only a person can help: the same try would fail for ever, and a wrong password locks some accounts. */
export function isForPerson(outcome: MailOutcome): boolean {
  return (
    outcome.kind === 'unreached' && ['wrongPassword', 'senderRefused', 'certificate'].includes(outcome.problem.kind)
  )
}

/** What a server said, fit to be stored and shown: one line, no more than a line's length, nothing invisible. */
export function shortened(said: string): string {
  const line = harmlessLine(said.slice(0, mostSaid * 2))
  return line.length > mostSaid ? `${line.slice(0, mostSaid - 1).trim()}…` : line
}
