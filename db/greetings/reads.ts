// Questions about greetings: who people are and what they said, for many at once; what was said to whom.
import type { Day, Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Consent } from '../../shared/customers/consent.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Greeting, GreetingChannel, GreetingKind } from '../../shared/greetings/model.ts'
import type { Occurring } from '../../shared/greetings/queue.ts'
import { ask } from '../ask.ts'
import type { RemindersTable } from '../reminders/tables.ts'
import type { Reader } from '../tables.ts'

export interface PersonToGreet
  extends Pick<Customer, 'id' | 'name' | 'called' | 'formOfAddress' | 'phone' | 'email' | 'lastVisitAt'> {
  birthYear: number | null
  zalo: string
  facebook: string
  channel: GreetingChannel | ''
}

const among = 'json_each(?) wanted CROSS JOIN'

/** Those of these who are in the book. */
export async function listPeople(db: Reader, customerIds: readonly Id[]): Promise<PersonToGreet[]> {
  const text = `SELECT c.id, c.name, c.called, c.form_of_address, c.phone, c.email, c.last_visit_at, c.birth_year,
      coalesce(p.zalo, '') AS zalo, coalesce(p.facebook, '') AS facebook, coalesce(p.channel, '') AS channel
    FROM ${among} customers c ON c.id = wanted.value LEFT JOIN customer_profiles p ON p.customer_id = c.id
    WHERE c.removed_at IS NULL`
  return ask(db, text, [JSON.stringify(customerIds)])
}

/** What they like. */
export async function listLikes(db: Reader, customerIds: readonly Id[]): Promise<{ customerId: Id; name: string }[]> {
  const text = `SELECT t.customer_id, g.name FROM ${among} customer_tags t ON t.customer_id = wanted.value
    CROSS JOIN tags g ON g.id = t.tag_id WHERE g.kind = 'interest' ORDER BY t.created_at, g.name_fold`
  return ask(db, text, [JSON.stringify(customerIds)])
}

export type SaidLine = Pick<Consent, 'purpose' | 'channel' | 'how'> & { customerId: Id; kind: 'given' | 'withdrawn' }

/** What they said about wishes and offers, in order: the last line of a purpose and a channel stands. */
export async function listSaid(db: Reader, customerIds: readonly Id[]): Promise<SaidLine[]> {
  const text = `SELECT l.customer_id, l.purpose, l.channel, l.how, l.kind
    FROM ${among} consent_lines l ON l.customer_id = wanted.value WHERE l.purpose <> 'points' ORDER BY l.seq`
  return ask(db, text, [JSON.stringify(customerIds)])
}

/** A greeting that stands. */
export interface SaidBefore extends Occurring {
  customerId: Id
  kind: GreetingKind
  channel: GreetingChannel
  outcome: Greeting['outcome']
  at: Instant
  staffName: string
}

/** What was said to them since, and stands. */
export async function listSaidSince(db: Reader, customerIds: readonly Id[], since: Instant): Promise<SaidBefore[]> {
  const text = `SELECT l.customer_id, l.kind, l.occasion, l.origin, l.cycle, l.occasion_day, l.channel, l.outcome, l.at, s.name AS staff_name
    FROM ${among} greetings l ON l.customer_id = wanted.value AND l.at >= ? CROSS JOIN staff s ON s.id = l.staff_id
    WHERE ${stands} ORDER BY l.seq`
  return ask(db, text, [JSON.stringify(customerIds), since])
}

const stands = `l.kind <> 'taken_back' AND NOT EXISTS (SELECT 1 FROM greetings r WHERE r.reverses_id = l.id)`

export type ReminderToGreet = Pick<
  RemindersTable,
  'id' | 'customerId' | 'occasion' | 'origin' | 'cycle' | 'detail' | 'state'
> & {
  day: Day
}

/** Those of these reminders that are there. */
export async function listReminders(db: Reader, reminderIds: readonly Id[]): Promise<ReminderToGreet[]> {
  const text = `SELECT r.id, r.customer_id, r.occasion, r.origin, r.cycle, r.day, r.detail, r.state
    FROM ${among} reminders r ON r.id = wanted.value`
  return ask(db, text, [JSON.stringify(reminderIds)])
}

/** The reminder of this time of an occasion; null: there is none any more. */
export async function findReminderOf(
  db: Reader,
  { customerId, occasion, origin, cycle }: Pick<Occurring, 'occasion' | 'origin' | 'cycle'> & { customerId: Id },
): Promise<Pick<RemindersTable, 'id' | 'state'> | null> {
  const text = 'SELECT id, state FROM reminders WHERE customer_id = ? AND occasion = ? AND origin = ? AND cycle = ?'
  const [found] = await ask<Pick<RemindersTable, 'id' | 'state'>>(db, text, [customerId, occasion, origin, cycle])
  return found ?? null
}

const told = `SELECT l.id, l.request_id, l.kind, l.occasion, l.channel, l.outcome, l.words, l.note, l.at, l.day, s.name AS staff_name
  FROM greetings l JOIN staff s ON s.id = l.staff_id`

/** What was said to a customer and stands, newest first. */
export async function listGreetings(db: Reader, customerId: Id, limit: number): Promise<Greeting[]> {
  return ask(db, `${told} WHERE l.customer_id = ? AND ${stands} ORDER BY l.at DESC, l.seq DESC LIMIT ?`, [
    customerId,
    limit,
  ])
}

/** A greeting that is known to exist. */
export async function getGreeting(db: Reader, greetingId: Id): Promise<Greeting> {
  const [row] = await ask<Greeting>(db, `${told} WHERE l.id = ?`, [greetingId])
  if (!row) throw new Error('No such greeting')
  return row
}

export interface GreetingLine extends Occurring {
  id: Id
  customerId: Id
  kind: GreetingKind | 'taken_back'
  channel: GreetingChannel
  outcome: Greeting['outcome']
  reversesId: Id | null
  /** A later line takes it back. */
  isTakenBack: boolean
}

/** The line that this gesture wrote; null: none. */
export async function findLineByRequest(db: Reader, requestId: Id): Promise<GreetingLine | null> {
  const text = `SELECT l.id, l.customer_id, l.kind, l.occasion, l.origin, l.cycle, l.occasion_day, l.channel, l.outcome, l.reverses_id,
      EXISTS (SELECT 1 FROM greetings r WHERE r.reverses_id = l.id) AS taken
    FROM greetings l WHERE l.request_id = ? AND l.part = 0`
  const [row] = await ask<Omit<GreetingLine, 'isTakenBack'> & { taken: number }>(db, text, [requestId])
  if (!row) return null
  const { taken, ...line } = row
  return { ...line, isTakenBack: taken === 1 }
}
