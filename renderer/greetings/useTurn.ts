// Whose turn it is in a round: the words as they stand, the channel, and what can be done.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import {
  type GreetingChannel,
  type GreetingKind,
  type LinkedChannel,
  linkedChannels,
} from '../../shared/greetings/model.ts'
import { asOffer } from '../../shared/greetings/offerLint.ts'
import { type ChannelState, firstChannel, isOpenChannel } from '../../shared/greetings/permission.ts'
import type { GreetingWish, Prepared } from '../../shared/greetings/queue.ts'
import { withoutMarks } from '../../shared/greetings/sms.ts'
import { kindOfWords } from '../../shared/greetings/suggestions.ts'
import { call, useAnswer } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import {
  changeDraft,
  draftOf,
  isMarked,
  keyOf,
  type Mark,
  mark,
  setTurn,
  turnAfter,
  unmark,
  useRound,
} from './queueStore.ts'
import { useGreetingGestures } from './useGreetingGestures.ts'

/** `asking`: the other program was opened, or the person is spoken to; `opened` false: the system has none for it. */
export type Phase = { at: 'ready' } | { at: 'asking'; opened: boolean }

export interface Turn {
  key: string
  /** As the book has it now. */
  person: Prepared
  words: string
  kind: GreetingKind
  /** As it goes out. */
  sent: string
  suggestion: { name: string; at: number; count: number }
  states: ChannelState[]
  /** null: none is open. */
  channel: GreetingChannel | null
  /** The letter goes out by the shop's own mailbox: nothing is opened, nothing is asked. */
  isMailed: boolean
  phase: Phase
  write: (words: string) => void
  nextWords: () => void
  choose: (channel: GreetingChannel) => void
  /** Opens the other program, or asks at once where there is none. */
  begin: () => Promise<void>
  /** What came of it. */
  end: (outcome: 'sent' | 'reached' | 'not_reached', note: string) => Promise<void>
  goBack: () => void
  skip: () => void
  letBe: (() => Promise<void>) | null
  /** null: they did already. */
  refuse: (() => Promise<void>) | null
}

/** The wish that makes one person ready again. */
function wishOf({ cause, customerId }: Prepared): GreetingWish {
  if (cause.kind === 'reminder') return { kind: 'reminders', reminderIds: [cause.reminderId] }
  return cause.kind === 'shopDay'
    ? { ...cause, customerIds: [customerId] }
    : { kind: 'contact', customerIds: [customerId] }
}

/** What of a person may have changed since the round began is asked again with every change. */
function useAsOfNow(prepared: Prepared): Prepared {
  const [fresh] = useAnswer('greetings.prepare', { wish: wishOf(prepared) }).data ?? []
  return fresh && keyOf(fresh) === keyOf(prepared) ? fresh : prepared
}

function useWriting(person: Prepared) {
  const { language } = useSettings()
  const key = keyOf(person)
  const draft = useRound(round => draftOf(round, key))
  const isPlain = useRound(round => round.isPlain)
  const { suggestions, channels, preferred, detail } = person
  const suggested = suggestions[draft.at]
  const words = draft.edited[draft.at] ?? suggested?.words ?? ''
  const kind = kindOfWords(words, suggested?.kind ?? 'wish', detail)
  const states = channels[kind]
  const chosen = states.find(state => state.channel === draft.channel && isOpenChannel(state))
  // A card is made on purpose only: where nothing else is open, the wish is spoken.
  const others = states.filter(state => state.channel !== 'card')
  const channel = chosen?.channel ?? firstChannel(others, preferred)
  const whole = kind === 'offer' ? asOffer(words, language) : words
  const sent = channel === 'sms' && isPlain ? withoutMarks(whole) : whole
  const suggestion = { name: suggested?.name ?? '', at: draft.at + 1, count: suggestions.length }
  return { key, words, kind, sent, states, channel, suggestion, draft }
}

