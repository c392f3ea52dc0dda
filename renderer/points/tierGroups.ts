// The groups of the review, in the order in which they are shown.
import type { TierReview, TierRow } from '../../shared/points/tierModel.ts'

/** What the owner approves, and what she only should know. */
export const toApprove = ['drops', 'rises', 'kept'] as const
export const toKnow = ['grace', 'held'] as const
export type TierGroupName = (typeof toApprove)[number] | (typeof toKnow)[number]

/** The rows of each group that has any. */
export function rowsOf(review: TierReview): { name: TierGroupName; rows: TierRow[] }[] {
  const all = { ...review, drops: review.drops.rows, rises: review.rises.rows, kept: review.kept.rows }
  return [...toApprove, ...toKnow].map(name => ({ name, rows: all[name] })).filter(({ rows }) => rows.length > 0)
}
