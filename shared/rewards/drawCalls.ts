// The contract of the lucky draws.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import {
  type Draw,
  drawFields,
  type EntryCount,
  entryPeriod,
  type ListedEntries,
  publicValue,
  type Winner,
} from './drawModel.ts'

type CloseRefusal = 'draw_closed' | 'draw_drawn' | 'draw_cancelled' | 'draw_open_until'

export const drawCalls = {
  /** Newest first. */
  'rewards.listDraws': call<Result<Draw[]>>()('owner', 'reader', z.strictObject({})),
  /** What a rule would give now; nothing is stored. */
  'rewards.countEntries': call<Result<EntryCount>>()('owner', 'background', entryPeriod),
  /** The frozen entries in the order of their numbers; none before the closing. */
  'rewards.listEntries': call<Result<ListedEntries[]>>()('owner', 'background', z.strictObject({ drawId: id })),
  /** In the order of the prizes; none before the drawing. */
  'rewards.listWinners': call<Result<Winner[]>>()('owner', 'reader', z.strictObject({ drawId: id })),
  /** Makes the secret and answers with its commitment; from then on nothing of the draw changes. */
  'rewards.announceDraw': call<Result<Draw, 'draw_closes_in_past' | 'draw_period_empty' | 'draw_value_too_early'>>()(
    'owner',
    'writer',
    z.strictObject({
      requestId,
      fields: drawFields,
      /** That it is registered with the authority, or will be before it begins. */
      registered: z.literal(true),
    }),
  ),
  /** Freezes the entries. `draw_open_until` carries `day` and `time`. */
  'rewards.closeDraw': call<
    Result<Draw, CloseRefusal | 'draw_unknown' | 'draw_no_entries' | 'draw_too_many_entries'>
  >()('owner', 'writer', z.strictObject({ requestId, drawId: id })),
  /** `draw_value_from` carries `day`, `clock_behind` `day` and `time`. */
  'rewards.drawWinners': call<
    Result<
      Draw,
      'draw_unknown' | 'draw_not_closed' | 'draw_drawn' | 'draw_cancelled' | 'draw_value_from' | 'clock_behind'
    >
  >()('owner', 'writer', z.strictObject({ requestId, drawId: id, publicValue })),
  'rewards.cancelDraw': call<Result<Draw, 'draw_unknown' | 'draw_drawn' | 'draw_cancelled'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, drawId: id, reason: line(200).pipe(z.string().min(1)) }),
  ),
  /** Undoes a cancelling, or a drawing of which no prize is given: a public value was mistyped. A closing stays. */
  'rewards.takeBackDrawStep': call<Result<Draw, 'draw_step_unknown' | 'already_taken_back' | 'prize_given'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, undoneRequestId: id }),
  ),
  'rewards.givePrize': call<Result<Winner, 'winner_unknown' | 'already_given'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, winnerId: id }),
  ),
  /** Undoes the giving: the prize waits again. */
  'rewards.takePrizeBack': call<Result<Winner, 'winner_unknown' | 'not_given'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, winnerId: id }),
  ),
}
