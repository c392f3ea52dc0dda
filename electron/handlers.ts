// All handlers of the book's threads, gathered from the features; does not compile while one is missing.
import type { Place } from '../shared/base/call.ts'
import { type CallName, calls, type HandlersAt } from '../shared/calls.ts'
import type { ThreadRole } from './channel.ts'
import type { Context } from './context.ts'
import { customerBackground, customerReaders, customerWriters } from './customers/handlers.ts'
import { historyReaders } from './customers/history.ts'
import { mergingBackground, mergingReaders, mergingWriters } from './customers/merging.ts'
import { profileBackground, profileReaders, profileWriters } from './customers/profiles.ts'
import { rightsBackground, rightsReaders, rightsWriters } from './customers/rights.ts'
import { timelineBackground, timelineReaders, timelineWriters } from './customers/timeline.ts'
import { feedbackBackground } from './feedback/groups.ts'
import { feedbackReaders, feedbackWriters } from './feedback/handlers.ts'
import { exportBackground, exportReaders, exportWriters } from './files/exporting.ts'
import { importBackground, importReaders, importWriters } from './files/handlers.ts'
import { giftReaders, giftWriters } from './greetings/gifts.ts'
import { greetingReaders, greetingWriters } from './greetings/handlers.ts'
import { logoReaders, logoWriters } from './greetings/logo.ts'
import { mailReaders, mailWriters } from './greetings/mails.ts'
import { greetingBackground } from './greetings/preparing.ts'
import { templateBackground, templateReaders, templateWriters } from './greetings/templates.ts'
import { pointBackground, pointReaders, pointWriters } from './points/handlers.ts'
import { membershipBackground, membershipReaders, membershipWriters } from './points/memberships.ts'
import { ruleBackground, ruleReaders } from './points/rules.ts'
import { tierBackground, tierReaders, tierWriters } from './points/tiers.ts'
import { reminderReaders, reminderWriters } from './reminders/handlers.ts'
import { planningBackground, planningWriters } from './reminders/planning.ts'
import { reportBackground, reportReaders, reportWriters } from './reports/handlers.ts'
import { catalogueBackground, catalogueReaders, catalogueWriters } from './rewards/catalogue.ts'
import { causeBackground, causeReaders, causeWriters } from './rewards/causes.ts'
import { drawBackground, drawReaders, drawWriters } from './rewards/draws.ts'
import { rewardBackground, rewardReaders, rewardWriters } from './rewards/handlers.ts'
import { partnerCodeReaders, partnerCodeWriters } from './rewards/partnerCodes.ts'
import { partnerBackground, partnerReaders, partnerWriters } from './rewards/partners.ts'
import { prizeWriters } from './rewards/prizes.ts'
import { referralBackground, referralReaders, referralWriters } from './rewards/referrals.ts'
import { settingsReaders, settingsWriters } from './settings/handlers.ts'
import { stampReaders, stampWriters } from './stamps/handlers.ts'
import { visitReaders, visitWriters } from './visits/handlers.ts'

type ThreadHandlers = { [R in ThreadRole]: HandlersAt<R, Context> }

const handlers: ThreadHandlers = {
  writer: {
    ...customerWriters,
    ...profileWriters,
    ...timelineWriters,
    ...mergingWriters,
    ...rightsWriters,
    ...feedbackWriters,
    ...greetingWriters,
    ...exportWriters,
    ...stampWriters,
    ...visitWriters,
    ...pointWriters,
    ...tierWriters,
    ...membershipWriters,
    ...rewardWriters,
    ...catalogueWriters,
    ...referralWriters,
    ...causeWriters,
    ...drawWriters,
    ...prizeWriters,
    ...partnerWriters,
    ...partnerCodeWriters,
    ...reminderWriters,
    ...planningWriters,
    ...reportWriters,
    ...templateWriters,
    ...mailWriters,
    ...settingsWriters,
    ...importWriters,
    ...logoWriters,
    ...giftWriters,
  },
  reader: {
    ...customerReaders,
    ...profileReaders,
    ...timelineReaders,
    ...mergingReaders,
    ...rightsReaders,
    ...feedbackReaders,
    ...greetingReaders,
    ...exportReaders,
    ...historyReaders,
    ...stampReaders,
    ...visitReaders,
    ...pointReaders,
    ...ruleReaders,
    ...tierReaders,
    ...membershipReaders,
    ...rewardReaders,
    ...catalogueReaders,
    ...referralReaders,
    ...causeReaders,
    ...drawReaders,
    ...partnerReaders,
    ...partnerCodeReaders,
    ...reminderReaders,
    ...reportReaders,
    ...templateReaders,
    ...mailReaders,
    ...settingsReaders,
    ...importReaders,
    ...logoReaders,
    ...giftReaders,
  },
  background: {
    ...customerBackground,
    ...profileBackground,
    ...timelineBackground,
    ...mergingBackground,
    ...rightsBackground,
    ...feedbackBackground,
    ...greetingBackground,
    ...exportBackground,
    ...pointBackground,
    ...ruleBackground,
    ...tierBackground,
    ...membershipBackground,
    ...rewardBackground,
    ...catalogueBackground,
    ...referralBackground,
    ...causeBackground,
    ...drawBackground,
    ...partnerBackground,
    ...planningBackground,
    ...reportBackground,
    ...templateBackground,
    ...importBackground,
  },
}

/** Answers a call on the thread where it runs. The input is checked again: cleaning it twice changes nothing. */
export async function answerAt(
  place: Exclude<Place, 'main'>,
  ctx: Context,
  name: CallName,
  input: unknown,
): Promise<unknown> {
  const table: Record<string, ((ctx: Context, input: never) => Promise<unknown>) | undefined> = handlers[place]
  const handler = table[name]
  if (!handler) throw new Error(`${name} does not run at ${place}`)
  return handler(ctx, calls[name].input.parse(input) as never)
}
