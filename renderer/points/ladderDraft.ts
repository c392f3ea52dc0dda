// A ladder while it is edited: boxes may be empty for a moment, perks are lines of text, and what is wrong has its words.
import { type TierLadder, tierLadder } from '../../shared/points/tierModel.ts'

type Box = number | ''

export interface TierDraft {
  key: string
  name: string
  /** In whole units of the currency, as it is typed. */
  spent: Box
  visits: Box
  points: Box
  /** 1.5 for half as much again. */
  times: Box
  gift: string
  days: Box
  perks: string
}

export interface LadderDraft {
  inUse: boolean
  months: Box
  graceDays: Box
  tiers: TierDraft[]
}

const box = (count: number | null): Box => count ?? ''
const count = (typed: Box): number | null => (typed === '' ? null : typed)

/** `digits`: how many the currency has after the point. */
export function draftOf({ inUse, months, graceDays, tiers }: TierLadder, digits: number): LadderDraft {
  const drafts = tiers.map(({ key, name, from, times, perks, welcome }) => ({
    key,
    name,
    spent: from.spent === null ? ('' as const) : from.spent / 10 ** digits,
    visits: box(from.visits),
    points: box(from.points),
    times: times / 100,
    gift: welcome?.title ?? '',
    days: box(welcome ? welcome.days : 60),
    perks: perks.join('\n'),
  }))
  return { inUse, months, graceDays, tiers: drafts }
}

/** A further tier above the others. */
export function anotherTier(key: string, { tiers }: LadderDraft): TierDraft {
  const blank: TierDraft = { key, name: '', spent: '', visits: '', points: '', times: 1, gift: '', days: 60, perks: '' }
  return { ...blank, times: tiers.at(-1)?.times ?? 1 }
}

const ownMistakes = ['threshold_missing', 'not_rising', 'times_fall'] as const
export type LadderMistake = (typeof ownMistakes)[number] | 'name' | 'outside'

type Read = { ok: true; ladder: TierLadder } | { ok: false; mistakes: LadderMistake[] }

/** The draft as it would be saved, or what is wrong with it. */
export function readLadder({ inUse, months, graceDays, tiers }: LadderDraft, digits: number): Read {
  const read = tierLadder.safeParse({ inUse, months, graceDays, tiers: tiers.map(one => tierOf(one, digits)) })
  if (read.success) return { ok: true, ladder: read.data }
  const mistakes = read.error.issues.map(({ path, message }): LadderMistake => {
    if (path.at(-1) === 'name') return 'name'
    return ownMistakes.find(own => own === message) ?? 'outside'
  })
  return { ok: false, mistakes: [...new Set(mistakes)] }
}

function tierOf({ key, name, times, gift, days, perks, ...from }: TierDraft, digits: number) {
  const spent = from.spent === '' ? null : Math.round(from.spent * 10 ** digits)
  return {
    key,
    name,
    from: { spent, visits: count(from.visits), points: count(from.points) },
    times: times === '' ? 100 : Math.round(times * 100),
    perks: perks.split('\n').filter(perk => perk.trim() !== ''),
    welcome: gift.trim() === '' ? null : { title: gift, days: count(days) },
  }
}
