// The calls of the catalogue: its kinds, and what a customer can have of it.

import { hasCustomer } from '../../db/inBook.ts'
import {
  findRewardKind,
  findRewardKindByRequest,
  findVoucher,
  listRewardKinds,
} from '../../db/rewards/catalogueReads.ts'
import { insertRewardKind, updateRewardKind, updateRewardKindArchived } from '../../db/rewards/catalogueWrites.ts'
import { findReward } from '../../db/rewards/reads.ts'
import { findKind } from '../../db/stamps/reads.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import { readVoucherCode } from '../../shared/base/voucherCode.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import {
  mayRedeem,
  mostOf,
  pointsMissing,
  type Redeemer,
  type RewardKind,
  type RewardKindFields,
} from '../../shared/rewards/catalogue.ts'
import type { Redeemable } from '../../shared/rewards/catalogueCalls.ts'
import { mayGive } from '../../shared/rewards/rules.ts'
import type { Context } from '../context.ts'
import { findRedeemer, redeem } from './redeeming.ts'

type Readers = 'rewards.listKinds' | 'rewards.listRedeemable' | 'rewards.findVoucher'
type Writers = 'rewards.saveKind' | 'rewards.archiveKind' | 'rewards.redeem'

export const catalogueReaders: Pick<HandlersAt<'reader', Context>, Readers> = {
  'rewards.listKinds': (ctx, { archived }) => ctx.read(async db => ok(await listRewardKinds(db, archived))),

  'rewards.listRedeemable': (ctx, { customerId }) => {
    const { day } = ctx.mark()
    return ctx.read(async db => {
      if (!(await hasCustomer(db, customerId))) return no('customer_unknown')
      const kinds = await listRewardKinds(db, false)
      const whoFor = await findRedeemer(db, customerId, day)
      return ok(kinds.map(kind => redeemable(kind, whoFor(kind), day)).toSorted(byNearness))
    })
  },

  'rewards.findVoucher': (ctx, { code }) => {
    const { day } = ctx.mark()
    return ctx.read(async db => {
      const digits = readVoucherCode(code)
      const found = digits === null ? null : await findVoucher(db, digits)
      const known = found && (await findReward(db, found.rewardId))
      if (!known) return no('voucher_unknown')
      const { reward } = known
      const allowed = mayGive(reward, day)
      return ok({ reward, givenDay: found.givenDay, refusal: allowed.ok ? null : allowed })
    })
  },
}

export const catalogueBackground = {}

export const catalogueWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'rewards.saveKind': (ctx, { requestId, kindId, fields, stockSeen }) => {
    const at = ctx.now()
    const add = async (trx: Writer) => {
      const known = await findRewardKindByRequest(trx, requestId)
      if (known) return ok(known)
      const id = ctx.newId()
      await insertRewardKind(trx, { id, requestId, fields, createdAt: at })
      return ok(await getRewardKind(trx, id))
    }
    const edit = async (trx: Writer, id: Id) => {
      const before = await findRewardKind(trx, id)
      if (!before) return no('reward_kind_unknown')
      await updateRewardKind(trx, id, { ...fields, stock: stockToSave(before, fields, stockSeen) })
      return ok(await getRewardKind(trx, id))
    }
    const save = async (trx: Writer) => {
      if (fields.cardKindId !== null && !(await findKind(trx, fields.cardKindId))) return no('kind_unknown')
      return kindId === null ? add(trx) : edit(trx, kindId)
    }
    return ctx.write(save, 'rewards')
  },

  'rewards.archiveKind': (ctx, { kindId, archived }) => {
    const at = ctx.now()
    const change = async (trx: Writer) => {
      const kind = await findRewardKind(trx, kindId)
      if (!kind) return no('reward_kind_unknown')
      if ((kind.archivedAt !== null) === archived) return ok(kind)
      await updateRewardKindArchived(trx, kindId, archived ? at : null)
      return ok(await getRewardKind(trx, kindId))
    }
    return ctx.write(change, 'rewards')
  },

  'rewards.redeem': (ctx, input) => {
    const gesture = { ...input, ...ctx.mark(), newId: ctx.newId }
    return ctx.write(trx => redeem(trx, gesture), 'rewards', 'points', 'customers')
  },
}

function redeemable(kind: RewardKind, who: Redeemer, today: Day): Redeemable {
  const allowed = mayRedeem(kind, who, 1, today)
  const most = mostOf(kind, who, today)
  return { kind, most, refusal: allowed.ok ? null : allowed, missing: pointsMissing(kind, who, today) }
}

function byNearness(one: Redeemable, other: Redeemable): number {
  const far = ({ most, missing }: Redeemable) => (most > 0 ? 0 : (missing ?? Number.MAX_SAFE_INTEGER))
  return far(one) - far(other)
}

/** What was redeemed while the form was open is not in the number that stood in it. */
function stockToSave(now: RewardKind, { stock }: RewardKindFields, seen: number | null): number | null {
  if (stock === null || seen === null || now.stock === null) return stock
  return Math.max(0, now.stock + stock - seen)
}

async function getRewardKind(db: Reader, kindId: Id): Promise<RewardKind> {
  const kind = await findRewardKind(db, kindId)
  if (!kind) throw new Error('No such kind of reward')
  return kind
}
