// What was just done, and how to undo it: one message at a time, and the last gesture for ten minutes.
import { create } from 'zustand'
import { instantNow } from './clock.ts'

export interface Toast {
  /** What happened, as a sentence; `tone` 'calm' is for what could not be done. */
  text: string
  tone: 'done' | 'calm'
  /** Undoes it; it says itself, by another message, what became of that. */
  undo?: () => Promise<void>
  /** Something else that can be done about it, such as opening what was made. */
  action?: { words: string; act: () => void }
}

interface Shown extends Toast {
  number: number
}

interface Toasts {
  shown: Shown | null
  /** What happened unasked and is told when the message that is shown has had its time. */
  waiting: Toast[]
  last: { undo: () => Promise<void>; at: string } | null
}

export const undoMinutes = 10

export const useToasts = create<Toasts>()(() => ({ shown: null, waiting: [], last: null }))

let number = 0

/** Shows a message at the lower right; one with `undo` becomes what Ctrl+Z undoes. */
export function showToast(toast: Toast): void {
  number += 1
  const { undo } = toast
  useToasts.setState({ shown: { ...toast, number }, ...(undo && { last: { undo, at: instantNow() } }) })
}

/** Tells of what happened by itself, e.g. the end of an import: never in place of a message with a way back. */
export function showToastWhenFree(toast: Toast): void {
  const { shown, waiting } = useToasts.getState()
  if (shown) useToasts.setState({ waiting: [...waiting, toast] })
  else showToast(toast)
}

export function hideToast(): void {
  const [next, ...waiting] = useToasts.getState().waiting
  useToasts.setState({ shown: null, waiting })
  if (next) showToast(next)
}

/** Undoes the last gesture, once; false where it is older than ten minutes, true also where there is none. */
export async function undoLast(): Promise<boolean> {
  const { last } = useToasts.getState()
  hideToast()
  useToasts.setState({ last: null })
  if (!last) return true
  if (Date.parse(instantNow()) - Date.parse(last.at) > undoMinutes * 60_000) return false
  await last.undo()
  return true
}

/** Forgets what could be undone, e.g. because another book is open now. */
export function forgetUndo(): void {
  useToasts.setState({ last: null, shown: null, waiting: [] })
}
