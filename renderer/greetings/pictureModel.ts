// What a greeting picture is made of, and how page and worker speak of it.
import type { GreetingOccasion } from '../../shared/greetings/model.ts'
import type { ShopPicture } from '../../shared/greetings/pictures.ts'

/** Four quiet papers. A day of the customer's own may be a sad one: it gets the neutral one. */
export type PictureLook = 'birthday' | 'festive' | 'thanks' | 'neutral'

const looks: Partial<Record<GreetingOccasion, PictureLook>> = {
  birthday: 'birthday',
  shopDay: 'festive',
  firstVisit: 'thanks',
  tier: 'thanks',
  membership: 'thanks',
  reward: 'thanks',
  points: 'thanks',
  nearReward: 'thanks',
}

export function lookOf(occasion: GreetingOccasion): PictureLook {
  return looks[occasion] ?? 'neutral'
}

/** On a screen, or as a card of paper has it (A7, A6). */
export const pictureHeights = { screen: 1350, paper: 1528 } as const
export const pictureWidth = 1080

export interface PictureWanted {
  look: PictureLook
  height: number
  headline: string
  name: string
  /** What is said, several sentences at most; '' for nothing. */
  words: string
  shopName: string
  /** What the shop's seal says, one or two lines; shown where it has no logo. */
  seal: string[]
  logo: ShopPicture | null
}

export interface PictureAsked {
  number: number
  wanted: PictureWanted
}

/** `png`: null where it could not be drawn. */
export interface PictureMade {
  number: number
  png: Uint8Array<ArrayBuffer> | null
}
