// What the permission to greet somebody is decided on, gathered for many people with few questions.
import {
  listPeople,
  listSaid,
  listSaidSince,
  type PersonToGreet,
  type SaidBefore,
  type SaidLine,
} from '../../db/greetings/reads.ts'
import type { Reader } from '../../db/tables.ts'
import { addDays, type Instant, instantOf } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { addressesOf } from '../../shared/greetings/addresses.ts'
import type { GreetingOccasion } from '../../shared/greetings/model.ts'
import { type Agreements, daysBetweenOffers, type PermissionFacts } from '../../shared/greetings/permission.ts'
import { daysOfSameYear, isSameOccurrence, type Occurring } from '../../shared/greetings/queue.ts'
import type { Context } from '../context.ts'

export interface Person {
  person: PersonToGreet
  said: SaidLine[]
  /** What was said to them within the time in which it still counts. */
  before: SaidBefore[]
}

/** Those of these who are in the book. */
export async function findPeople(ctx: Context, db: Reader, customerIds: readonly Id[]): Promise<Map<Id, Person>> {
  const ids = [...new Set(customerIds)]
  // An occasion may be greeted before its day and after it.
  const since = instantOf(addDays(ctx.today(), -2 * daysOfSameYear), '00:00', ctx.settings().timeZone)
  const [people, said, before] = [
    await listPeople(db, ids),
    await listSaid(db, ids),
    await listSaidSince(db, ids, since),
  ]
  const known = new Map(people.map(person => [person.id, { person, said: [], before: [] } as Person]))
  for (const line of said) known.get(line.customerId)?.said.push(line)
  for (const line of before) known.get(line.customerId)?.before.push(line)
  return known
}

/** The greeting of the same occasion that stands; a call that was not answered is none. */
export function greetedBefore({ before }: Person, occurring: Occurring): SaidBefore | null {
  return before.find(line => line.outcome !== 'not_reached' && isSameOccurrence(line, occurring)) ?? null
}

export function permissionFacts(
  { person, said, before }: Person,
  occasion: GreetingOccasion,
  ctx: Context,
): PermissionFacts {
  const { now, since } = { now: ctx.now(), since: daysAgo(ctx.now(), daysBetweenOffers) }
  return {
    addresses: addressesOf(person, ctx.settings().phoneRegion),
    preferred: person.channel,
    greetings: agreements(said, 'greetings'),
    offers: agreements(said, 'offers'),
    // What lies in the future was written by a clock that went wrong.
    made: before.filter(
      ({ kind, outcome, at }) => kind === 'offer' && outcome !== 'not_reached' && at > since && at <= now,
    ),
    occasion,
  }
}

function daysAgo(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) - days * 86_400_000).toISOString()
}

/** The last line of each channel; a slip that was undone says nothing. */
function agreements(said: readonly SaidLine[], purpose: SaidLine['purpose']): Agreements {
  const last = new Map(said.filter(line => line.purpose === purpose).map(line => [line.channel, line]))
  return Object.fromEntries(
    [...last].flatMap(([channel, { kind, how }]) =>
      kind === 'withdrawn' && how === 'undone' ? [] : [[channel, kind]],
    ),
  )
}
