// Feedback while it is typed: what is asked for, and what is still missing.
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { readDay } from '../../shared/base/typedDay.ts'
import type { FeedbackChannel, FeedbackFields, FeedbackKind, NextStep, Rating } from '../../shared/feedback/model.ts'
import { knownTopic } from '../../shared/feedback/rules.ts'
import { formatDay } from '../../shared/text/format.ts'

export interface NextDraft {
  ownerId: Id | null
  words: string
  /** As typed. */
  day: string
}

export interface FeedbackDraft {
  kind: FeedbackKind
  rating: Rating | null
  words: string
  channel: FeedbackChannel
  about: string
  next: NextDraft
}

/** Each mistake by the key of its words. */
export interface NextMistakes {
  next?: 'next'
  nextDay?: 'nextDay' | 'nextDayPassed'
}

export interface FeedbackMistakes extends NextMistakes {
  words?: 'words'
}

type Read<Fields, Mistakes> = { ok: true; fields: Fields } | { ok: false; mistakes: Mistakes }

/** `words`: what is mostly done first. */
export function blankNext(words: string, today: Day): NextDraft {
  return { ownerId: null, words, day: formatDay(addDays(today, 1)) }
}

export function blankFeedback(firstStep: string, today: Day): FeedbackDraft {
  const next = blankNext(firstStep, today)
  return { kind: 'praise', rating: null, words: '', channel: 'counter', about: '', next }
}

export function readNext({ ownerId, words, day: typed }: NextDraft, today: Day): Read<NextStep, NextMistakes> {
  const day = readDay(typed)
  const mistakes: NextMistakes = {}
  if (words.trim() === '') mistakes.next = 'next'
  if (day === null) mistakes.nextDay = 'nextDay'
  else if (day < today) mistakes.nextDay = 'nextDayPassed'
  if (day === null || Object.keys(mistakes).length > 0) return { ok: false, mistakes }
  return { ok: true, fields: { ownerId, words, day } }
}

/** `topics`: what is known already, so that the same is not noted under two names. */
export function readFeedback(
  draft: FeedbackDraft,
  today: Day,
  topics: readonly { about: string; words: string }[],
): Read<FeedbackFields, FeedbackMistakes> {
  const next = draft.kind === 'complaint' ? readNext(draft.next, today) : ({ ok: true, fields: null } as const)
  const isEmpty = draft.words.trim() === '' && draft.rating === null
  const mistakes: FeedbackMistakes = { ...(isEmpty && { words: 'words' }), ...(!next.ok && next.mistakes) }
  if (isEmpty || !next.ok) return { ok: false, mistakes }
  return { ok: true, fields: { ...draft, about: knownTopic(draft.about, topics), next: next.fields } }
}
