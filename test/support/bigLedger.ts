// The ledgers of the big book: two years of purchases and stamps, with the cards, rewards and visit facts they lead to.
import type Database from 'better-sqlite3'
import { between, type Random } from '../../electron/sample/random.ts'
import { addDays, instantOf } from '../../shared/base/day.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { bigBookToday, bigId, daysOfLife, inserter } from './bigBookWords.ts'

const cardSize = 10
const headStart = 2
const openMilliseconds = 14 * 3_600_000

interface Card {
  number: number
  id: string
  stamps: number
  fullAt: string | null
  createdAt: string
}

interface Life {
  cards: Card[]
  firstDay: string
  lastDay: string
  lastAt: string
  days: number
}

interface Moment {
  at: string
  day: string
}

/** Appends `lines` purchases and stamps (one purchase in five), and the head start of each card on top. */
export function insertLedger(sqlite: Database.Database, random: Random, customers: number, lines: number): void {
  insertKind(sqlite)
  const lives = insertLines(sqlite, random, customers, lines)
  insertCards(sqlite, lives)
  const update = 'UPDATE customers SET first_visit_day = ?, last_visit_at = ?, visit_count = ? WHERE seq = ?'
  const statement = sqlite.prepare(update)
  for (const [who, life] of lives) statement.run(life.firstDay, life.lastAt, life.days, who)
}

function insertKind(sqlite: Database.Database): void {
  const at = instantOf(addDays(bigBookToday, -daysOfLife), '06:00', 'Asia/Ho_Chi_Minh')
  const kindId = bigId('kind', 1)
  const look = { name: 'Thẻ tích dấu', color: 'red', picture: 'gift', position: 1 }
  inserter(sqlite, 'card_kinds')({ id: kindId, requestId: bigId('request', 0), ...look, createdAt: at })
  const promise = { interimAt: 5, interimReward: '1 bánh quy', reward: '1 ly tuỳ chọn', rewardDays: 60 }
  const terms = { size: cardSize, headStart, ...promise }
  inserter(sqlite, 'card_terms')({ id: bigId('terms', 1), kindId, ...terms, staffId: ownerId, at })
}

/** The moment of each line: spread evenly over the opening hours of all days, in order. */
function makeMoments(lines: number): (line: number) => Moment {
  const days = Array.from({ length: daysOfLife }, (_, index) => {
    const day = addDays(bigBookToday, index - daysOfLife)
    return { day, opens: Date.parse(instantOf(day, '07:00', 'Asia/Ho_Chi_Minh')) }
  })
  return line => {
    const share = ((line - 1) / lines) * days.length
    const { day, opens } = days[Math.floor(share)] ?? { day: bigBookToday, opens: 0 }
    return { day, at: new Date(opens + Math.floor((share % 1) * openMilliseconds)).toISOString() }
  }
}

/** Few customers come often and many seldom; one in twelve has never been there. */
function visitor(random: Random, customers: number): number {
  const place = Math.floor(random() ** 2 * customers * 0.92)
  // Spread over the book, so that regulars are not the first ones added.
  return ((place * 7919) % customers) + 1
}

function insertLines(sqlite: Database.Database, random: Random, customers: number, lines: number): Map<number, Life> {
  const insertStamp = inserter(sqlite, 'stamp_lines')
  const insertVisit = inserter(sqlite, 'visits')
  const momentOf = makeMoments(lines)
  const lives = new Map<number, Life>()
  let cards = 0
  for (let line = 1; line <= lines; line++) {
    const moment = momentOf(line)
    const who = visitor(random, customers)
    const life = lived(lives, who, moment)
    const common = {
      requestId: bigId('request', line),
      customerId: bigId('customer', who),
      staffId: ownerId,
      ...moment,
    }
    if (line % 5 === 0) {
      const amount = between(random, 15, 180) * 1000
      insertVisit({ id: bigId('line', line), part: 0, kind: 'purchase', amount, bill: '', ...common })
      continue
    }
    const { card, isNew } = cardToStamp(life, moment, cards + 1)
    const stamp = { cardId: card.id, reason: '', ...common }
    if (isNew) {
      cards += 1
      insertStamp({ id: bigId('headStart', line), part: 0, kind: 'head_start', count: headStart, ...stamp })
    }
    insertStamp({ id: bigId('line', line), part: 1, kind: 'stamp', count: 1, ...stamp })
    card.stamps += 1
    if (card.stamps === cardSize) card.fullAt = moment.at
  }
  return lives
}

/** The life of a customer, with this visit counted. */
function lived(lives: Map<number, Life>, who: number, { at, day }: Moment): Life {
  const life = lives.get(who) ?? { cards: [], firstDay: day, lastDay: '', lastAt: at, days: 0 }
  lives.set(who, life)
  if (life.lastDay !== day) life.days += 1
  life.lastDay = day
  life.lastAt = at
  return life
}

function cardToStamp(life: Life, { at }: Moment, next: number): { card: Card; isNew: boolean } {
  const last = life.cards.at(-1)
  if (last && last.fullAt === null) return { card: last, isNew: false }
  const number = life.cards.length + 1
  const card = { number, id: bigId('card', next), stamps: headStart, fullAt: null, createdAt: at }
  life.cards.push(card)
  return { card, isNew: true }
}

function insertCards(sqlite: Database.Database, lives: Map<number, Life>): void {
  const insertCard = inserter(sqlite, 'cards')
  const insertReward = rewardInserter(sqlite)
  for (const [who, { cards }] of lives) {
    const customerId = bigId('customer', who)
    for (const card of cards) {
      insertCard({ ...card, customerId, kindId: bigId('kind', 1), termsId: bigId('terms', 1) })
      // The rewards of all full cards but the last were given.
      if (card.fullAt !== null) insertReward(customerId, card, card.fullAt, card.number < cards.length)
    }
  }
}

function rewardInserter(sqlite: Database.Database) {
  const insertReward = inserter(sqlite, 'rewards')
  const insertLine = inserter(sqlite, 'reward_lines')
  let rewards = 0
  return (customerId: string, card: Card, at: string, isGiven: boolean): void => {
    rewards += 1
    const id = bigId('reward', rewards)
    const day = at.slice(0, 10)
    const what = { source: 'full_card', title: '1 ly tuỳ chọn', issuedDay: day, expiresDay: addDays(day, 60) }
    insertReward({ id, customerId, cardId: card.id, ...what, state: isGiven ? 'given' : 'ready' })
    const kinds = isGiven ? ['issued', 'given'] : ['issued']
    kinds.forEach((kind, part) => {
      const lineId = bigId('rewardLine', rewards * 2 + part)
      const common = { requestId: lineId, part: 0, rewardId: id, customerId, reason: '', staffId: ownerId, at, day }
      insertLine({ id: lineId, kind, ...common })
    })
  }
}
