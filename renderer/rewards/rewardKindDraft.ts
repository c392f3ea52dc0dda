// A kind of reward while it is edited: boxes may be empty for a moment, and what is wrong has its words.
import type { Day } from '../../shared/base/day.ts'
import { readDay } from '../../shared/base/typedDay.ts'
import { type RewardKind, type RewardKindFields, rewardKindFields } from '../../shared/rewards/catalogue.ts'
import { formatDay } from '../../shared/text/format.ts'

/** As the boxes have it: '' while one is empty; days as they are typed. */
export interface RewardKindDraft {
  name: string
  benefit: RewardKindFields['benefit']
  price: 'points' | 'card'
  cardKindId: string
  fromDay: string
  toDay: string
  value: number | ''
  cost: number | ''
  stock: number | ''
  validDays: number | ''
  perCustomer: number | ''
  perDays: number | ''
  minBill: number | ''
  minLeft: number | ''
}

/** The number boxes of a draft. */
export type NumberField = Exclude<
  keyof RewardKindDraft,
  'name' | 'benefit' | 'price' | 'cardKindId' | 'fromDay' | 'toDay'
>

/** A new kind begins as something small to hand over for a few points. */
export const newRewardKind: RewardKindDraft = {
  ...{ name: '', benefit: 'gift', price: 'points', cardKindId: '', fromDay: '', toDay: '', value: '', cost: 20 },
  ...{ stock: '', validDays: 60, perCustomer: '', perDays: '', minBill: '', minLeft: '' },
}

const typedDay = (day: Day | null): string => (day === null ? '' : formatDay(day))
const shown = (number: number | null): number | '' => (number === null || number === 0 ? '' : number)

export function rewardDraftOf(kind: RewardKind): RewardKindDraft {
  const { name, benefit, cost, cardKindId, fromDay, toDay, stock } = kind
  return {
    ...{ name, benefit, cardKindId: cardKindId ?? '', fromDay: typedDay(fromDay), toDay: typedDay(toDay) },
    ...{ price: cost === null ? 'card' : 'points', cost: shown(cost), stock: stock ?? '', value: shown(kind.value) },
    ...{ validDays: shown(kind.validDays), perCustomer: shown(kind.perCustomer), perDays: shown(kind.perDays) },
    ...{ minBill: shown(kind.minBill), minLeft: shown(kind.minLeft) },
  }
}

const ownMistakes = ['cost_missing', 'value_missing', 'percent_outside', 'days_reversed'] as const
export type RewardKindMistake = (typeof ownMistakes)[number] | 'nameMissing' | 'dayUnreadable' | 'outside'
export type RewardKindMistakes = Partial<Record<keyof RewardKindDraft, RewardKindMistake>>

type Read = { ok: true; fields: RewardKindFields } | { ok: false; mistakes: RewardKindMistakes }

/** A text that is no day stays what it is, and is refused. */
function dayOf(text: string): string | null {
  return text.trim() === '' ? null : (readDay(text) ?? text)
}

/** The draft as it would be saved, or what is wrong with it. What the chosen price does not need is left out. */
export function readRewardDraft(draft: RewardKindDraft): Read {
  const orNothing = <T>(value: T | '') => (value === '' ? null : value)
  const byPoints = draft.price === 'points'
  const read = rewardKindFields.safeParse({
    ...{ name: draft.name, benefit: draft.benefit, value: draft.value || 0, minBill: draft.minBill || 0 },
    cost: byPoints ? orNothing(draft.cost) : null,
    minLeft: byPoints ? draft.minLeft || 0 : 0,
    cardKindId: byPoints ? null : orNothing(draft.cardKindId),
    ...{ stock: orNothing(draft.stock), fromDay: dayOf(draft.fromDay), toDay: dayOf(draft.toDay) },
    ...{ validDays: orNothing(draft.validDays), perCustomer: orNothing(draft.perCustomer) },
    perDays: draft.perCustomer === '' ? null : orNothing(draft.perDays),
  })
  if (read.success) return { ok: true, fields: read.data }
  const mistakes: RewardKindMistakes = {}
  for (const { path, message } of read.error.issues) {
    const field = Object.keys(draft).find((key): key is keyof RewardKindDraft => key === path.at(-1))
    if (field) mistakes[field] ??= mistakeOf(field, message)
  }
  return { ok: false, mistakes }
}

function mistakeOf(field: keyof RewardKindDraft, message: string): RewardKindMistake {
  if (field === 'name') return 'nameMissing'
  const own = ownMistakes.find(known => known === message)
  return own ?? (field === 'fromDay' || field === 'toDay' ? 'dayUnreadable' : 'outside')
}
