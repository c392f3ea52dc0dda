// A draw while it is written: every box may be empty for a moment, and what is wrong has its words.
import { addDays, type Day, instantOf } from '../../shared/base/day.ts'
import { readDay, readTime } from '../../shared/base/typedDay.ts'
import {
  type DrawFields,
  drawFields,
  type EntryPeriod,
  type EntryRule,
  entryPeriod,
} from '../../shared/rewards/drawModel.ts'
import { type Currency, currencies } from '../../shared/settings/model.ts'
import { formatDay } from '../../shared/text/format.ts'

/** Days and times as they are typed; numbers as the boxes have them. The amount is in the currency's large unit. */
export interface DrawDraft {
  name: string
  per: EntryRule['per']
  amount: number | ''
  mostEntries: number | ''
  fromDay: string
  closesDay: string
  closesTime: string
  prizes: PrizeDraft[]
  publicValueName: string
  publicValueDay: string
  registered: boolean
}

export interface PrizeDraft {
  /** Tells the lines apart while they are edited. */
  key: number
  title: string
  count: number | ''
}

/** What of the settings the boxes are read by. */
export interface Region {
  timeZone: string
  currency: Currency
}

/** A month from today; the value comes the evening after the closing at noon. */
export function newDraw(today: Day): DrawDraft {
  const closing = formatDay(addDays(today, 30))
  return {
    ...{ name: '', per: 'visit', amount: '', mostEntries: '' },
    ...{ fromDay: formatDay(today), closesDay: closing, closesTime: '12:00' },
    ...{ prizes: [{ key: 0, title: '', count: 1 }], publicValueName: '', publicValueDay: closing, registered: false },
  }
}

const mistakeNames = [
  ...(['name', 'amount', 'fromDay', 'closesDay', 'closesTime', 'mostEntries', 'prizes'] as const),
  ...(['publicValueName', 'publicValueDay', 'registered'] as const),
]
/** A key of the words in `draws:form.mistakes`. */
export type DrawMistake = (typeof mistakeNames)[number]

type Read = { ok: true; fields: DrawFields } | { ok: false; mistakes: DrawMistake[] }

function ruleOf({ per, amount }: DrawDraft, currency: Currency): unknown {
  return per === 'stamp'
    ? { per }
    : { per, amount: amount === '' ? null : Math.round(amount * 10 ** currencies[currency]) }
}

function periodOf(draft: DrawDraft, { timeZone, currency }: Region) {
  const day = readDay(draft.closesDay)
  const time = readTime(draft.closesTime)
  return {
    rule: ruleOf(draft, currency),
    mostEntries: draft.mostEntries === '' ? null : draft.mostEntries,
    fromDay: readDay(draft.fromDay),
    closesAt: day !== null && time !== null ? instantOf(day, time, timeZone) : null,
  }
}

/** The part of the draft that decides about entries, for counting them; null while it cannot be read. */
export function readPeriod(draft: DrawDraft, region: Region): EntryPeriod | null {
  const read = entryPeriod.safeParse(periodOf(draft, region))
  return read.success ? read.data : null
}

/** The draft as it would be announced, or what is wrong with it. */
export function readDraw(draft: DrawDraft, region: Region): Read {
  const read = drawFields.safeParse({
    ...periodOf(draft, region),
    name: draft.name,
    prizes: draft.prizes.map(({ title, count }) => ({ title, count })),
    publicValueName: draft.publicValueName,
    publicValueDay: readDay(draft.publicValueDay),
  })
  if (read.success && draft.registered) return { ok: true, fields: read.data }
  const wrong = new Set<PropertyKey>(read.success ? [] : read.error.issues.flatMap(({ path }) => path))
  if (!draft.registered) wrong.add('registered')
  if (wrong.has('closesAt') && readTime(draft.closesTime) === null) wrong.add('closesTime')
  if (wrong.has('closesAt') && readDay(draft.closesDay) === null) wrong.add('closesDay')
  return { ok: false, mistakes: mistakeNames.filter(name => wrong.has(name)) }
}
