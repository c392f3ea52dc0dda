// A book with the people of the year, written straight into its tables, and what happens in it from one day to the next.

import { cardNumberOf } from '../../shared/base/cardNumber.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { bigId, inserter } from '../support/bigBookWords.ts'
import type { TestShop } from '../support/context.ts'
import type { YearPerson } from './yearPeople.ts'

const at = (day: string): string => `${day}T03:00:00.000Z`
const idOf = (number: number): string => bigId('customer', number + 1)

type Insert = (table: string, row: Record<string, unknown>) => void

/** Inserts rows, each table with one statement. */
function inserting({ book }: TestShop): Insert {
  const tables = new Map<string, ReturnType<typeof inserter>>()
  return (table, row) => {
    const insert = tables.get(table) ?? inserter(book.sqlite, table)
    tables.set(table, insert)
    insert(row)
  }
}

/** Ids for rows that nobody asks for by name, in the shape of ids. */
function naming(): () => string {
  let count = 0
  return () => {
    count += 1
    return bigId('line', count)
  }
}

const gesture = (id: string, day: string) => ({ id, requestId: id, part: 0, staffId: ownerId, at: at(day), day })

function insertProgrammes(insert: Insert): void {
  insert('card_kinds', {
    id: 'kind',
    requestId: 'kind',
    name: 'Cà phê',
    color: 'red',
    picture: 'coffee',
    position: 99,
    createdAt: '',
  })
  const terms = {
    id: 'terms',
    kindId: 'kind',
    size: 10,
    headStart: 0,
    interimReward: '',
    reward: 'một ly',
    staffId: ownerId,
    at: '',
  }
  insert('card_terms', terms)
  const plan = { id: 'plan', requestId: 'plan', name: 'Hội viên', fee: 0, months: 12, percent: 5, times: 100 }
  insert('membership_plans', { ...plan, benefit: '', position: 0, createdAt: '' })
}

function insertPerson(insert: Insert, newId: () => string, person: YearPerson, number: number): void {
  const id = idOf(number)
  const { birthday, name, isArchived } = person
  insert('customers', {
    ...{ id, name, cardNumber: cardNumberOf(number + 1), nameFold: '', sortKey: name },
    ...{ birthDay: birthday?.day ?? null, birthMonth: birthday?.month ?? null, birthYear: birthday?.year ?? null },
    ...{ birthCalendar: birthday?.calendar ?? 'solar', archivedAt: isArchived ? at('2024-01-01') : null },
    ...{ createdAt: '', updatedAt: '' },
  })
  for (const own of person.ownDays) insert('important_days', { id: newId(), customerId: id, ...own, createdAt: '' })
  const card = { id: newId(), customerId: id, kindId: 'kind', termsId: 'terms', number: 1, stamps: person.stamps }
  insert('cards', { ...card, createdAt: '' })
  if (person.refuses) {
    const said = {
      customerId: id,
      purpose: 'greetings',
      channel: 'zalo',
      kind: 'withdrawn',
      how: 'spoken',
      wording: '',
    }
    insert('consent_lines', { ...gesture(newId(), '2024-01-01'), ...said })
  }
  insertWhatEnds(insert, newId, person, id)
}

function insertWhatEnds(insert: Insert, newId: () => string, person: YearPerson, customerId: string): void {
  for (const expiresDay of person.rewards) {
    const reward = { id: newId(), customerId, source: 'catalogue', title: 'một ly', issuedDay: '2024-01-01' }
    insert('rewards', { ...reward, expiresDay, state: 'ready' })
  }
  for (const { day: expiresDay, points } of person.lots) {
    insert('point_lots', { id: newId(), customerId, points, remaining: points, earnedDay: '2024-01-01', expiresDay })
  }
  if (person.membershipUntil !== null) {
    const bought = { id: newId(), customerId, planId: 'plan', name: 'Hội viên', fee: 0, percent: 5, times: 100 }
    const span = {
      fromDay: '2023-01-01',
      untilDay: person.membershipUntil,
      countedFrom: '2023-01-01',
      countedMonths: 12,
    }
    insert('memberships', { ...bought, benefit: '', ...span, state: 'active' })
  }
  if (person.tierUntil !== null) {
    const since = { sinceDay: '2023-01-01', untilDay: person.tierUntil, countsFromDay: '2023-01-01' }
    insert('tier_states', { customerId, tier: 'silver', ...since, holdNote: '' })
  }
}

/** Writes everybody as they are before anything happens; answers what writes down the days from one up to another. */
export function aYearShop(shop: TestShop, people: readonly YearPerson[]): (after: string, day: string) => void {
  const { sqlite } = shop.book
  const insert = inserting(shop)
  const newId = naming()
  sqlite.pragma('synchronous = OFF')
  sqlite.transaction(() => {
    insertProgrammes(insert)
    for (const [number, person] of people.entries()) insertPerson(insert, newId, person, number)
  })()
  const came =
    sqlite.prepare(`UPDATE customers SET first_visit_day = coalesce(first_visit_day, @day), last_visit_at = @at,
    visit_count = visit_count + 1 WHERE id = @id`)
  const ended = sqlite.prepare('UPDATE feedback SET ended_day = ? WHERE customer_id = ?')
  const happen = (after: string, day: string): void => {
    for (const [number, { visits, complaint }] of people.entries()) {
      const customerId = idOf(number)
      for (const visit of visits) {
        if (visit <= after || visit > day) continue
        insert('visits', { ...gesture(newId(), visit), customerId, kind: 'purchase', amount: 1000, bill: '' })
        came.run({ id: customerId, day: visit, at: at(visit) })
      }
      if (complaint && complaint.noted > after && complaint.noted <= day) {
        const said = { customerId, kind: 'complaint', words: 'Đợi lâu', channel: 'counter', about: '', outcome: '' }
        const next = { nextStep: 'gọi lại', nextDay: complaint.nextDay }
        insert('feedback', { id: newId(), ...said, ...next, at: at(complaint.noted), day: complaint.noted })
      }
      if (complaint && complaint.ended > after && complaint.ended <= day) ended.run(complaint.ended, customerId)
    }
  }
  return (after, day) => sqlite.transaction(happen)(after, day)
}
