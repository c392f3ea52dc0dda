// A round of greetings: who is done, and what is being written to whom. What was written stays when the round is left.
import { create } from 'zustand'
import type { GreetingChannel } from '../../shared/greetings/model.ts'
import type { Prepared } from '../../shared/greetings/queue.ts'

export const marks = ['done', 'notReached', 'skipped', 'letBe', 'refused'] as const
export type Mark = (typeof marks)[number]

/** What somebody is writing: which suggestion, what they made of each, and by which channel; null: as it is offered. */
export interface Draft {
  at: number
  edited: Record<number, string>
  channel: GreetingChannel | null
}

const untouched: Draft = { at: 0, edited: {}, channel: null }

interface Round {
  /** By the key of the person and the occasion. */
  marks: Record<string, Mark>
  drafts: Record<string, Draft>
  /** Whose turn it is. */
  turn: string | null
  /** Text messages go without marks. */
  isPlain: boolean
}

export const useRound = create<Round>()(() => ({ marks: {}, drafts: {}, turn: null, isPlain: false }))

/** Tells apart what is greeted: the reminder, or the person on a day of the shop's or just so. */
export function keyOf({ cause, customerId }: Pick<Prepared, 'cause' | 'customerId'>): string {
  if (cause.kind === 'reminder') return cause.reminderId
  return cause.kind === 'shopDay' ? `${cause.key} ${cause.day} ${customerId}` : `contact ${customerId}`
}

export function draftOf(round: Pick<Round, 'drafts'>, key: string): Draft {
  return round.drafts[key] ?? untouched
}

export function changeDraft(key: string, change: Partial<Draft>): void {
  useRound.setState(round => ({ drafts: { ...round.drafts, [key]: { ...draftOf(round, key), ...change } } }))
}

export function isMarked(key: string): boolean {
  return useRound.getState().marks[key] !== undefined
}

/** Begins a round: nobody is done yet, and what was sent in the one before is not to be sent again. */
export function beginRound(turn: string | null): void {
  useRound.setState(({ marks: before, drafts }) => {
    return {
      marks: {},
      turn,
      drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => before[key] !== 'done')),
    }
  })
}

export function setTurn(turn: string | null): void {
  useRound.setState({ turn })
}

export function mark(keys: readonly string[], as: Mark): void {
  useRound.setState(round => ({ marks: { ...round.marks, ...Object.fromEntries(keys.map(key => [key, as])) } }))
}

/** They are to be greeted after all: it is their turn. */
export function unmark(keys: readonly string[]): void {
  useRound.setState(round => ({
    marks: Object.fromEntries(Object.entries(round.marks).filter(([key]) => !keys.includes(key))),
    turn: keys[0] ?? null,
  }))
}

/** Whose turn it is after somebody: the next who is not done, from the beginning again; null: nobody is left. */
export function turnAfter(people: readonly Prepared[], key: string): string | null {
  const done = useRound.getState().marks
  const at = people.findIndex(person => keyOf(person) === key)
  const inTurn = [...people.slice(at + 1), ...people.slice(0, at + 1)]
  const next = inTurn.find(person => done[keyOf(person)] === undefined && person.greeted === null)
  return next ? keyOf(next) : null
}

/** Those who were left for later are to be greeted now. */
export function takeUpSkipped(people: readonly Prepared[]): void {
  const { marks: known } = useRound.getState()
  unmark(people.map(keyOf).filter(key => known[key] === 'skipped'))
}
