// Occasions that come of cards, points, tiers, memberships and complaints. Pure.
import { calendarDay, type Day, type Instant } from '../base/day.ts'
import type { Id } from '../base/ids.ts'
import { type ReminderSettings, withDays } from './days.ts'
import type { Planned, ReminderDetail } from './model.ts'

/** Points that lapse within one calendar month: from the first day on which some do to the last. */
export interface PointsLapsing {
  customerId: Id
  month: string
  day: Day
  lastDay: Day
  points: number
}

/** One call a month is enough, however many of its days let points lapse. */
export function pointsIn(
  settings: ReminderSettings,
  { customerId, month, day, lastDay, points }: PointsLapsing,
): Planned {
  const detail = { occasion: 'points', points } as const
  return withDays(settings, { customerId, occasion: 'points', origin: '', cycle: month, day, detail }, lastDay)
}

export interface RewardEnding {
  customerId: Id
  rewardId: Id
  title: string
  day: Day
}

export function rewardIn(settings: ReminderSettings, { customerId, rewardId, title, day }: RewardEnding): Planned {
  const detail = { occasion: 'reward', title } as const
  return withDays(settings, { customerId, occasion: 'reward', origin: rewardId, cycle: day, day, detail })
}

export interface MembershipEnding {
  customerId: Id
  planName: string
  untilDay: Day
  saved: number
}

export function membershipIn(settings: ReminderSettings, ending: MembershipEnding): Planned {
  const { customerId, planName: name, untilDay: day, saved } = ending
  const detail = { occasion: 'membership', name, saved } as const
  return withDays(settings, { customerId, occasion: 'membership', origin: '', cycle: day, day, detail })
}

/** A tier with its last day and what would keep it. */
export interface TierEnding {
  customerId: Id
  name: string
  untilDay: Day
  keep: Extract<ReminderDetail, { occasion: 'tier' }>['keep']
}

export function tierIn(
  settings: ReminderSettings,
  { customerId, name, untilDay: day, keep }: TierEnding,
  today: Day,
): Planned {
  const detail = { occasion: 'tier', name, grace: day < today, keep } as const
  return withDays(settings, { customerId, occasion: 'tier', origin: '', cycle: day, day, detail })
}

/** A card in progress of somebody who has come. */
export interface CardInProgress {
  customerId: Id
  cardId: Id
  card: string
  stamps: number
  size: number
  reward: string
  lastVisitAt: Instant
}

/** From the day on which they came last: it is full enough since then at the latest. */
export function nearRewardOf(
  settings: ReminderSettings,
  { customerId, cardId, lastVisitAt, ...rest }: CardInProgress,
): Planned {
  const { card, stamps, size, reward } = rest
  const detail = { occasion: 'nearReward', card, stamps, size, reward } as const
  const day = calendarDay(lastVisitAt, settings)
  return withDays(settings, { customerId, occasion: 'nearReward', origin: cardId, cycle: '', day, detail })
}

/** `day`: of the next step, or on which it was noted. */
export interface OpenComplaint {
  customerId: Id
  feedbackId: Id
  words: string
  nextStep: string
  day: Day
}

export function complaintIn(settings: ReminderSettings, complaint: OpenComplaint): Planned {
  const { customerId, feedbackId, words, nextStep, day } = complaint
  const detail = { occasion: 'complaint', words, nextStep } as const
  return withDays(settings, { customerId, occasion: 'complaint', origin: feedbackId, cycle: day, day, detail })
}
