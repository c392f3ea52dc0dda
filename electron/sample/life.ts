// The life of one sample customer: visits played through the rules of cards and rewards.
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Reward, RewardLine } from '../../shared/rewards/model.ts'
import { giveReward, issueRewards } from '../../shared/rewards/rules.ts'
import type { StampLine } from '../../shared/stamps/model.ts'
import { addStamps, type BegunCard, type KnownTerms } from '../../shared/stamps/rules.ts'
import type { SampleCustomer, SampleVisit } from './shop.ts'

export interface LivedKind {
  kindId: Id
  newest: KnownTerms
}

/** A row of the table of cards. */
export interface LivedCard {
  id: Id
  customerId: Id
  kindId: Id
  termsId: Id
  number: number
  stamps: number
  fullAt: string | null
  withdrawnAt: null
  createdAt: string
}

/** What is in the book of a customer in the end. */
export interface Lived {
  cards: LivedCard[]
  stampLines: StampLine[]
  rewards: Reward[]
  rewardLines: RewardLine[]
}

/** Plays the visits of a customer. `gesturesAt` makes the gestures of a visit, each with ids of its own. */
export function liveThrough(
  customer: SampleCustomer & { id: Id },
  kinds: readonly LivedKind[],
  gesturesAt: (visit: SampleVisit) => () => Gesture,
): Lived {
  const life: Lived = { cards: [], stampLines: [], rewards: [], rewardLines: [] }
  for (const visit of customer.visits) {
    const nextGesture = gesturesAt(visit)
    // Rewards of earlier visits are given first, before this visit's stamps earn new ones.
    if (visit.takesReward) takeRewards(life, nextGesture)
    kinds.forEach((kind, place) => {
      const count = visit.stamps[place] ?? 0
      if (count > 0) takeStamps(life, kind, count, nextGesture())
    })
  }
  return life
}

function takeRewards(life: Lived, nextGesture: () => Gesture): void {
  life.rewards.forEach((reward, place) => {
    if (reward.state !== 'ready') return
    const given = giveReward(nextGesture(), reward)
    if (!given.ok) return
    life.rewards[place] = given.value.rewards[0] ?? reward
    life.rewardLines.push(...given.value.lines)
  })
}

function takeStamps(life: Lived, { kindId, newest }: LivedKind, count: number, gesture: Gesture): void {
  const ofKind = life.cards.filter(card => card.kindId === kindId)
  const present = ofKind.find(card => card.fullAt === null)
  const { changed, begun, lines, earned } = addStamps(
    gesture,
    present ? { ...present, terms: newest.terms } : null,
    newest,
    count,
  )
  if (present && changed) Object.assign(present, storedOf(changed))
  begun.forEach((card, place) => {
    const row = {
      customerId: gesture.customerId,
      kindId,
      termsId: newest.termsId,
      withdrawnAt: null,
      createdAt: gesture.at,
    }
    life.cards.push({ id: card.id, ...row, number: ofKind.length + place + 1, ...storedOf(card) })
  })
  life.stampLines.push(...lines)
  const issued = issueRewards(gesture, earned)
  life.rewards.push(...issued.rewards)
  life.rewardLines.push(...issued.lines)
}

function storedOf({ stamps, fullAt }: BegunCard): Pick<LivedCard, 'stamps' | 'fullAt'> {
  return { stamps, fullAt }
}
