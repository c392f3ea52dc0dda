// Whom other rules would bring to another tier, where the ladder goes by earned points.
import { listMeasuresOf } from '../../db/points/pastReads.ts'
import type { Id } from '../../shared/base/ids.ts'
import { placeFor, windowStart } from '../../shared/points/tiers.ts'
import type { Replay, Trial } from '../../shared/points/trial.ts'
import type { Context } from '../context.ts'
import type { GoOn } from '../pages.ts'
import { ladderInUse } from './tierOnBill.ts'

const customersPerStep = 500

/** Customers whose points differ between two replays, with the difference. */
function differences(present: Replay, tried: Replay): [Id, number][] {
  const all = new Set([...present.played.keys(), ...tried.played.keys()])
  const points = ({ played }: Replay, id: Id) => played.get(id)?.points ?? 0
  return [...all]
    .map((id): [Id, number] => [id, points(tried, id) - points(present, id)])
    .filter(([, more]) => more !== 0)
}

/** null: the ladder does not go by points, or there is none, or it was told not to go on. */
export async function countTierMoves(
  ctx: Context,
  present: Replay,
  tried: Replay,
  goOn: GoOn,
): Promise<Trial['tierMoves']> {
  const ladder = await ctx.read(ladderInUse)
  if (!ladder?.tiers.some(({ from }) => from.points !== null)) return null
  const start = windowStart(ctx.mark().day, ladder)
  const changes = differences(present, tried)
  const more = new Map(changes)
  const moves = { up: 0, down: 0 }
  for (let first = 0; first < changes.length; first += customersPerStep) {
    const ids = changes.slice(first, first + customersPerStep).map(([id]) => id)
    for (const { customerId, ...measures } of await ctx.read(db => listMeasuresOf(db, ladder, start, ids))) {
      const points = measures.points + (more.get(customerId) ?? 0)
      const steps = placeFor({ ...measures, points }, ladder) - placeFor(measures, ladder)
      if (steps > 0) moves.up += 1
      if (steps < 0) moves.down += 1
    }
    if (!(await goOn())) return null
  }
  return moves
}
