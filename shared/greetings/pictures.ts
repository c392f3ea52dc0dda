// What the shop shows of itself on pictures and cards, and what a finished picture may weigh.
import type { Instant } from '../base/day.ts'
import type { PictureType } from '../base/pictureType.ts'

export interface ShopPicture {
  type: PictureType
  bytes: Uint8Array<ArrayBuffer>
  createdAt: Instant
}

/** The window makes a logo small before it sends it. */
export const mostLogoBytes = 256 * 1024
/** A file that weighs more is no logo. */
export const mostLogoFileBytes = 4 * 1024 * 1024
/** Of a finished greeting picture. */
export const mostPictureBytes = 2 * 1024 * 1024
