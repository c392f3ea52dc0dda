// The window's side of the one channel: call() asks the main process, onEvent() hears what it tells unasked.
// The only file that knows window.khachQuen.
import { keepPreviousData, notifyManager, QueryClient, useQuery } from '@tanstack/react-query'
import { v7 } from 'uuid'
import type { Id } from '../shared/base/ids.ts'
import type { CallName, InputOf, ReplyOf } from '../shared/calls.ts'
import { type AppEvent, appEvent } from '../shared/events.ts'

interface Bridge {
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<ReplyOf<N>>
  on(listener: (event: unknown) => void): void
}

declare global {
  interface Window {
    khachQuen: Bridge
  }
}

/** Makes a call and waits for its answer. Refusals are values; it throws only if the channel itself is gone. */
export function call<N extends CallName>(name: N, input: InputOf<N>): Promise<ReplyOf<N>> {
  return window.khachQuen.call(name, input)
}

/** A new id for a gesture: one key press or click, however often it is sent. */
export function newRequestId(): Id {
  return v7()
}

const listeners = new Set<(event: AppEvent) => void>()

/** Hears what the main process tells unasked; returns how to stop listening. */
export function onEvent(listener: (event: AppEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// An answer is shown in the frame in which it comes; the default waits for a timer first.
notifyManager.setScheduler(queueMicrotask)

/** What the main process holds, as last heard. Always asked anew after a change: nothing here is ever too old. */
export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } },
})

// Two frames: what was just confirmed is painted first, then what else it changed is asked again.
const refreshMilliseconds = 33
let refreshing: ReturnType<typeof setTimeout> | undefined
// Grows with every change that is heard.
let changes = 0

function refreshSoon(): void {
  changes += 1
  // From now on nothing known is taken for new.
  void queries.invalidateQueries({ refetchType: 'none' })
  clearTimeout(refreshing)
  // Once more: an answer that was on its way would otherwise pass for new, though it may tell of before.
  refreshing = setTimeout(() => void queries.invalidateQueries(), refreshMilliseconds)
}

/** Asks; an answer that was on its way while something changed is not taken for new where nobody looks at it either. */
async function askAsOfNow<N extends CallName>(name: N, input: InputOf<N>): Promise<Accepted<N>['value']> {
  const before = changes
  try {
    return await ask(name, input)
  } finally {
    // After the answer was put in.
    const queryKey = [name, input]
    if (changes !== before) setTimeout(() => void queries.invalidateQueries({ queryKey, refetchType: 'none' }))
  }
}

/** Starts hearing events; called once by main.tsx. */
export function startListening(): void {
  window.khachQuen.on(told => {
    const event = appEvent.parse(told)
    if (event.kind === 'changed' || event.kind === 'dayChanged') refreshSoon()
    if (event.kind === 'bookChanged') void queries.resetQueries()
    for (const listener of listeners) listener(event)
  })
}

type Accepted<N extends CallName> = Extract<ReplyOf<N>, { ok: true }>
type Refusal = Extract<ReplyOf<CallName>, { ok: false }>

function isRefusal(reply: ReplyOf<CallName>): reply is Refusal {
  return !reply.ok
}

function isAccepted<N extends CallName>(reply: ReplyOf<N>): reply is Accepted<N> {
  return reply.ok
}

/** A refusal where a question was asked; its words are in the namespace `refusals`. */
export class RefusedError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Asks and throws RefusedError where the answer is a refusal; for questions, whose refusals nobody chooses between. */
export async function ask<N extends CallName>(name: N, input: InputOf<N>): Promise<Accepted<N>['value']> {
  const reply = await call(name, input)
  if (isRefusal(reply)) throw new RefusedError(reply)
  if (isAccepted(reply)) return reply.value
  throw new Error(`${name} was answered with neither`)
}

/** A question as TanStack Query knows it; the same name and input are one question, asked once. */
function question<N extends CallName>(name: N, input: InputOf<N>) {
  return { queryKey: [name, input], queryFn: () => askAsOfNow(name, input) }
}

/** A question as a TanStack query; what was shown stays until the new answer is there. */
export function useAnswer<N extends CallName>(name: N, input: InputOf<N>, { enabled = true } = {}) {
  return useQuery<Accepted<N>['value'], RefusedError>({
    ...question(name, input),
    enabled,
    placeholderData: keepPreviousData,
  })
}

/** The answer that `useAnswer` shows for this question, waited for; throws RefusedError. */
export function answerFor<N extends CallName>(name: N, input: InputOf<N>): Promise<Accepted<N>['value']> {
  return queries.fetchQuery<Accepted<N>['value']>(question(name, input))
}

/** Puts in what a change has already told, so that it is shown before it is asked again. */
export function setAnswer<N extends CallName>(
  name: N,
  input: InputOf<N>,
  change: (before: Accepted<N>['value']) => Accepted<N>['value'],
): void {
  const key = [name, input]
  const before = queries.getQueryData<Accepted<N>['value']>(key)
  if (before !== undefined) queries.setQueryData<unknown>(key, change(before))
}
