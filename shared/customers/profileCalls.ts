// The contract of the whole person: profile, phones, tags, important days, photo.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import {
  mostPhotoBytes,
  ofCustomer,
  type Photo,
  type Profile,
  type ProfileToSave,
  profileToSave,
  type Tag,
} from './profile.ts'

export const profileCalls = {
  'customers.openProfile': call<Result<Profile, 'customer_unknown'>>()('counter', 'reader', ofCustomer),
  /** Saves it as a whole. `before`, saved again, undoes it. `phone_unreadable` carries `phone`, as it was typed. */
  'customers.saveProfile': call<
    Result<{ profile: Profile; before: ProfileToSave }, 'customer_unknown' | 'phone_unreadable'>
  >()('counter', 'writer', z.strictObject({ requestId, customerId: id, profile: profileToSave })),
  /** The shop's tags in use, those of most customers first. It counts through the book. */
  'customers.listTags': call<Result<Tag[]>>()('counter', 'background', z.strictObject({})),
  'customers.openPhoto': call<Result<Photo | null>>()('counter', 'reader', ofCustomer),
  /** WebP, JPEG or PNG, small; it takes the place of the one before. */
  'customers.savePhoto': call<Result<null, 'customer_unknown' | 'photo_unreadable'>>()(
    'counter',
    'writer',
    z.strictObject({
      requestId,
      customerId: id,
      bytes: z.instanceof(Uint8Array).refine(bytes => bytes.byteLength <= mostPhotoBytes),
    }),
  ),
  'customers.removePhoto': call<Result<null, 'customer_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, customerId: id }),
  ),
}
