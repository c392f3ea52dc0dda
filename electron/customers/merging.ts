// Handlers of duplicates: finding, telling apart, merging, taking apart.
import { setImmediate } from 'node:timers/promises'
import {
  findMerge,
  likenessVersion,
  listAlike,
  listLikenesses,
  listMergesSince,
  listNotDuplicates,
  seqsOf,
} from '../../db/customers/mergeReads.ts'
import { storeNotDuplicates } from '../../db/customers/mergeWrites.ts'
import { findProfile } from '../../db/customers/profileReads.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import { listBookRows } from '../../db/customers/rows.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import { addDays } from '../../shared/base/day.ts'
import { fold } from '../../shared/base/fold.ts'
import type { Id } from '../../shared/base/ids.ts'
import { nationalDigits, readPhone } from '../../shared/base/phone.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { readBirthday } from '../../shared/customers/birthday.ts'
import {
  findLikelyPairs,
  type LikelyPair,
  type Likeness,
  leastScore,
  pairKey,
  scoreOf,
} from '../../shared/customers/duplicates.ts'
import {
  conflictsOf,
  detailConflictsOf,
  type KnownProfile,
  takeApartDays,
  usualChoices,
} from '../../shared/customers/merging.ts'
import { type Customer, solarDayOf } from '../../shared/customers/model.ts'
import type { Context } from '../context.ts'
import { type Both, findBoth, mergeBoth } from './merge.ts'
import { mergeFactsOf } from './mergeFacts.ts'
import { takeApart } from './takingApart.ts'

type Of<P extends 'reader' | 'background' | 'writer', N extends keyof HandlersAt<P, Context>> = Pick<
  HandlersAt<P, Context>,
  N
>

const tail = 5

export const mergingReaders: Of<'reader', 'customers.listAlike'> = {
  'customers.listAlike': (ctx, typed) =>
    ctx.read(async db => {
      const read = readBirthday(typed.birthday)
      const birthday = read === 'unreadable' ? null : read
      const phone = readPhone(typed.phone, ctx.settings().phoneRegion)
      const one = {
        ...{ id: '', nameFold: fold(typed.name), phones: phone === null ? [] : [phone], codeFold: null, email: '' },
        ...{ birthDay: birthday?.day ?? null, birthMonth: birthday?.month ?? null, birthYear: birthday?.year ?? null },
      }
      const phoneTail = phone === null ? '' : nationalDigits(phone).slice(-tail)
      if (one.nameFold === '') return ok([])
      const likely = (await listAlike(db, { birthday: solarDayOf(birthday), phoneTail })).filter(row => {
        const { score, reasons } = scoreOf(one, { ...row, phones: row.phone === null ? [] : [row.phone] }, 1)
        // Whose very phone it is was said already.
        return score >= leastScore && !reasons.includes('same_phone')
      })
      const found = await Promise.all(likely.slice(0, 3).map(row => findCustomer(db, row.id)))
      return ok(found.filter(customer => customer !== undefined).map(asListed))
    }),
}

function asListed({ id, name, called, formOfAddress, phone }: Customer) {
  return { id, name, called, formOfAddress, phone }
}

export const mergingBackground: Of<'background', 'customers.listDuplicates' | 'customers.listMerges'> = {
  'customers.listDuplicates': (ctx, { limit }) =>
    ctx.read(async db => {
      const pairs = await likelyPairs(ctx, db)
      return ok({ pairs: await withRows(db, pairs.slice(0, limit), ctx.mark().day), total: pairs.length })
    }),
  'customers.listMerges': ctx =>
    ctx.read(async db => {
      const rows = await listMergesSince(db, addDays(ctx.mark().day, -takeApartDays))
      return ok(rows.map(row => ({ ...row, untilDay: addDays(row.day, takeApartDays) })))
    }),
}

// Looking through 100,000 customers takes a second or two, and the Book asks again after every stamp. Its own list, which
// is asked on the same thread, gets in between.
const atOnce = 5000
const found = new WeakMap<Context, { of: string; pairs: LikelyPair[] }>()

async function likelyPairs(ctx: Context, db: Reader): Promise<LikelyPair[]> {
  const of = await likenessVersion(db)
  const before = found.get(ctx)
  if (before?.of === of) return before.pairs
  const apart = new Set((await listNotDuplicates(db)).map(({ oneId, otherId }) => pairKey(oneId, otherId)))
  const everybody: Likeness[] = []
  for (let after = -1; ; await setImmediate()) {
    const some = await listLikenesses(db, { after, limit: atOnce })
    everybody.push(...some)
    after = some.at(-1)?.seq ?? after
    if (some.length < atOnce) break
  }
  const finding = findLikelyPairs(everybody, apart)
  let step = finding.next()
  for (; !step.done; step = finding.next()) await setImmediate()
  const pairs = step.value
  found.set(ctx, { of, pairs })
  return pairs
}

