// Decides what a staged import would do to the book: the preview counts it, the commit does it.

import { type KnownProfile, listListedProfiles } from '../../db/customers/profileImport.ts'
import { listOpeningsOf } from '../../db/files/openings.ts'
import { listFields, listVisitsOf } from '../../db/files/reads.ts'
import { findTierState } from '../../db/points/tierReads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { CustomerFields } from '../../shared/customers/model.ts'
import { codeKey } from '../../shared/customers/rules.ts'
import {
  blankListed,
  type ListedProfile,
  newTags,
  sameProfile,
  updateProfile,
} from '../../shared/files/listedProfile.ts'
import type { Person } from '../../shared/files/matching.ts'
import { changedFields, updateFields } from '../../shared/files/merging.ts'
import type { StagedCustomer, StagedVisit } from '../../shared/files/staging.ts'
import { standInName, standInNames } from '../../shared/files/standIn.ts'
import type { Language } from '../../shared/settings/model.ts'
import { resources } from '../../shared/text/words.ts'
import { type Cards, learnPeople, takeCard } from './cards.ts'
import {
  type DecidedOpening,
  decideOpening,
  type KnownBalances,
  type Left,
  leaveOwn,
  noBalances,
  type Opening,
  type OpeningWays,
} from './openings.ts'

interface PlannedParts {
  staged: StagedCustomer
  fields: CustomerFields
  profile: ListedProfile
  opening: Opening | null
  /** What of the row is not taken over. */
  left: Left[]
  /** Those that the book does not have yet. */
  visits: StagedVisit[]
}

/** What somebody of the book was before. `goals`: tags that no list touches. */
interface PlannedChange {
  before: CustomerFields
  profileBefore: ListedProfile
  goals: readonly string[]
}

/** What somebody of the book becomes. */
export interface PlannedUpdate extends PlannedChange {
  id: Id
  fields: CustomerFields
  profile: ListedProfile
}

/** What becomes of one staged customer. `unclear`: several persons of the book have the name, and nothing else is given. */
export type Planned =
  | ({ what: 'new'; phoneOf: string | null; cardNumber: string | undefined } & PlannedParts)
  | ({ what: 'updated' | 'same' } & PlannedUpdate & PlannedParts)
  | { what: 'unclear'; staged: StagedCustomer }

export interface Planner {
  plan(batch: readonly StagedCustomer[]): Promise<Planned[]>
}

const patterns = Object.values(resources).map(words => words.imports.standIn)

function personOf({ fields: { name, phone, code, birthday, email }, cardNumber }: StagedCustomer): Person {
  return {
    name,
    phone: phone || null,
    codeKey: code === '' ? null : codeKey(code) || code,
    birthday,
    email,
    cardNumber,
  }
}

function visitKey(customerId: Id, { at, bill, amount }: Pick<StagedVisit, 'at' | 'bill' | 'amount'>): string {
  return `${customerId} ${at} ${amount} ${bill}`
}