export function useTurn(people: readonly Prepared[], prepared: Prepared): Turn {
  const person = useAsOfNow(prepared)
  const { draft, ...writing } = useWriting(person)
  const { key, words, kind, sent, channel, suggestion } = writing
  const [phase, setPhase] = useState<Phase>({ at: 'ready' })
  const once = useOnce()
  const subject = useSubject(person)
  const open = useOpenChannel(person, subject)
  const { mailAccount } = useSettings()
  const isMailed = channel === 'email' && mailAccount !== null
  const { record, ...leaving } = useEndings(people, person)

  const begin = async () => {
    if (channel === null || words.trim() === '') return
    if (isMailed) return void (await record({ kind, channel, outcome: 'queued', words: sent, note: '', subject }))
    const opened = await open(channel, sent)
    if (opened !== null) setPhase({ at: 'asking', opened })
  }
  const end: Turn['end'] = async (outcome, note) => {
    if (channel === null) return
    const isStored = await record({ kind, channel, outcome, words: sent, note, subject })
    if (!isStored) setPhase({ at: 'ready' })
  }
  return {
    ...writing,
    person,
    isMailed,
    phase,
    write: typed => changeDraft(key, { edited: { ...draft.edited, [draft.at]: typed } }),
    nextWords: () => changeDraft(key, { at: (draft.at + 1) % Math.max(1, suggestion.count) }),
    choose: wanted => changeDraft(key, { channel: wanted }),
    begin: () => once(begin),
    end: (outcome, note) => once(() => end(outcome, note)),
    goBack: () => setPhase({ at: 'ready' }),
    ...leaving,
  }
}

/** One gesture at a time: a second Enter does not send twice. */
function useOnce(): (act: () => Promise<void>) => Promise<void> {
  const isBusy = useRef(false)
  return async act => {
    if (isBusy.current) return
    isBusy.current = true
    await act().finally(() => {
      isBusy.current = false
    })
  }
}

/** What ends somebody's turn; each with the way back, which makes it their turn again. */
function useEndings(people: readonly Prepared[], person: Prepared) {
  const key = keyOf(person)
  const once = useOnce()
  const gestures = useGreetingGestures(person)
  const { cause, customerId, channels } = person
  // Where one channel alone was refused, what is handed over at the counter is not.
  const hasRefused = channels.wish.some(({ channel, state }) => channel === 'inPerson' && state === 'withdrawn')
  const done = (as: Mark, keys = [key]) => {
    mark(keys, as)
    setTurn(turnAfter(people, key))
  }
  const undone =
    (keys = [key]) =>
    () =>
      unmark(keys)
  /** The person's other occasions that are not done. */
  const others = () =>
    people.filter(one => one.customerId === customerId && keyOf(one) !== key && !isMarked(keyOf(one))).map(keyOf)

  const letBe = async (reminderId: Id) => {
    if (await gestures.letBe(reminderId, undone())) done('letBe')
  }
  const refuse = async () => {
    const keys = [key, ...others()]
    if (await gestures.refuse(customerId, undone(keys))) done('refused', keys)
  }
  return {
    record: async (said: Parameters<typeof gestures.record>[1]) => {
      const isStored = await gestures.record(person, said, undone())
      if (isStored) done(said.outcome === 'not_reached' ? 'notReached' : 'done')
      return isStored
    },
    skip: () => done('skipped'),
    letBe: cause.kind === 'reminder' ? () => once(() => letBe(cause.reminderId)) : null,
    refuse: hasRefused ? null : () => once(refuse),
  }
}

function isLinked(channel: GreetingChannel): channel is LinkedChannel {
  return linkedChannels.some(linked => linked === channel)
}

/** What stands over a letter. */
function useSubject({ detail }: Prepared): string {
  const { t } = useTranslation('greetings')
  const { shopName } = useSettings()
  if (detail?.occasion === 'birthday' || detail?.occasion === 'importantDay') return t(`subject.${detail.occasion}`)
  if (detail?.occasion === 'shopDay') return t('subject.shopDay', { day: detail.name })
  return shopName === '' ? t('subject.bare') : t('subject.other', { shop: shopName })
}

/** Opens the other program; answers whether it did, null where it was refused and the words of that were shown. */
function useOpenChannel(
  { addresses }: Prepared,
  subject: string,
): (channel: GreetingChannel, words: string) => Promise<boolean | null> {
  const say = useRefusalWords()
  return async (channel, words) => {
    if (!isLinked(channel)) return true
    const wish = { channel, to: addresses[channel] ?? '', words, subject, picture: null }
    const reply = await call('greetings.openChannel', wish)
    if (reply.ok) return reply.value.opened
    showToast({ text: say(reply), tone: 'calm' })
    return null
  }
}
