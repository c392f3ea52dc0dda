// The calls of the tiers: gather, decide, store.

import { hasCustomer } from '../../db/inBook.ts'
import { appendRules, findRulesByRequest } from '../../db/points/rules.ts'
import {
  countAtTiers,
  findLadder,
  findTierState,
  getMeasures,
  listLapsingLots,
  listTierLines,
} from '../../db/points/tierReads.ts'
import { storeTierChanges } from '../../db/points/tierWrites.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { addDays, type Day } from '../../shared/base/day.ts'
import type { Gesture } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { TierLadder, TierShown } from '../../shared/points/tierModel.ts'
import { showTier } from '../../shared/points/tierShown.ts'
import { holdTier, isOnHold, keepingStart, release, windowStart } from '../../shared/points/tiers.ts'
import type { Context } from '../context.ts'
import { ladderInUse } from './tierOnBill.ts'
import { changesOfReview, listDrops, reviewTiers } from './tierReview.ts'
import { takeTiersBack } from './tierTakingBack.ts'

type Readers = 'points.tierLadder' | 'points.showTier'
type Background = 'points.reviewTiers' | 'points.listTierDrops'
type Writers =
  | 'points.saveTierLadder'
  | 'points.holdTier'
  | 'points.releaseTier'
  | 'points.applyTierReview'
  | 'points.takeTierBack'

export const tierReaders: Pick<HandlersAt<'reader', Context>, Readers> = {
  'points.tierLadder': ctx => ctx.read(async db => ok(await findLadder(db))),
  'points.showTier': (ctx, { customerId }) => {
    const { day } = ctx.mark()
    return ctx.read(async db => {
      if (!(await hasCustomer(db, customerId))) return no('customer_unknown')
      return ok(await tierShown(db, customerId, day))
    })
  },
}

/** How a customer stands; null while the shop uses no ladder. */
export async function tierShown(db: Reader, customerId: Id, day: Day): Promise<TierShown | null> {
  const ladder = await ladderInUse(db)
  return ladder && shown(db, customerId, ladder, day)
}

export const tierBackground: Pick<HandlersAt<'background', Context>, Background> = {
  'points.reviewTiers': ctx => {
    const { day } = ctx.mark()
    return ctx.read(async db => {
      const ladder = await ladderInUse(db)
      return ok(ladder && (await reviewTiers(db, ladder, day)))
    })
  },
  'points.listTierDrops': ctx => {
    const { day } = ctx.mark()
    return ctx.read(async db => {
      const ladder = await ladderInUse(db)
      return ok(ladder ? await listDrops(db, ladder, day) : [])
    })
  },
}

