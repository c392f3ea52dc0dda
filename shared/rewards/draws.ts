// The decisions of the lucky draws: when each step may be taken, and who wins. Anybody can do the latter again: see
// the printed recipe in shared/text, and test/rewards/checkDraw.mjs, which follows it without this file.
import { calendarDay, type Instant, timeOfDay } from '../base/day.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { Draw, DrawFields, DrawStep, EntryCount, EntryRange, Prize, Win } from './drawModel.ts'

/** SHA-256 of the UTF-8 of a text, in lower-case hexadecimal. */
export type Sha256 = (text: string) => string

/** More entries than this are refused: the winners' numbers must stay even (see `numberOf`). */
export const mostEntriesInAll = 1_000_000_000

type AnnounceRefusal = 'draw_closes_in_past' | 'draw_period_empty' | 'draw_value_too_early'

/** The public value must become known only when the list is closed: otherwise entries could be made to fit it. */
export function mayAnnounce(fields: DrawFields, now: Instant, timeZone: string): Result<null, AnnounceRefusal> {
  const closingDay = calendarDay(fields.closesAt, { timeZone })
  if (fields.closesAt <= now) return no('draw_closes_in_past')
  if (fields.fromDay > closingDay) return no('draw_period_empty')
  if (fields.publicValueDay < closingDay) return no('draw_value_too_early', { day: closingDay })
  return ok(null)
}

const stateRefusals = {
  open: 'draw_not_closed',
  closed: 'draw_closed',
  drawn: 'draw_drawn',
  cancelled: 'draw_cancelled',
} as const

/** `draw_open_until` carries `day` and `time`. */
export function mayClose(
  draw: Draw,
  now: Instant,
  timeZone: string,
): Result<null, 'draw_closed' | 'draw_drawn' | 'draw_cancelled' | 'draw_open_until'> {
  if (draw.state !== 'open') return no(stateRefusals[draw.state])
  if (now >= draw.closesAt) return ok(null)
  return no('draw_open_until', momentOf(draw.closesAt, timeZone))
}

/** Whether this many entries can be frozen. */
export function canBeDrawn({ entries }: EntryCount): Result<null, 'draw_no_entries' | 'draw_too_many_entries'> {
  if (entries === 0) return no('draw_no_entries')
  return entries > mostEntriesInAll ? no('draw_too_many_entries') : ok(null)
}

/** `draw_value_from` carries `day`; `clock_behind` (the clock was set back after the closing) `day` and `time`. */
export function mayDraw(
  draw: Draw,
  now: Instant,
  timeZone: string,
): Result<null, 'draw_not_closed' | 'draw_drawn' | 'draw_cancelled' | 'draw_value_from' | 'clock_behind'> {
  if (draw.state !== 'closed') return no(stateRefusals[draw.state])
  if (draw.closed && now < draw.closed.at) return no('clock_behind', momentOf(draw.closed.at, timeZone))
  if (calendarDay(now, { timeZone }) >= draw.publicValueDay) return ok(null)
  return no('draw_value_from', { day: draw.publicValueDay })
}

export function mayCancel(draw: Draw): Result<null, 'draw_drawn' | 'draw_cancelled'> {
  return draw.state === 'drawn' || draw.state === 'cancelled' ? no(stateRefusals[draw.state]) : ok(null)
}

function momentOf(at: Instant, timeZone: string): { day: string; time: string } {
  return { day: calendarDay(at, { timeZone }), time: timeOfDay(at, timeZone) }
}

type Announced = Omit<Draw, 'state' | 'secret' | 'closed' | 'drawn' | 'correctedValues' | 'cancelled'> & {
  secret: string
}

/** A draw as it stands after its steps, in their order. The secret comes out only with the winners. */
export function drawAfter(announced: Announced, steps: readonly DrawStep[]): Draw {
  const takenBack = new Set(steps.map(step => step.reversesId))
  const standing = (kind: DrawStep['kind']) => steps.find(step => step.kind === kind && !takenBack.has(step.id))
  const closed = standing('closed')
  const drawn = standing('drawn')
  const cancelled = standing('cancelled')
  const corrected = steps.filter(step => step.kind === 'drawn' && step !== drawn)
  return {
    ...announced,
    state: cancelled ? 'cancelled' : drawn ? 'drawn' : closed ? 'closed' : 'open',
    secret: drawn ? announced.secret : null,
    closed: closed ? { at: closed.at, entries: closed.entries ?? 0, customers: closed.customers ?? 0 } : null,
    drawn: drawn ? { at: drawn.at, publicValue: drawn.publicValue ?? '', requestId: drawn.requestId } : null,
    correctedValues: corrected.map(step => step.publicValue ?? ''),
    cancelled: cancelled ? { at: cancelled.at, reason: cancelled.reason, requestId: cancelled.requestId } : null,
  }
}

/** Each prize by itself, in the order in which they are drawn. */
export function titlesOf(list: readonly Prize[]): string[] {
  return list.flatMap(({ title, count }) => Array.from({ length: count }, () => title))
}

/** What is hashed for one turn, as UTF-8. */
function textOf(secret: string, publicValue: string, turn: number): string {
  return `${secret}:${publicValue}:${turn}`
}

/**
 * A number from 1 to `left` out of the first 13 hexadecimal digits (52 bits, the most that a number here holds exactly),
 * or null where taking it would make small numbers likelier than others.
 */
function numberOf(hash: string, left: number): number | null {
  const value = Number.parseInt(hash.slice(0, 13), 16)
  const evenUpTo = 2 ** 52 - (2 ** 52 % left)
  return value < evenUpTo ? (value % left) + 1 : null
}

/** The number on the whole list of the `number`th entry that does not belong to a winner. */
function entryAt(number: number, won: readonly EntryRange[]): number {
  return won
    .toSorted((one, other) => one.first - other.first)
    .reduce((entry, { first, count }) => (first <= entry ? entry + count : entry), number)
}

/**
 * Who wins which prize. `entries` are ranges without gaps, from 1 on. A winner's entries leave the list, so each customer
 * wins once and each prize needs one turn; where there are more prizes than customers the last ones find no winner.
 */
export function pickWinners(
  entries: readonly EntryRange[],
  titles: readonly string[],
  { secret, publicValue }: { secret: string; publicValue: string },
  sha256: Sha256,
): Win[] {
  const won: EntryRange[] = []
  const wins: Win[] = []
  let left = entries.reduce((sum, { count }) => sum + count, 0)
  let turn = 0
  for (const title of titles.slice(0, entries.length)) {
    let number: number | null = null
    while (number === null) {
      turn += 1
      // A turn is lost once in four million at most; this many at once would be a broken hash.
      if (turn > titles.length + 1000) throw new Error('No hash gives a number')
      number = numberOf(sha256(textOf(secret, publicValue, turn)), left)
    }
    const entry = entryAt(number, won)
    const range = rangeOf(entries, entry)
    won.push(range)
    wins.push({ customerId: range.customerId, title, entry, turn })
    left -= range.count
  }
  return wins
}

/** The range that holds an entry, found by halving. */
function rangeOf(entries: readonly EntryRange[], entry: number): EntryRange {
  let low = 0
  let high = entries.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((entries[middle]?.first ?? 0) <= entry) low = middle
    else high = middle - 1
  }
  const range = entries[low]
  if (!range) throw new Error('No entries')
  return range
}
