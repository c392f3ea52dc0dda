// What a return takes back: cumulatively, so that many small returns keep nothing that one large one would not. Pure.
import type { Id } from '../base/ids.ts'
import { earnKept, stampsByKind } from './earning.ts'
import type { PointLine, Working } from './model.ts'

/** What of a bill's points and stamps goes with the part that is returned now. */
export interface ToTakeBack {
  points: number
  /** Change of the carried đồng. */
  remainder: number
  stamps: { cardKindId: Id; count: number }[]
  /** The working of the line that says so: as the bill's, with the stamps that were taken below zero. */
  working: Working
}

/** The line by which a bill earned; null: it earned nothing, for there were no rules. */
export function earnedLine(lines: readonly PointLine[]): PointLine | null {
  return lines.find(line => line.kind === 'earned') ?? null
}

/** The lines of earlier returns that took earned points; those that gave spent points back carry no working. */
function returnsOf(lines: readonly PointLine[]): PointLine[] {
  return lines.filter(line => line.kind === 'returned' && line.working !== null)
}

/**
 * `lines`: those of the bill that stand. `keptEligible`: the part that earns of what is kept after this return. Never more
 * is taken than the bill earned: earned − what the kept part would have earned − what was taken before.
 */
export function toTakeBack(lines: readonly PointLine[], keptEligible: number): ToTakeBack | null {
  const earned = earnedLine(lines)
  if (!earned?.working) return null
  const before = returnsOf(lines)
  const kept = earnKept(earned.working, keptEligible)
  const takenPoints = before.reduce((sum, line) => sum + line.claim - line.points, 0)
  const changed = before.reduce((sum, line) => sum + line.remainder, earned.remainder)
  const takenStamps = stampsByKind(
    before.flatMap(line => line.working?.stamps.map(one => ({ ...one, given: -one.given })) ?? []),
  )
  const count = (list: readonly { cardKindId: Id; count: number }[], cardKindId: Id) =>
    list.find(one => one.cardKindId === cardKindId)?.count ?? 0
  const stamps = stampsByKind(earned.working.stamps)
    .map(({ cardKindId, count: given }) => {
      return { cardKindId, count: given - count(kept.stamps, cardKindId) - count(takenStamps, cardKindId) }
    })
    .filter(one => one.count > 0)
  return {
    points: Math.max(0, earned.points - kept.points - takenPoints),
    remainder: kept.remainder - changed,
    stamps,
    working: workingOf(earned.working, keptEligible, stamps),
  }
}

function workingOf(was: Working, keptEligible: number, stamps: ToTakeBack['stamps']): Working {
  const first = new Set<Id>()
  const taken = was.stamps.map(rule => {
    const isFirst = !first.has(rule.cardKindId)
    first.add(rule.cardKindId)
    const count = stamps.find(one => one.cardKindId === rule.cardKindId)?.count ?? 0
    return { ...rule, given: isFirst && count > 0 ? -count : 0 }
  })
  return { ...was, eligible: keptEligible, stamps: taken }
}

/** Points that paid for the part that is returned now: spent − the kept part's share − what came back before. */
export function spentToGiveBack(
  lines: readonly PointLine[],
  { kept, amount }: { kept: number; amount: number },
): { line: PointLine; points: number } | null {
  const line = lines.find(one => one.kind === 'spent')
  if (!line) return null
  const back = lines.filter(one => one.kind === 'returned' && one.working === null)
  const before = back.reduce((sum, one) => sum + one.points, 0)
  const share = amount === 0 ? 0 : Math.floor((-line.points * kept) / amount)
  return { line, points: -line.points - share - before }
}
