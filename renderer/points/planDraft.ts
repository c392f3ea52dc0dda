// A membership plan while it is edited: numbers may be empty for a moment, and what is wrong has its words.
import { type Plan, type PlanFields, planFields } from '../../shared/points/membershipModel.ts'

/** Numbers as the boxes have them, '' while one is empty; `times` as people say it: 1.5. */
export interface PlanDraft {
  name: string
  fee: number | ''
  months: number | ''
  percent: number | ''
  times: number | ''
  benefit: string
}

export const newPlan: PlanDraft = { name: '', fee: '', months: 12, percent: 10, times: 1, benefit: '' }

export function draftOf({ name, fee, months, percent, times, benefit }: Plan): PlanDraft {
  return { name, fee, months, percent, times: times / 100, benefit }
}

/** A key of the words in `memberships:plans`. */
export type PlanMistake = 'nameMissing' | 'benefitMissing' | 'outside'
export type PlanMistakes = Partial<Record<keyof PlanDraft, PlanMistake>>

type Read = { ok: true; fields: PlanFields } | { ok: false; mistakes: PlanMistakes }

/** The draft as it would be saved, or what is wrong with it. */
export function readDraft(draft: PlanDraft): Read {
  const times = draft.times === '' ? '' : Math.round(draft.times * 100)
  const read = planFields.safeParse({ ...draft, times })
  if (read.success) return { ok: true, fields: read.data }
  const mistakes: PlanMistakes = {}
  for (const { path } of read.error.issues) {
    const field = Object.keys(draft).find((key): key is keyof PlanDraft => key === path[0])
    if (field) mistakes[field] ??= field === 'name' ? 'nameMissing' : field === 'benefit' ? 'benefitMissing' : 'outside'
  }
  return { ok: false, mistakes }
}
