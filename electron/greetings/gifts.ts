// Answers the calls about the gift on a birthday. What is given is written down in the programmes' own ledgers, too.
import { listChanges } from '../../db/customers/changeReads.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import {
  appendGift,
  findAddedAt,
  findDoubleUntil,
  findGiftOfGesture,
  findLastGiftDay,
  type StoredGift,
} from '../../db/greetings/gifts.ts'
import { latestDayDone } from '../../db/points/reads.ts'
import { findReward } from '../../db/rewards/reads.ts'
import { updateRewards } from '../../db/rewards/writes.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { calendarDay } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { AnswerOf, HandlersAt } from '../../shared/calls.ts'
import { dateKnownSince } from '../../shared/customers/changes.ts'
import type { GiftGiven } from '../../shared/greetings/giftCalls.ts'
import { doubleDays, type GiftFacts, type GiftNow, mayGiveGift } from '../../shared/greetings/gifts.ts'
import type { Factor } from '../../shared/points/earning.ts'
import { withdrawRewards } from '../../shared/rewards/rules.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { resources } from '../../shared/text/words.ts'
import type { Context } from '../context.ts'
import { givePoints, takePointsBack } from '../points/ledger.ts'
import { issueTo } from '../rewards/issuing.ts'

export const giftReaders: Pick<HandlersAt<'reader', Context>, 'greetings.birthdayGift'> = {
  'greetings.birthdayGift': (ctx, { customerId }) =>
    ctx.read(async db => {
      const facts = await factsOf(ctx, db, customerId)
      if (!facts) return no('customer_unknown')
      const decided = mayGiveGift(facts)
      const refusal = decided.ok ? null : decided
      const doubleUntil = await findDoubleUntil(db, customerId, ctx.mark().day)
      return ok({ gift: ctx.settings().birthdayGift, refusal, doubleUntil })
    }),
}

export const giftWriters: Pick<HandlersAt<'writer', Context>, 'greetings.giveGift' | 'greetings.takeGiftBack'> = {
  'greetings.giveGift': (ctx, { requestId, customerId }) => {
    const gesture = { requestId, customerId, reason: '', ...ctx.mark(), newId: ctx.newId }
    const change = async (trx: Writer): Promise<AnswerOf<'greetings.giveGift'>> => {
      const known = await findGiftOfGesture(trx, requestId)
      if (known) return ok(told(known))
      const facts = await factsOf(ctx, trx, customerId)
      if (!facts) return no('customer_unknown')
      const decided = mayGiveGift(facts)
      if (!decided.ok) return decided
      const latest = await latestDayDone(trx)
      if (latest !== null && latest > gesture.day) return no('clock_set_back', { day: latest })
      await give(trx, gesture, decided.value)
      const given = await findGiftOfGesture(trx, requestId)
      if (!given) throw new Error('A gift that was just given is not there')
      return ok(told(given))
    }
    return ctx.write(change, 'greetings', 'rewards', 'points', 'customers')
  },
  'greetings.takeGiftBack': (ctx, { requestId, undoneRequestId }) =>
    ctx.write(
      trx => takeBack(ctx, trx, requestId, undoneRequestId),
      ...(['greetings', 'rewards', 'points', 'customers'] as const),
    ),
}

/** null: no such customer. */
async function factsOf(ctx: Context, db: Reader, customerId: Id): Promise<GiftFacts | null> {
  const customer = await findCustomer(db, customerId)
  if (!customer) return null
  const settings = ctx.settings()
  const { birthday } = customer
  const addedDay = calendarDay(await findAddedAt(db, customerId), settings)
  const knownSince = dateKnownSince(birthday, await listChanges(db, customerId), addedDay)
  const lastDay = await findLastGiftDay(db, customerId)
  const { birthdayGift: gift, leapDay } = settings
  return { gift, today: ctx.today(), birthday, knownSince, lastDay, leapDay }
}

/** Puts the gift into the ledger that it is of, and a line beside it that says what it was for. */
async function give(trx: Writer, gesture: Gesture, { gift, cycle, day }: GiftNow): Promise<void> {
  const { requestId, customerId, staffId, at, day: givenDay, newId } = gesture
  const own = { id: newId(), requestId, part: 0, customerId, occasion: 'birthday', origin: '', cycle } as const
  const line = { ...own, points: 0, rewardId: null, fromDay: null, untilDay: null, reversesId: null, staffId, at }
  if (gift.kind === 'voucher') {
    const { title, days } = gift
    const voucher = { cardId: null, source: 'occasion', title, days, origin: 'birthday' } as const
    const [reward] = await issueTo(trx, gesture, [voucher])
    await appendGift(trx, { ...line, kind: 'voucher', rewardId: reward?.id ?? null, day: givenDay })
  } else if (gift.kind === 'points') {
    await givePoints(trx, gesture, { kind: 'gift', points: gift.points, label: '' })
    await appendGift(trx, { ...line, kind: 'points', points: gift.points, day: givenDay })
  } else await appendGift(trx, { ...line, kind: 'double_points', ...doubleDays(day, gift.days), day: givenDay })
}

function told({ requestId, kind, title, points, fromDay, untilDay, rewardUntil }: StoredGift): GiftGiven {
  if (kind === 'taken_back') throw new Error('A gift was asked of a gesture that took one back')
  return { requestId, kind, title, points, fromDay, untilDay: untilDay ?? rewardUntil }
}

async function takeBack(
  ctx: Context,
  trx: Writer,
  requestId: Id,
  undoneRequestId: Id,
): Promise<AnswerOf<'greetings.takeGiftBack'>> {
  const gift = await findGiftOfGesture(trx, undoneRequestId)
  if (!gift || gift.kind === 'taken_back') return no('gift_unknown')
  if ((await findGiftOfGesture(trx, requestId))?.reversesId === gift.id) return ok(null)
  if (gift.reversedBy !== null) return no('already_taken_back')
  const gesture = { requestId, customerId: gift.customerId, reason: '', ...ctx.mark(), newId: ctx.newId }
  if (!(await withdrawVoucher(trx, gesture, gift.rewardId))) return no('gift_used')
  const points = await takePointsBack(trx, gesture, undoneRequestId)
  if (!points.ok) return points
  const { occasion, origin, cycle, customerId } = gift
  const line = { id: ctx.newId(), requestId, part: 0, customerId, occasion, origin, cycle, kind: 'taken_back' } as const
  const nothing = { points: -gift.points, rewardId: gift.rewardId, fromDay: null, untilDay: null }
  await appendGift(trx, { ...line, ...nothing, reversesId: gift.id, ...ctx.mark() })
  return ok(null)
}

/** False where it was handed over already. */
async function withdrawVoucher(trx: Writer, gesture: Gesture, rewardId: Id | null): Promise<boolean> {
  const known = rewardId && (await findReward(trx, rewardId))
  if (!known || known.reward.state === 'withdrawn') return true
  const withdrawn = withdrawRewards(gesture, [known])
  if (withdrawn.ok) await updateRewards(trx, withdrawn.value.rewards, withdrawn.value.lines)
  return withdrawn.ok
}

/** What a birthday adds to the points of a bill; null: nothing. */
export async function birthdayFactor(
  db: Reader,
  { customerId, day }: Pick<Gesture, 'customerId' | 'day'>,
  { language }: Pick<Settings, 'language'>,
): Promise<Factor | null> {
  const until = await findDoubleUntil(db, customerId, day)
  return until === null ? null : { name: resources[language].gifts.factor, times: 200 }
}
