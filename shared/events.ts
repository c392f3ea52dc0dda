// What the main process tells the window unasked.
import { z } from 'zod'

/** What a change touched; a window asks again for what it shows of it. */
export const topics = [
  'customers',
  'stamps',
  'rewards',
  'visits',
  'points',
  'settings',
  'files',
  'staff',
  'feedback',
  'reminders',
  'greetings',
] as const
export type Topic = (typeof topics)[number]

export const appEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), topics: z.array(z.enum(topics)) }),
  z.strictObject({ kind: z.literal('importProgress'), importId: z.uuid(), done: z.int(), total: z.int() }),
  z.strictObject({ kind: z.literal('exportProgress'), exportId: z.uuid(), done: z.int(), total: z.int() }),
  /** Another book, or none, is open now: everything is asked again. */
  z.strictObject({ kind: z.literal('bookChanged') }),
  /** The shop's calendar day changed while the window was open. */
  z.strictObject({ kind: z.literal('dayChanged') }),
  /** Somebody clicked on the notification, or on the number beside the clock. */
  z.strictObject({ kind: z.literal('showToday') }),
])
export type AppEvent = z.infer<typeof appEvent>
