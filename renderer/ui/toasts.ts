// What was just done, and how to undo it: one message at a time, and the last gesture for ten minutes.
import { create } from 'zustand'
import { instantNow } from './clock.ts'

export interface Toast {
  /** What happened, as a sentence; `tone` 'calm' is for what could not be done. */
  text: string
  tone: 'done' | 'calm'
  /** Undoes it; it says itself, by another message, what became of that. */
  undo?: () => Promise<void>
}

interface Shown extends Toast {
  number: number
}

interface Toasts {
  shown: Shown | null
  last: { undo: () => Promise<void>; at: string } | null
}

export const undoMinutes = 10

export const useToasts = create<Toasts>()(() => ({ shown: null, last: null }))

let number = 0

/** Shows a message at the lower right; one with `undo` becomes what Ctrl+Z undoes. */
export function showToast(toast: Toast): void {
  number += 1
  const { undo } = toast
  useToasts.setState({ shown: { ...toast, number }, ...(undo && { last: { undo, at: instantNow() } }) })
}

export function hideToast(): void {
  useToasts.setState({ shown: null })
}

/** Undoes the last gesture, once; false where it is older than ten minutes, true also where there is none. */
export async function undoLast(): Promise<boolean> {
  const { last } = useToasts.getState()
  useToasts.setState({ last: null, shown: null })
  if (!last) return true
  if (Date.parse(instantNow()) - Date.parse(last.at) > undoMinutes * 60_000) return false
  await last.undo()
  return true
}

/** Forgets what could be undone, e.g. because another book is open now. */
export function forgetUndo(): void {
  useToasts.setState({ last: null, shown: null })
}