/** How often the book has each visit of these customers: two equal ones of a day are two. */
async function countVisits(db: Reader, ids: readonly Id[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const visit of await listVisitsOf(db, ids)) {
    const key = visitKey(visit.customerId, visit)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Takes the visits off that the book has already. */
function newVisits(id: Id, visits: readonly StagedVisit[], known: Map<string, number>): StagedVisit[] {
  return visits.filter(visit => {
    const key = visitKey(id, visit)
    const left = known.get(key) ?? 0
    if (left > 0) known.set(key, left - 1)
    return left === 0
  })
}

/** What the book knows of the customers whom a batch names. */
interface KnownThen {
  visits: Map<string, number>
  profiles: Map<Id, KnownProfile>
  balances: Map<Id, KnownBalances>
}

async function listThen(db: Reader, found: readonly { id: Id; staged: StagedCustomer }[]): Promise<KnownThen> {
  const ids = found.map(({ id }) => id)
  const [visits, profiles] = [await countVisits(db, ids), await listListedProfiles(db, ids)]
  return { visits, profiles, balances: await listBalances(db, found) }
}

async function listBalances(db: Reader, batch: readonly { id: Id; staged: StagedCustomer }[]) {
  const opened = await listOpeningsOf(
    db,
    batch.map(({ id }) => id),
  )
  const balances = new Map<Id, KnownBalances>()
  for (const { id, staged } of batch) {
    const own = opened.filter(({ customerId }) => customerId === id)
    const state = staged.openings.tier === '' ? null : await findTierState(db, id)
    const has = (what: 'points' | 'stamps') => own.some(opening => opening[what] > 0)
    balances.set(id, { points: has('points'), stamps: has('stamps'), state })
  }
  return balances
}

interface PlanningWays {
  language: Language
  ways: OpeningWays
  cards: Cards
}

function planNew(staged: StagedCustomer, phoneOf: string | null, { language, ways, cards }: PlanningWays): Planned {
  const name = staged.fields.name || standInName(resources[language].imports.standIn, staged.fields)
  const { profile, visits } = staged
  const { opening, left } = decideOpening(staged.openings, noBalances, ways)
  const card = takeCard(cards, staged.cardNumber)
  const parts = { staged, fields: { ...staged.fields, name }, profile, opening, visits }
  return { what: 'new', phoneOf, cardNumber: card.number, left: [...left, ...card.left], ...parts }
}

/** A planner over the book as it is now. Asks within a transaction where `db` is one. */
export async function createPlanner(db: Reader, language: Language, ways: OpeningWays): Promise<Planner> {
  const { people, cards } = await learnPeople(db)
  const planning = { language, ways, cards }
  // What earlier lines of this import made of a customer, so that a later line goes on from there.
  const changed = new Map<Id, { fields: CustomerFields; profile: ListedProfile; balances: KnownBalances }>()

  function planKnown(staged: StagedCustomer, id: Id, stored: CustomerFields, then: KnownThen): Planned {
    const now = changed.get(id)
    const before = now?.fields ?? stored
    const { listed, goals } = then.profiles.get(id) ?? unknown
    const profileBefore = now?.profile ?? listed
    const balances = now?.balances ?? then.balances.get(id) ?? noBalances
    const given = newlySaid(staged, profileBefore, goals)
    const isNamed = given.fields.name !== '' && given.fields.name !== before.name
    const fields = updateFields(before, given.fields, isNamed ? standInNames(patterns, before) : [])
    const profile = updateProfile(profileBefore, withFormerPhone(given, before, fields), fields.phone)
    const { opening, left } = broughtTo(staged, cards.get(staged.cardNumber) === id, balances, ways)
    changed.set(id, { fields, profile, balances: withOpening(balances, opening) })
    const visits = newVisits(id, staged.visits, then.visits)
    const isChanged = changedFields(before, fields).length > 0 || !sameProfile(profileBefore, profile)
    const parts = { fields, profile, opening, left, staged, visits }
    return { what: isChanged ? 'updated' : 'same', id, before, profileBefore, goals, ...parts }
  }

  return {
    async plan(batch) {
      const matches = batch.map(staged => ({ staged, match: people.find(personOf(staged)) }))
      const found = matches.flatMap(({ staged, match }) =>
        match.kind === 'one' ? [{ id: match.person.id, staged }] : [],
      )
      const ids = found.map(({ id }) => id)
      const stored = await listFields(db, ids)
      const then = await listThen(db, found)
      return matches.map(({ staged, match }): Planned => {
        if (match.kind === 'several') return { what: 'unclear', staged }
        if (match.kind === 'none') return planNew(staged, match.phoneOf?.name ?? null, planning)
        const { id } = match.person
        const before = withoutTime(stored.get(id))
        return before ? planKnown(staged, id, before, then) : planNew(staged, null, planning)
      })
    },
  }
}

const unknown: KnownProfile = { listed: blankListed, goals: [] }

/** What a row says of somebody, without what the book has in another place: a further or an old phone, a goal. */
function newlySaid(staged: StagedCustomer, known: ListedProfile, goals: readonly string[]) {
  const { fields, profile } = staged
  const isFurther = known.phones.some(({ phone }) => phone === fields.phone)
  const tags = newTags(profile.tags, [...known.tags, ...goals])
  return { fields: isFurther ? { ...fields, phone: '' } : fields, profile: { ...profile, tags } }
}

/** What a row brings to somebody of the book. `isOwn`: their card is of this book, and so is the list. */
function broughtTo(staged: StagedCustomer, isOwn: boolean, balances: KnownBalances, ways: OpeningWays): DecidedOpening {
  if (isOwn) return leaveOwn(staged.openings)
  const decided = decideOpening(staged.openings, balances, ways)
  const { cardNumber: text } = staged
  return text === '' ? decided : { ...decided, left: [...decided.left, { code: 'card_kept', text }] }
}

function withOpening(known: KnownBalances, opening: Opening | null): KnownBalances {
  const { points = 0, stamps = 0 } = opening ?? {}
  return { ...known, points: known.points || points > 0, stamps: known.stamps || stamps > 0 }
}

/** A phone that gives way to the list's is kept as an old one: somebody may still be looked for by it. */
function withFormerPhone(
  { profile }: { profile: ListedProfile },
  { phone }: CustomerFields,
  now: CustomerFields,
): ListedProfile {
  if (phone === '' || phone === now.phone) return profile
  return { ...profile, phones: [...profile.phones, { phone, kind: 'old' }] }
}

function withoutTime(stored: (CustomerFields & { updatedAt: string }) | undefined): CustomerFields | undefined {
  if (!stored) return undefined
  const { updatedAt: _, ...fields } = stored
  return fields
}
