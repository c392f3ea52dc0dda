// A change as the time line tells it, field by field, and whether it still stands.
import { type Change, changeBetween, type Whole, withChange } from './changes.ts'
import type { FieldChange } from './model.ts'

/** The fields of a change, in the order in which they were written. */
export function fieldChanges({ before, after }: Change): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  // Of a photo only whether there is one is told.
  const told = (field: string, value: string | null | undefined) => (value && field === 'photo' ? field : value) || null
  return fields.map(field => ({ field, before: told(field, before[field]), after: told(field, after[field]) }))
}

/** Whether everything is still as the change left it, in whatever order the lists come back from the book. */
export function stillStands(now: Whole, { after }: Pick<Change, 'after'>): boolean {
  return changeBetween(inOrder(now), inOrder(withChange(now, after))) === null
}

function inOrder({ profile, ...whole }: Whole): Whole {
  const sorted = <T>(list: readonly T[]) =>
    list.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  const { tags, phones, days } = profile
  return { ...whole, profile: { ...profile, tags: sorted(tags), phones: sorted(phones), days: sorted(days) } }
}
