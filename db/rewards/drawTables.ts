// The rows of lucky draws, as TypeScript sees them: all of them can be inserted, none updated.
import type { ColumnType } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { DrawStepKind, EntryRule } from '../../shared/rewards/drawModel.ts'

type Once<T> = ColumnType<T, T, never>
type Numbered = ColumnType<number, never, never>

export interface DrawsTable {
  seq: Numbered
  id: Once<Id>
  requestId: Once<Id>
  name: Once<string>
  entryPer: Once<EntryRule['per']>
  amount: Once<number>
  mostEntries: Once<number | null>
  fromDay: Once<Day>
  closesAt: Once<Instant>
  /** JSON. */
  prizes: Once<string>
  publicValueName: Once<string>
  publicValueDay: Once<Day>
  commitment: Once<string>
  secret: Once<string>
  registrationConfirmedAt: Once<Instant>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface DrawStepsTable {
  seq: Numbered
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  drawId: Once<Id>
  kind: Once<DrawStepKind>
  entries: Once<number | null>
  customers: Once<number | null>
  publicValue: Once<string | null>
  reversesId: Once<Id | null>
  reason: Once<string>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface DrawEntriesTable {
  drawId: Once<Id>
  first: Once<number>
  count: Once<number>
  earned: Once<number>
  customerId: Once<Id>
}

export interface DrawWinnersTable {
  id: Once<Id>
  drawId: Once<Id>
  stepId: Once<Id>
  place: Once<number>
  title: Once<string>
  turn: Once<number>
  entry: Once<number>
  customerId: Once<Id>
}

export interface DrawPrizeLinesTable {
  seq: Numbered
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  winnerId: Once<Id>
  kind: Once<'given' | 'given_back'>
  reversesId: Once<Id | null>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}
