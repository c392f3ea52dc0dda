// The calls of the lucky draws: gather, decide, store. The only place where the secret of a draw is made and hashed.
import { createHash, randomBytes } from 'node:crypto'
import {
  countEntries,
  findDraw,
  findDrawByRequest,
  findStepByRequest,
  getSecret,
  hasGivenPrize,
  listDraws,
  listEntries,
  listRanges,
  listWinners,
} from '../../db/rewards/drawReads.ts'
import { appendDrawStep, freezeEntries, insertDraw, insertWinners } from '../../db/rewards/drawWrites.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Draw, DrawStep } from '../../shared/rewards/drawModel.ts'
import {
  canBeDrawn,
  mayAnnounce,
  mayCancel,
  mayClose,
  mayDraw,
  pickWinners,
  titlesOf,
} from '../../shared/rewards/draws.ts'
import type { Context } from '../context.ts'

type Readers = Pick<HandlersAt<'reader', Context>, 'rewards.listDraws' | 'rewards.listWinners'>
type Background = Pick<HandlersAt<'background', Context>, 'rewards.countEntries' | 'rewards.listEntries'>
type Writers = Pick<
  HandlersAt<'writer', Context>,
  | 'rewards.announceDraw'
  | 'rewards.closeDraw'
  | 'rewards.drawWinners'
  | 'rewards.cancelDraw'
  | 'rewards.takeBackDrawStep'
>

export const drawReaders: Readers = {
  'rewards.listDraws': ctx => ctx.read(async db => ok(await listDraws(db))),
  'rewards.listWinners': (ctx, { drawId }) => ctx.read(async db => ok(await listWinners(db, drawId))),
}

export const drawBackground: Background = {
  'rewards.countEntries': (ctx, period) => ctx.read(async db => ok(await countEntries(db, period))),
  'rewards.listEntries': (ctx, { drawId }) => ctx.read(async db => ok(await listEntries(db, drawId))),
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** 64 hexadecimal characters that nobody can guess. */
const randomSecret = (): string => randomBytes(32).toString('hex')

/** Tests give a secret of their own. */
export function drawWritersWith(newSecret: () => string): Writers {
  return { ...steps, 'rewards.announceDraw': (ctx, input) => announce(ctx, input, newSecret()) }
}

type AnnounceInput = Parameters<Writers['rewards.announceDraw']>[1]

function announce(
  ctx: Context,
  { requestId, fields }: AnnounceInput,
  secret: string,
): ReturnType<Writers['rewards.announceDraw']> {
  const mark = ctx.mark()
  const change = async (trx: Writer) => {
    const known = await findDrawByRequest(trx, requestId)
    if (known) return ok(known)
    const allowed = mayAnnounce(fields, mark.at, ctx.settings().timeZone)
    if (!allowed.ok) return allowed
    const id = ctx.newId()
    await insertDraw(trx, { id, requestId, fields, secret, commitment: sha256(secret), ...mark })
    return ok(await getDraw(trx, id))
  }
  return ctx.write(change, 'rewards')
}

const steps: Omit<Writers, 'rewards.announceDraw'> = {
  'rewards.closeDraw': (ctx, input) =>
    takeStep(ctx, input, async (trx, draw, mark) => {
      const allowed = mayClose(draw, mark.at, ctx.settings().timeZone)
      if (!allowed.ok) return allowed
      const count = await freezeEntries(trx, draw.id, draw)
      const drawable = canBeDrawn(count)
      return drawable.ok ? ok({ kind: 'closed', ...count }) : drawable
    }),

  'rewards.drawWinners': (ctx, { publicValue, ...input }) =>
    takeStep(
      ctx,
      input,
      async (_, draw, mark) => {
        const allowed = mayDraw(draw, mark.at, ctx.settings().timeZone)
        return allowed.ok ? ok({ kind: 'drawn', publicValue }) : allowed
      },
      (trx, draw, stepId) => storeWinners(trx, draw, { stepId, publicValue, newId: ctx.newId }),
    ),

  'rewards.cancelDraw': (ctx, { reason, ...input }) =>
    takeStep(ctx, input, async (_, draw) => {
      const allowed = mayCancel(draw)
      return allowed.ok ? ok({ kind: 'cancelled', reason }) : allowed
    }),

  'rewards.takeBackDrawStep': (ctx, { requestId, undoneRequestId }) => {
    const mark = ctx.mark()
    const change = async (trx: Writer) => {
      const undone = await findStepByRequest(trx, undoneRequestId)
      if (!undone || (undone.kind !== 'drawn' && undone.kind !== 'cancelled')) return no('draw_step_unknown')
      const { drawId, takenBackBy } = undone
      if (takenBackBy === requestId) return ok(await getDraw(trx, drawId))
      if (takenBackBy !== null) return no('already_taken_back')
      if (await hasGivenPrize(trx, undone.id)) return no('prize_given')
      const step = { ...blankStep, kind: 'taken_back', reversesId: undone.id } as const
      await appendDrawStep(trx, { ...step, id: ctx.newId(), requestId, drawId, ...mark })
      return ok(await getDraw(trx, drawId))
    }
    return ctx.write(change, 'rewards')
  },
}

export const drawWriters = drawWritersWith(randomSecret)

const blankStep = { entries: null, customers: null, publicValue: null, reversesId: null, reason: '' }

type Step = Pick<DrawStep, 'kind'> & Partial<DrawStep>
type Decide<C extends string> = (trx: Writer, draw: Draw, mark: Mark) => Promise<Result<Step, C>>

/** Closing, drawing and cancelling: the same but for what is decided, and for what is stored after it. */
function takeStep<C extends string>(
  ctx: Context,
  { requestId, drawId }: { requestId: Id; drawId: Id },
  decide: Decide<C>,
  store: (trx: Writer, draw: Draw, stepId: Id) => Promise<void> = async () => {},
): Promise<Result<Draw, C | 'draw_unknown'>> {
  const mark = ctx.mark()
  const change = async (trx: Writer): Promise<Result<Draw, C | 'draw_unknown'>> => {
    const draw = await findDraw(trx, drawId)
    if (!draw) return no('draw_unknown')
    if ((await findStepByRequest(trx, requestId))?.drawId === drawId) return ok(draw)
    const decision = await decide(trx, draw, mark)
    if (!decision.ok) return decision
    const id = ctx.newId()
    await appendDrawStep(trx, { ...blankStep, id, requestId, drawId, ...mark, ...decision.value })
    await store(trx, draw, id)
    return ok(await getDraw(trx, drawId))
  }
  return ctx.write(change, 'rewards')
}

async function storeWinners(
  trx: Writer,
  { id: drawId, prizes }: Draw,
  { stepId, publicValue, newId }: { stepId: Id; publicValue: string; newId: () => Id },
): Promise<void> {
  const seed = { secret: await getSecret(trx, drawId), publicValue }
  const wins = pickWinners(await listRanges(trx, drawId), titlesOf(prizes), seed, sha256)
  await insertWinners(trx, { drawId, stepId }, wins, newId)
}

/** A draw that is known to exist. */
async function getDraw(db: Reader, drawId: Id): Promise<Draw> {
  const draw = await findDraw(db, drawId)
  if (!draw) throw new Error('No such draw')
  return draw
}