export const tierWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'points.saveTierLadder': (ctx, { requestId, ladder }) => {
    const mark = ctx.mark()
    const change = async (trx: Writer) => {
      if (await findRulesByRequest(trx, requestId)) return ok(ladder)
      const gone = await tierGone(trx, ladder)
      if (gone) return no('tier_in_use', gone)
      await appendRules(trx, { id: ctx.newId(), requestId, topic: 'tiers', body: ladder }, mark)
      return ok(ladder)
    }
    return ctx.write(change, 'points')
  },

  'points.holdTier': (ctx, { requestId, customerId, ...wish }) => {
    const gesture = { requestId, customerId, reason: wish.note, ...ctx.mark(), newId: ctx.newId }
    const change = async (trx: Writer) => {
      if (!(await hasCustomer(trx, customerId))) return no('customer_unknown')
      const ladder = await ladderInUse(trx)
      if (!ladder) return no('no_ladder')
      if ((await listTierLines(trx, requestId)).length === 0) {
        const before = await findTierState(trx, customerId)
        const held = holdTier(before, wish, ladder, gesture.day)
        if (!held.ok) return held
        const { state, pausedDays } = held.value
        const lots = await prolonged(trx, gesture, pausedDays)
        const moments = { before: { state: before, lots: lots.before }, after: { state, lots: lots.after } }
        await storeTierChanges(trx, gesture, [{ customerId, kind: wish.kind, ...moments, reversesId: null }])
      }
      return ok(await shown(trx, customerId, ladder, gesture.day))
    }
    return ctx.write(change, 'points', 'customers')
  },

  'points.releaseTier': (ctx, { requestId, customerId }) => {
    const gesture = { requestId, customerId, reason: '', ...ctx.mark(), newId: ctx.newId }
    const change = async (trx: Writer) => {
      if (!(await hasCustomer(trx, customerId))) return no('customer_unknown')
      const ladder = await ladderInUse(trx)
      if (!ladder) return no('no_ladder')
      if ((await listTierLines(trx, requestId)).length === 0) {
        const before = await findTierState(trx, customerId)
        if (!before || !isOnHold(before, gesture.day)) return no('not_on_hold')
        const moments = {
          before: { state: before, lots: [] },
          after: { state: release(before, gesture.day), lots: [] },
        }
        await storeTierChanges(trx, gesture, [{ customerId, kind: 'released', ...moments, reversesId: null }])
      }
      return ok(await shown(trx, customerId, ladder, gesture.day))
    }
    return ctx.write(change, 'points', 'customers')
  },

  'points.applyTierReview': (ctx, { requestId, customerIds }) => {
    const gesture = { requestId, reason: '', ...ctx.mark(), newId: ctx.newId }
    const change = async (trx: Writer) => {
      const ladder = await ladderInUse(trx)
      if (!ladder) return no('no_ladder')
      const stored = await listTierLines(trx, requestId)
      if (stored.length > 0) return ok({ customers: stored.length })
      const ids = [...new Set(customerIds)]
      const changes = await changesOfReview(trx, ladder, gesture.day, ids)
      if (changes.length < ids.length) return no('review_changed', { customers: ids.length - changes.length })
      await storeTierChanges(trx, gesture, changes)
      return ok({ customers: changes.length })
    }
    return ctx.write(change, 'points', 'customers')
  },

  'points.takeTierBack': (ctx, { requestId, undoneRequestId }) => {
    const gesture = { requestId, reason: '', ...ctx.mark(), newId: ctx.newId }
    const change = async (trx: Writer) => {
      const stored = await listTierLines(trx, requestId)
      if (stored.length > 0) return ok({ customers: new Set(stored.map(line => line.customerId)).size })
      const { found, before, taken } = await takeTiersBack(trx, gesture, undoneRequestId)
      if (before) return no('already_taken_back')
      if (taken.length === 0) return no(found ? 'tier_moved_on' : 'gesture_unknown')
      return ok({ customers: taken.length })
    }
    return ctx.write(change, 'points', 'rewards', 'customers')
  },
}

async function shown(db: Reader, customerId: Id, ladder: TierLadder, day: Day): Promise<TierShown> {
  const state = await findTierState(db, customerId)
  const start = windowStart(day, ladder)
  const window = await getMeasures(db, customerId, start, ladder)
  const from = state && keepingStart(state, ladder, day)
  const keeping = from === null || from === start ? window : await getMeasures(db, customerId, from, ladder)
  return showTier(state, { window, keeping }, ladder, day)
}

// A tier that is no longer on the ladder while customers stand at it.
async function tierGone(db: Reader, ladder: TierLadder): Promise<{ name: string; customers: number } | null> {
  const keys = new Set(ladder.tiers.map(({ key }) => key))
  const before = (await findLadder(db))?.tiers ?? []
  const gone = (await countAtTiers(db)).find(({ tier }) => !keys.has(tier))
  return gone ? { name: before.find(({ key }) => key === gone.tier)?.name ?? gone.tier, customers: gone.count } : null
}

// Points do not lapse while a customer is paused: each lot that would lapse some day is valid so many days longer.
async function prolonged(trx: Writer, { customerId, day }: Gesture, days: number) {
  const before = days > 0 ? await listLapsingLots(trx, customerId, day) : []
  return { before, after: before.map(({ id, expiresDay }) => ({ id, expiresDay: addDays(expiresDay, days) })) }
}
