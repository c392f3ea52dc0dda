// The calls of the prizes of a draw: giving one, and taking the giving back.
import { findPrize, hasPrizeLine } from '../../db/rewards/drawReads.ts'
import { appendPrizeLine, type PrizeLine } from '../../db/rewards/drawWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Winner } from '../../shared/rewards/drawModel.ts'
import type { Context } from '../context.ts'

export const prizeWriters: Pick<HandlersAt<'writer', Context>, 'rewards.givePrize' | 'rewards.takePrizeBack'> = {
  'rewards.givePrize': (ctx, input) => change(ctx, input, 'given', 'already_given'),
  'rewards.takePrizeBack': (ctx, input) => change(ctx, input, 'given_back', 'not_given'),
}

/** Refused where the prize is already as it should become. */
function change<C extends string>(
  ctx: Context,
  { requestId, winnerId }: { requestId: Id; winnerId: Id },
  kind: PrizeLine['kind'],
  refusal: C,
): Promise<Result<Winner, C | 'winner_unknown'>> {
  const mark = ctx.mark()
  const decideAndStore = async (trx: Writer): Promise<Result<Winner, C | 'winner_unknown'>> => {
    const known = await findPrize(trx, winnerId)
    if (!known) return no('winner_unknown')
    if (await hasPrizeLine(trx, requestId, winnerId)) return ok(known.winner)
    if ((known.winner.state === 'given') === (kind === 'given')) return no(refusal)
    const reversesId = kind === 'given_back' ? known.lineId : null
    await appendPrizeLine(trx, { id: ctx.newId(), requestId, winnerId, kind, reversesId, ...mark })
    const after = await findPrize(trx, winnerId)
    return ok(after?.winner ?? known.winner)
  }
  return ctx.write(decideAndStore, 'rewards')
}
