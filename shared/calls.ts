// All calls of the app, gathered from the features: the one list of what the window may ask of the main process.
import type { z } from 'zod'
import type { OutputOf, Place } from './base/call.ts'
import type { Result } from './base/result.ts'
import { customerCalls } from './customers/calls.ts'
import { mergeCalls } from './customers/mergeCalls.ts'
import { profileCalls } from './customers/profileCalls.ts'
import { rightsCalls } from './customers/rightsCalls.ts'
import { timelineCalls } from './customers/timelineCalls.ts'
import { feedbackCalls } from './feedback/calls.ts'
import { fileCalls } from './files/calls.ts'
import { exportCalls } from './files/exportCalls.ts'
import { greetingCalls } from './greetings/calls.ts'
import { giftCalls } from './greetings/giftCalls.ts'
import { mailCalls } from './greetings/mailCalls.ts'
import { pictureCalls } from './greetings/pictureCalls.ts'
import { templateCalls } from './greetings/templateCalls.ts'
import { pointCalls } from './points/calls.ts'
import { membershipCalls } from './points/membershipCalls.ts'
import { ruleCalls } from './points/ruleCalls.ts'
import { tierCalls } from './points/tierCalls.ts'
import { reminderCalls } from './reminders/calls.ts'
import { planCalls } from './reminders/planCalls.ts'
import { reportCalls } from './reports/calls.ts'
import { rewardCalls } from './rewards/calls.ts'
import { catalogueCalls } from './rewards/catalogueCalls.ts'
import { causeCalls } from './rewards/causeCalls.ts'
import { drawCalls } from './rewards/drawCalls.ts'
import { partnerCalls } from './rewards/partnerCalls.ts'
import { referralCalls } from './rewards/referralCalls.ts'
import { settingsCalls } from './settings/calls.ts'
import { stampCalls } from './stamps/calls.ts'
import { visitCalls } from './visits/calls.ts'

export const calls = {
  ...customerCalls,
  ...profileCalls,
  ...timelineCalls,
  ...mergeCalls,
  ...rightsCalls,
  ...feedbackCalls,
  ...stampCalls,
  ...visitCalls,
  ...pointCalls,
  ...ruleCalls,
  ...tierCalls,
  ...membershipCalls,
  ...rewardCalls,
  ...catalogueCalls,
  ...referralCalls,
  ...causeCalls,
  ...drawCalls,
  ...partnerCalls,
  ...reminderCalls,
  ...planCalls,
  ...reportCalls,
  ...templateCalls,
  ...fileCalls,
  ...exportCalls,
  ...greetingCalls,
  ...pictureCalls,
  ...giftCalls,
  ...mailCalls,
  ...settingsCalls,
}

export type CallName = keyof typeof calls

/** The names of the calls that run at a place. */
export type NameAt<P extends Place> = { [N in CallName]: (typeof calls)[N]['place'] extends P ? N : never }[CallName]

/** What the window sends. */
export type InputOf<N extends CallName> = z.input<(typeof calls)[N]['input']>

/** What a handler gets: the same, checked and cleaned. */
export type CheckedInputOf<N extends CallName> = z.output<(typeof calls)[N]['input']>

/** What a handler answers. */
export type AnswerOf<N extends CallName> = OutputOf<(typeof calls)[N]>

/**
 * Refusals of the channel itself, possible for every call. `unexpected` is a bug: it carries `log`, a number to find it
 * by. `disk_full` and `disk_read_only`: nothing was stored, because the disk took nothing. `not_sure` says that the thread went away before it could answer, so the change may be stored or not.
 */
export type ChannelRefusal =
  | 'not_allowed'
  | 'bad_input'
  | 'unknown_call'
  | 'book_closed'
  | 'disk_full'
  | 'disk_read_only'
  | 'unexpected'
  | 'not_sure'

/** What comes back to the window. */
export type ReplyOf<N extends CallName> = AnswerOf<N> | Result<never, ChannelRefusal>

type CodeOf<A> = A extends { ok: false; code: infer C } ? C : never

/** Every code that a reply can carry; the words for each are in shared/text. */
export type RefusalCode = CodeOf<ReplyOf<CallName>>

/** One handler for each call at a place; one missing, or a wrong answer, does not compile. */
export type HandlersAt<P extends Place, C> = {
  [N in NameAt<P>]: (ctx: C, input: CheckedInputOf<N>) => Promise<AnswerOf<N>>
}
