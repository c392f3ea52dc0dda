// Rewards on bills: what one takes off, and how it comes back. Pure.
import { addDays } from '../base/day.ts'
import type { Gesture } from '../base/gesture.ts'
import type { Reward, RewardLine } from './model.ts'
import { isExpired, rewardLine } from './rules.ts'

/** What a reward takes off a bill of `amount`, never more than the bill. A percentage is rounded down. */
export function offBill({ benefit, value }: Pick<Reward, 'benefit' | 'value'>, amount: number): number {
  if (benefit === 'percent') return Math.floor((amount * value) / 100)
  return Math.min(value, amount)
}

const graceDays = 7

/** A reward that comes back from a bill waits again: with its old end, or where that has passed for seven days more. */
export function comeBack(
  gesture: Gesture,
  reward: Reward,
  given: Pick<RewardLine, 'id' | 'visitId'>,
): { reward: Reward; line: RewardLine } {
  const expiresDay = isExpired(reward, gesture.day) ? addDays(gesture.day, graceDays) : reward.expiresDay
  return {
    reward: { ...reward, state: 'ready', expiresDay },
    line: { ...rewardLine(gesture, reward, 0, 'given_back', given.id), visitId: given.visitId },
  }
}
