// What the counter's box does: asks with each letter, knows which row is chosen, and never opens the wrong one.
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { Id } from '../../shared/base/ids.ts'
import type { FoundCustomer } from '../../shared/customers/model.ts'
import { answerFor, RefusedError, useAnswer } from '../api.ts'

const limit = 8

export interface Search {
  box: RefObject<HTMLInputElement | null>
  /** What stands in the box. */
  text: string
  setText: (text: string) => void
  /** The rows of the newest answer; for a moment those of the text before. */
  rows: FoundCustomer[]
  /** The text that found these rows; null before the first answer. */
  typed: string | null
  /** The question was refused. */
  error: RefusedError | null
  /** The row that Enter opens; -1: none. */
  chosen: number
  onKey: (event: KeyboardEvent) => void
}

export interface SearchActions {
  /** What stands in the box at first; later the box alone knows, so that no input method is disturbed. */
  startText: string
  onText: (text: string) => void
  onOpen: (customerId: Id) => void
  /** Somebody is to be added, beginning with what was typed. */
  onAdd: (typed: string) => void
  /** Esc in an empty box. */
  onLeave: () => void
}

function nothingRefused(error: unknown): null {
  if (error instanceof RefusedError) return null
  throw error
}

/**
 * Opens whom this text finds, or lets them be added. The answer to this very text is waited for: a scanner presses
 * Enter before any row is there. A refused question is shown where the rows would stand, so nothing is said here.
 */
async function openTyped(box: HTMLInputElement | null, { onOpen, onAdd }: SearchActions): Promise<void> {
  const typed = box?.value ?? ''
  if (typed.trim() === '') return
  const found = await answerFor('customers.search', { text: typed, limit }).catch(nothingRefused)
  if (!found || box?.value !== typed) return
  const id = found.exactId ?? found.rows[0]?.id
  if (id) onOpen(id)
  else onAdd(typed)
}

interface Shown {
  text: string
  rows: FoundCustomer[]
}

const nobody: FoundCustomer[] = []

function useRows(text: string) {
  const answer = useAnswer('customers.search', { text, limit })
  const isAnswered = answer.isSuccess && !answer.isPlaceholderData
  // Until the next answer is there, rows stay as they were, with the letters marked that found them.
  const [shown, setShown] = useState<Shown | null>(null)
  const rows = answer.data?.rows ?? nobody
  if (isAnswered && (shown?.text !== text || shown.rows !== rows)) setShown({ text, rows })
  const exact = rows.findIndex(row => row.id === answer.data?.exactId)
  const first = text.trim() === '' ? -1 : Math.max(exact, 0)
  return { rows, first, error: answer.error, isAnswered, typed: shown?.text ?? null }
}

export function useSearch(actions: SearchActions): Search {
  const box = useRef<HTMLInputElement>(null)
  const [text, showText] = useState(actions.startText)
  // A choice made with the arrows holds for the text it was made under.
  const [choice, setChoice] = useState<{ text: string; index: number } | null>(null)
  const { rows, first, error, isAnswered, typed } = useRows(text)
  const isChoice = choice?.text === text && isAnswered
  const chosen = isChoice ? choice.index : first

  function setText(typed: string): void {
    showText(typed)
    actions.onText(typed)
  }

  function clear(): void {
    if (box.current) box.current.value = ''
    setText('')
  }

  function act(key: string): void {
    const row = isChoice ? rows[choice.index] : undefined
    if (key === 'Enter' && row) actions.onOpen(row.id)
    else if (key === 'Enter') void openTyped(box.current, actions)
    else if (key === 'Escape' && text === '') actions.onLeave()
    else if (key === 'Escape') clear()
    else if (rows.length > 0) setChoice({ text, index: stepped(chosen, key === 'ArrowDown' ? 1 : -1, rows.length) })
  }

  function onKey(event: KeyboardEvent): void {
    const isOurs = ['Enter', 'Escape', 'ArrowDown', 'ArrowUp'].includes(event.key)
    if (!isOurs || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (!event.repeat || event.key.startsWith('Arrow')) act(event.key)
  }

  return { box, text, setText, rows, typed, error, chosen, onKey }
}

/** The next row, round and round; from none (-1) to the first or the last. */
function stepped(index: number, step: 1 | -1, count: number): number {
  return index < 0 && step < 0 ? count - 1 : (index + step + count) % count
}
