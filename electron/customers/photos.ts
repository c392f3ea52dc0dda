// The photo of a customer. Each change of it is a line of the changes, too, by which the history undoes it: `before` holds the
// photo of before, `after` only the mark by which the new one is known again. So nothing is kept twice.
import { createHash } from 'node:crypto'
import { appendChange } from '../../db/customers/changeWrites.ts'
import { type ChangeLine, findChangeLineByRequest } from '../../db/customers/noteReads.ts'
import { findPhoto } from '../../db/customers/profileReads.ts'
import { deletePhoto, putPhoto } from '../../db/customers/profileWrites.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { pictureType } from '../../shared/base/pictureType.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Photo } from '../../shared/customers/profile.ts'
import type { Context } from '../context.ts'

export const photoWriters: Pick<HandlersAt<'writer', Context>, 'customers.savePhoto' | 'customers.removePhoto'> = {
  'customers.savePhoto': (ctx, { requestId, customerId, bytes }) => {
    const type = pictureType(bytes)
    if (type === null) return Promise.resolve(no('photo_unreadable'))
    return setPhoto(ctx, { requestId, customerId }, { type, bytes })
  },
  'customers.removePhoto': (ctx, gesture) => setPhoto(ctx, gesture, null),
}

interface Gesture {
  requestId: Id
  customerId: Id
}

function setPhoto(ctx: Context, gesture: Gesture, photo: Photo | null) {
  return ctx.write(async trx => {
    if (await findChangeLineByRequest(trx, gesture.requestId)) return ok(null)
    if (!(await findCustomer(trx, gesture.customerId))) return no('customer_unknown')
    await store(trx, ctx, { ...gesture, reversesId: null }, photo)
    return ok(null)
  }, 'customers')
}

/** Whether a change was one of the photo, which is taken back by `takePhotoBack`. */
export function isOfPhoto({ after }: ChangeLine): boolean {
  return 'photo' in after
}

/** Puts the photo of before in its place again; false where the photo has changed since. */
export async function takePhotoBack(
  trx: Writer,
  ctx: Context,
  { id, customerId, before, after }: ChangeLine,
  requestId: Id,
): Promise<boolean> {
  const now = await findPhoto(trx, customerId)
  if (markOf(now) !== (after.photo ?? null)) return false
  await store(trx, ctx, { requestId, customerId, reversesId: id }, readPhoto(before.photo))
  return true
}

async function store(trx: Writer, ctx: Context, gesture: Gesture & { reversesId: Id | null }, photo: Photo | null) {
  const { customerId } = gesture
  const before = await findPhoto(trx, customerId)
  if (markOf(before) === markOf(photo)) return
  const mark = ctx.mark()
  if (photo) await putPhoto(trx, customerId, photo, mark.at)
  else await deletePhoto(trx, customerId, mark.at)
  await appendChange(trx, {
    ...{ id: ctx.newId(), part: 0, reason: '', ...gesture, ...mark },
    before: { photo: before ? Buffer.from(before.bytes).toString('base64') : null },
    after: { photo: markOf(photo) },
  })
}

function markOf(photo: Photo | null | undefined): string | null {
  return photo ? createHash('sha256').update(photo.bytes).digest('hex') : null
}

function readPhoto(text: string | null | undefined): Photo | null {
  if (!text) return null
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  const type = pictureType(bytes)
  if (type === null) throw new Error('A photo that was written down is no picture')
  return { type, bytes }
}