async function withRows(db: Reader, pairs: LikelyPair[], today: string) {
  const seqs = await seqsOf(
    db,
    pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  )
  const rows = new Map((await listBookRows(db, [...new Set(seqs.values())], today)).map(row => [row.id, row]))
  return pairs.flatMap(({ oneId, otherId, score, reasons }) => {
    const [one, other] = [rows.get(oneId), rows.get(otherId)]
    return one && other ? [{ score, reasons, one, other }] : []
  })
}

export const mergingWriters: Of<
  'writer',
  'customers.notDuplicates' | 'customers.previewMerge' | 'customers.merge' | 'customers.takeApart'
> = {
  'customers.notDuplicates': (ctx, { oneId, otherId, apart }) =>
    ctx.write(async trx => {
      const there = (await findCustomer(trx, oneId)) && (await findCustomer(trx, otherId))
      if (!there || oneId === otherId) return no('customer_unknown')
      const sorted: [Id, Id] = oneId < otherId ? [oneId, otherId] : [otherId, oneId]
      await storeNotDuplicates(trx, sorted, apart ? ctx.mark() : null)
      return ok(null)
    }, 'customers'),

  'customers.previewMerge': (ctx, { keptId, mergedId, choices }) =>
    ctx.tryOut(async trx => {
      const both = await findBoth(trx, { keptId, mergedId })
      if (!both.ok) return both
      const { kept, merged } = both.value
      const { day } = ctx.mark()
      const [keptFacts, mergedFacts] = [await mergeFactsOf(trx, keptId, day), await mergeFactsOf(trx, mergedId, day)]
      const before = { kept: await getKnown(trx, keptId), merged: await getKnown(trx, mergedId) }
      await mergeBoth(trx, gestureOf(ctx, ctx.newId(), keptId), both.value, choices)
      const afterFacts = await mergeFactsOf(trx, keptId, day)
      const conflicts = [...conflictsOf(kept, merged), ...detailConflictsOf(before.kept, before.merged)]
      const asked = { conflicts, usual: usualChoices(kept, merged) }
      const profiles = { ...before, after: await getKnown(trx, keptId) }
      const after = await inBook(trx, keptId)
      return ok({ ...both.value, ...asked, keptFacts, mergedFacts, after, afterFacts, profiles })
    }),

  'customers.merge': (ctx, { requestId, keptId, mergedId, choices }) =>
    ctx.write(
      async trx => {
        const known = await findMerge(trx, 'request_id', requestId)
        if (known) return ok({ mergeId: known.id, customer: await inBook(trx, known.keptId) })
        const both = await findBoth(trx, { keptId, mergedId })
        if (!both.ok) return both
        if (isBirthdayOpen(both.value) && choices.birthday === undefined) return no('birthday_to_choose')
        const mergeId = await mergeBoth(trx, gestureOf(ctx, requestId, keptId), both.value, choices)
        return ok({ mergeId, customer: await inBook(trx, keptId) })
      },
      ...topics,
    ),

  'customers.takeApart': (ctx, { requestId, mergeId }) =>
    ctx.write(
      async trx => {
        const merge = await findMerge(trx, 'id', mergeId)
        if (!merge) return no('merge_unknown')
        const { keptId, mergedId, takenApartRequestId } = merge
        if (takenApartRequestId !== null && takenApartRequestId !== requestId) return no('already_taken_apart')
        if (takenApartRequestId === null) {
          if (addDays(merge.day, takeApartDays) < ctx.mark().day)
            return no('take_apart_too_late', { days: takeApartDays })
          if (!(await findCustomer(trx, keptId))) return no('merge_kept_merged')
          await takeApart(trx, gestureOf(ctx, requestId, keptId), merge)
        }
        return ok({ kept: await inBook(trx, keptId), merged: await inBook(trx, mergedId) })
      },
      ...topics,
    ),
}

const topics = ['customers', 'stamps', 'points', 'rewards'] as const

function gestureOf(ctx: Context, requestId: Id, customerId: Id) {
  return { requestId, customerId, reason: '', ...ctx.mark(), newId: ctx.newId }
}

function isBirthdayOpen({ kept, merged }: Both): boolean {
  return conflictsOf(kept, merged).includes('birthday')
}

async function getKnown(trx: Writer, customerId: Id): Promise<KnownProfile> {
  const profile = await findProfile(trx, customerId)
  if (!profile) throw new Error('A customer who is to be merged is not there')
  return profile
}

async function inBook(trx: Writer, customerId: Id): Promise<Customer> {
  const customer = await findCustomer(trx, customerId)
  if (!customer) throw new Error('A customer who was just merged is not there')
  return customer
}
