// What should be known of a customer and is missing or old, weighed by its use to the shop; and what to ask for next. Pure.
import { addDays, addMonths, type Day } from '../base/day.ts'

/** A thing that a shop may know. `weight`: its use to the shop. `ages`: what was true two years ago may be so no longer. */
interface Thing {
  weight: number
  ages: boolean
}

const ofPeople = {
  phone: { weight: 10, ages: true },
  birthday: { weight: 9, ages: false },
  channel: { weight: 8, ages: true },
  interests: { weight: 7, ages: false },
  contactTime: { weight: 5, ages: true },
  payment: { weight: 4, ages: true },
  whyTheyBuy: { weight: 4, ages: true },
  place: { weight: 3, ages: true },
  email: { weight: 2, ages: true },
  occupation: { weight: 1, ages: true },
} as const satisfies Record<string, Thing>

export type KnowableField = keyof typeof ofPeople
export const knowableFields = Object.keys(ofPeople) as [KnowableField, ...KnowableField[]]

// Nobody asks an organisation for its birthday.
const notOfOrganisations: KnowableField[] = ['birthday', 'interests', 'occupation']

const yearsUntilStale = 2
const daysAfterNotNow = 30

/** What became of a question. */
export const outcomes = ['answered', 'not_now', 'would_not_say'] as const
export type Outcome = (typeof outcomes)[number]

export interface Asked {
  field: string
  outcome: Outcome
  day: Day
}

/** All that decides. `since`: when a field that is known was last written or confirmed. `hidden`: what the shop switched off. */
export interface Knowledge {
  kind: 'person' | 'organisation'
  known: Partial<Record<KnowableField, boolean>>
  since: Partial<Record<KnowableField, Day>>
  asked: readonly Asked[]
  hidden: readonly string[]
}

export type FieldState = 'known' | 'missing' | 'stale'

/** Every thing in use, the most useful first. */
export function stateOfFields(
  { kind, known, since, hidden }: Omit<Knowledge, 'asked'>,
  today: Day,
): { field: KnowableField; state: FieldState }[] {
  const stale = addMonths(today, -12 * yearsUntilStale)
  const inUse = knowableFields.filter(
    field => !hidden.includes(field) && (kind === 'person' || !notOfOrganisations.includes(field)),
  )
  return inUse.map(field => {
    if (!known[field]) return { field, state: 'missing' }
    return { field, state: ofPeople[field].ages && (since[field] ?? today) < stale ? 'stale' : 'known' }
  })
}

function mayAsk(field: KnowableField, state: FieldState, asked: readonly Asked[], today: Day): boolean {
  const last = asked.find(one => one.field === field)
  if (!last || last.outcome === 'answered') return state !== 'known'
  return last.outcome === 'not_now' && last.day <= addDays(today, -daysAfterNotNow) && state !== 'known'
}

/**
 * The one thing to ask for on this visit, or null: at most one is asked in a day, what was put off waits 30 days, and
 * what somebody would not say is never asked again. What is missing counts twice as much as what may be old.
 */
export function questionFor(knowledge: Knowledge, today: Day): { field: KnowableField; state: FieldState } | null {
  const { asked } = knowledge
  if (asked.some(one => one.day >= today)) return null
  const worth = ({ field, state }: { field: KnowableField; state: FieldState }) =>
    ofPeople[field].weight * (state === 'missing' ? 2 : 1)
  const open = stateOfFields(knowledge, today).filter(({ field, state }) => mayAsk(field, state, asked, today))
  return open.toSorted((one, other) => worth(other) - worth(one))[0] ?? null
}
