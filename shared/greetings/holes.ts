// The holes of a template: what may stand in braces, in both languages, and what is said where nothing is known.
import { fold } from '../base/fold.ts'
import type { Language } from '../settings/model.ts'

/** In the order in which the editor offers them. */
export const holes = [
  'address',
  'name',
  'we',
  'shop',
  'likes',
  'occasion',
  'date',
  'since',
  'reward',
  'points',
  'tier',
  'left',
  'offer',
] as const
export type Hole = (typeof holes)[number]

/** What is known of one customer and one occasion; what is missing or '' is not known. */
export type Values = Partial<Record<Hole, string>>

/** As they are written in a template, '{xưng hô}' or '{address}'; both are read in a template of either language. */
export const holeWords: Record<Language, Record<Hole, string>> = {
  vi: {
    address: 'xưng hô',
    name: 'tên',
    we: 'tiệm',
    shop: 'tên tiệm',
    likes: 'thích',
    occasion: 'dịp',
    date: 'ngày',
    since: 'lâu',
    reward: 'quà',
    points: 'điểm',
    tier: 'hạng',
    left: 'còn',
    offer: 'ưu đãi',
  },
  en: {
    address: 'address',
    name: 'name',
    we: 'we',
    shop: 'shop',
    likes: 'likes',
    occasion: 'occasion',
    date: 'date',
    since: 'since',
    reward: 'reward',
    points: 'points',
    tier: 'tier',
    left: 'left',
    offer: 'offer',
  },
}

/**
 * What stands in a hole of which nothing is known and for which the template has no words of its own. 'quý khách' is what
 * fits everybody; 'bạn' would be rude to some.
 */
export const notKnown: Record<Language, Record<Hole, string>> = {
  vi: {
    address: 'quý khách',
    name: 'quý khách',
    we: 'tiệm',
    shop: 'tiệm',
    likes: 'món quen',
    occasion: 'dịp này',
    date: 'hôm đó',
    since: 'một thời gian',
    reward: 'món quà',
    points: 'số điểm',
    tier: 'hạng khách quen',
    left: 'vài dấu',
    offer: 'ưu đãi của tiệm',
  },
  en: {
    address: 'you',
    name: 'there',
    we: 'we',
    shop: 'our shop',
    likes: 'your usual',
    occasion: 'this day',
    date: 'that day',
    since: 'a while',
    reward: 'your reward',
    points: 'your points',
    tier: 'your tier',
    left: 'a few stamps',
    offer: 'our offer',
  },
}

const byWord = new Map(
  holes.flatMap(hole => [holeWords.vi[hole], holeWords.en[hole]].map(word => [fold(word), hole] as const)),
)

/** The hole of a word as somebody typed it, with or without accents: 'Xưng Hô', 'xung_ho', 'address'; null: there is none. */
export function holeNamed(word: string): Hole | null {
  return byWord.get(fold(word.replaceAll('_', ' '))) ?? null
}
