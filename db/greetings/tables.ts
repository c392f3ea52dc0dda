// The rows of greetings, of the shop's templates, of mail under way and of gifts on an occasion, as TypeScript sees them.
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { MailState } from '../../shared/greetings/mailModel.ts'
import type {
  GreetingChannel,
  GreetingKind,
  GreetingOccasion,
  GreetingOutcome,
  TemplateAge,
} from '../../shared/greetings/model.ts'
import type { Language } from '../../shared/settings/model.ts'

type Once<T> = ColumnType<T, T, never>

export interface GreetingTemplatesTable {
  id: Id
  requestId: Id
  kind: GreetingKind
  occasion: GreetingOccasion | ''
  age: TemplateAge
  language: Language
  name: string
  body: string
  replaces: string
  archivedAt: Instant | null
  createdAt: Instant
}

export interface GreetingsTable {
  seq: Generated<number>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  /** Goes over to another customer with a merge. */
  customerId: Id
  kind: Once<GreetingKind | 'taken_back'>
  occasion: Once<GreetingOccasion>
  origin: Once<string>
  cycle: Once<string>
  occasionDay: Once<Day>
  channel: Once<GreetingChannel>
  outcome: Once<GreetingOutcome>
  /** The words go when a person is erased. */
  words: string
  note: string
  reversesId: Once<Id | null>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface MailsTable {
  id: Id
  greetingId: Once<Id>
  customerId: Id
  address: string
  subject: string
  body: string
  messageId: Once<string>
  state: MailState
  tries: number
  nextAt: Instant | null
  giveUpAt: Instant
  problem: string
  sentAt: Instant | null
  createdAt: Once<Instant>
}

export interface OccasionGiftsTable {
  seq: Generated<number>
  id: Once<Id>
  requestId: Once<Id>
  part: Once<number>
  /** Goes over to another customer with a merge. */
  customerId: Id
  kind: Once<'voucher' | 'points' | 'double_points' | 'taken_back'>
  occasion: Once<GreetingOccasion>
  origin: Once<string>
  cycle: Once<string>
  rewardId: Once<Id | null>
  points: Once<number>
  fromDay: Once<Day | null>
  untilDay: Once<Day | null>
  reversesId: Once<Id | null>
  staffId: Once<Id>
  at: Once<Instant>
  day: Once<Day>
}

export interface ShopPicturesTable {
  name: 'logo'
  type: 'image/webp' | 'image/jpeg' | 'image/png'
  bytes: Uint8Array
  createdAt: Instant
}
