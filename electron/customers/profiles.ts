// Handlers of the whole person: gather, decide, store.
import { findPhoto, findProfile, listTags } from '../../db/customers/profileReads.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { profileBeside } from '../../shared/customers/profileRules.ts'
import type { Context } from '../context.ts'
import { photoWriters } from './photos.ts'
import { findBefore, findWhole, getProfile, storeWhole } from './whole.ts'

export const profileReaders: Pick<HandlersAt<'reader', Context>, 'customers.openProfile' | 'customers.openPhoto'> = {
  'customers.openProfile': (ctx, { customerId }) =>
    ctx.read(async db => {
      const profile = await findProfile(db, customerId)
      return profile ? ok(await getProfile(db, customerId)) : no('customer_unknown')
    }),
  'customers.openPhoto': (ctx, { customerId }) => ctx.read(async db => ok((await findPhoto(db, customerId)) ?? null)),
}

export const profileBackground: Pick<HandlersAt<'background', Context>, 'customers.listTags'> = {
  'customers.listTags': ctx => ctx.read(async db => ok(await listTags(db))),
}

export const profileWriters: Pick<
  HandlersAt<'writer', Context>,
  'customers.saveProfile' | 'customers.savePhoto' | 'customers.removePhoto'
> = {
  'customers.saveProfile': (ctx, { requestId, customerId, profile }) =>
    ctx.write(async trx => {
      const now = await findWhole(trx, customerId)
      if (!now) return no('customer_unknown')
      const done = await findBefore(trx, now, requestId)
      if (done) return ok({ profile: await getProfile(trx, customerId), before: done.profile })
      const stored = profileBeside(now.fields.phone, profile, ctx.settings().phoneRegion)
      if (!stored.ok) return stored
      await storeWhole(trx, ctx, now, { ...now, profile: stored.value }, { requestId })
      return ok({ profile: await getProfile(trx, customerId), before: now.profile })
    }, 'customers'),
  ...photoWriters,
}
