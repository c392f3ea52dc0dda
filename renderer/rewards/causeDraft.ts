// A cause while it is edited: the percentage and the days as they are typed, and what is wrong has its words.
import { type Day, day } from '../../shared/base/day.ts'
import { readDay } from '../../shared/base/typedDay.ts'
import { type Cause, type CauseFields, causeFields } from '../../shared/rewards/causeModel.ts'
import { formatDay } from '../../shared/text/format.ts'

/** `percent` as people say it, '' while the box is empty; days as typed, `toDay` empty for no end. */
export interface CauseDraft {
  name: string
  percent: number | ''
  fromDay: string
  toDay: string
}

export function newCause(today: Day): CauseDraft {
  return { name: '', percent: 1, fromDay: formatDay(today), toDay: '' }
}

export function draftOf({ name, permille, fromDay, toDay }: Cause): CauseDraft {
  return { name, percent: permille / 10, fromDay: formatDay(fromDay), toDay: toDay === null ? '' : formatDay(toDay) }
}

/** A key of the words in `causes:form`. */
export type CauseMistake = 'nameMissing' | 'percentWrong' | 'dayWrong' | 'endsBefore'
export type CauseMistakes = Partial<Record<keyof CauseDraft, CauseMistake>>

type Read = { ok: true; fields: CauseFields } | { ok: false; mistakes: CauseMistakes }

/** The draft as it would be saved, or what is wrong with it. */
export function readDraft(draft: CauseDraft): Read {
  const fromDay = readDay(draft.fromDay) ?? ''
  const toDay = draft.toDay.trim() === '' ? null : (readDay(draft.toDay) ?? '')
  const permille = draft.percent === '' ? '' : Math.round(draft.percent * 10)
  const read = causeFields.safeParse({ name: draft.name, permille, fromDay, toDay })
  if (read.success) return { ok: true, fields: read.data }
  const wrong = new Set(read.error.issues.map(issue => issue.path[0]))
  const endsBefore = day.safeParse(toDay).success
  return {
    ok: false,
    mistakes: {
      ...(wrong.has('name') && { name: 'nameMissing' }),
      ...(wrong.has('permille') && { percent: 'percentWrong' }),
      ...(wrong.has('fromDay') && { fromDay: 'dayWrong' }),
      ...(wrong.has('toDay') && { toDay: endsBefore ? 'endsBefore' : 'dayWrong' }),
    },
  }
}
