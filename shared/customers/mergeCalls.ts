// The contract of duplicates: finding, merging, taking apart.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { LikelyPair } from './duplicates.ts'
import { type MergePreview, type MergeRow, mergeChoices } from './merging.ts'
import type { BookRow, Customer } from './model.ts'

/** A pair with what is shown of both. */
export interface DuplicatePair extends Pick<LikelyPair, 'score' | 'reasons'> {
  one: BookRow
  other: BookRow
}

/** `birthday_to_choose`: both have another birthday, and nobody said which is right. */
export type MergeRefusal = 'customer_unknown' | 'merge_self' | 'birthday_to_choose'

/** `merge_kept_merged`: the kept customer was merged into somebody else since; that is to be taken apart first. */
export type TakeApartRefusal = 'merge_unknown' | 'already_taken_apart' | 'take_apart_too_late' | 'merge_kept_merged'

const pair = { keptId: id, mergedId: id, choices: mergeChoices }
const two = { oneId: id, otherId: id }

export const mergeCalls = {
  /** The likeliest pairs first, and how many there are in all. */
  'customers.listDuplicates': call<Result<{ pairs: DuplicatePair[]; total: number }>>()(
    'counter',
    'background',
    z.strictObject({ limit: z.int().min(0).max(200) }),
  ),
  /** Who is very like what is typed of a new customer, beside those with the very same phone. */
  'customers.listAlike': call<Result<Pick<Customer, 'id' | 'name' | 'called' | 'formOfAddress' | 'phone'>[]>>()(
    'counter',
    'reader',
    z.strictObject({ name: z.string().max(480), phone: z.string().max(160), birthday: z.string().max(40) }),
  ),
  /** They are two: this pair is not shown again; or with `apart` false it is. */
  'customers.notDuplicates': call<Result<null, 'customer_unknown'>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, ...two, apart: z.boolean() }),
  ),
  /** Does it in a transaction that is taken back, and tells what comes out. */
  'customers.previewMerge': call<Result<MergePreview, 'customer_unknown' | 'merge_self'>>()(
    'counter',
    'writer',
    z.strictObject(pair),
  ),
  'customers.merge': call<Result<{ mergeId: string; customer: Customer }, MergeRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, ...pair }),
  ),
  'customers.takeApart': call<Result<{ kept: Customer; merged: Customer }, TakeApartRefusal>>()(
    'counter',
    'writer',
    z.strictObject({ requestId, mergeId: id }),
  ),
  /** Merges that can still be taken apart, the latest first. */
  'customers.listMerges': call<Result<MergeRow[]>>()('counter', 'background', z.strictObject({})),
}
