// The words between the main thread and the book's threads. Both ends are ours, so types suffice.
import type { MessagePort } from 'node:worker_threads'
import type { CallName } from '../shared/calls.ts'
import type { AppEvent } from '../shared/events.ts'
import type { BookProblem } from '../shared/files/model.ts'
import type { Language, Settings } from '../shared/settings/model.ts'

export type ThreadRole = 'writer' | 'reader' | 'background'

/** What the writer does before it opens the book: puts the newest checked backup in its place, or makes room for a new one. */
export type BeforeOpening = 'restore' | 'make_room'

/** How a thread is started. */
export interface ThreadStart {
  role: ThreadRole
  /** The folder with the book, its backups and its staged imports. */
  folder: string
  sample: boolean
  before: BeforeOpening | null
  /** Milliseconds by which the app's clock is ahead of the computer's. */
  clockAhead: number
  language: Language | null
  /** Between the writer and the background thread, which makes imports ready for it; the reader has none. */
  beside: MessagePort | null
}

export type ToThread =
  | { kind: 'call'; number: number; name: CallName; input: unknown }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'close' }

export type FromThread =
  | { kind: 'opened'; settings: Settings; customers: number; sqlite: string }
  | { kind: 'closed'; problem: BookProblem; detail: string; backup: BackupFound | null; language: Language | null }
  | { kind: 'answer'; number: number; reply: unknown }
  | { kind: 'failed'; number: number; error: Error; code: string }
  | { kind: 'told'; event: AppEvent }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'damaged' }

/** A backup that was opened, checked and counted. */
export interface BackupFound {
  file: string
  at: string
  customers: number
}
