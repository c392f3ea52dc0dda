// A kind of card while it is edited: numbers may be empty for a moment, and what is wrong has its words.
import { type CardKind, type CardKindFields, cardKindFields } from '../../shared/stamps/model.ts'

/** Numbers as the boxes have them: '' while one is empty. */
export interface KindDraft {
  name: string
  color: CardKindFields['color']
  picture: CardKindFields['picture']
  size: number | ''
  headStart: number | ''
  interimAt: number | ''
  interimReward: string
  reward: string
  rewardDays: number | ''
}

/** A new kind begins as the articles advise: ten stamps, two of them given, a gift at the fifth. */
export const newKind: KindDraft = {
  name: '',
  color: 'jade',
  picture: 'gift',
  size: 10,
  headStart: 2,
  interimAt: '',
  interimReward: '',
  reward: '',
  rewardDays: 60,
}

export function draftOf({ name, color, picture, terms }: CardKind): KindDraft {
  return { name, color, picture, ...terms, interimAt: terms.interimAt ?? '', rewardDays: terms.rewardDays ?? '' }
}

/** What is wrong with a draft, by field; a key of the words in `settings:cards`. */
export type KindMistakes = Partial<Record<keyof KindDraft, KindMistake>>
const ownMistakes = ['head_start_too_long', 'interim_outside', 'interim_reward_missing'] as const
export type KindMistake = (typeof ownMistakes)[number] | 'nameMissing' | 'rewardMissing' | 'outside'

type Read = { ok: true; fields: CardKindFields } | { ok: false; mistakes: KindMistakes }

/** The draft as it would be saved, or what is wrong with it. Without a stamp for it there is no gift on the way. */
export function readDraft(draft: KindDraft): Read {
  const { name, color, picture, ...terms } = draft
  const interimReward = terms.interimAt === '' ? '' : terms.interimReward
  const orNothing = (count: number | '') => (count === '' ? null : count)
  const read = cardKindFields.safeParse({
    name,
    color,
    picture,
    terms: { ...terms, interimReward, interimAt: orNothing(terms.interimAt), rewardDays: orNothing(terms.rewardDays) },
  })
  if (read.success) return { ok: true, fields: read.data }
  const mistakes: KindMistakes = {}
  for (const { path, message } of read.error.issues) {
    const field = Object.keys(draft).find((key): key is keyof KindDraft => key === path.at(-1))
    if (field) mistakes[field] ??= mistakeOf(field, message)
  }
  return { ok: false, mistakes }
}

function mistakeOf(field: keyof KindDraft, message: string): KindMistake {
  if (field === 'name') return 'nameMissing'
  if (field === 'reward') return 'rewardMissing'
  return ownMistakes.find(own => own === message) ?? 'outside'
}
