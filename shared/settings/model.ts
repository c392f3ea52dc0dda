// The shop's settings and what the app tells of itself.
import { z } from 'zod'
import { line, lines } from '../base/harmless.ts'
import { optionalFields } from '../customers/model.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** The papers that are small enough to be handed over. */
export const voucherPapers = ['a7', 'receipt80', 'receipt58'] as const

export const appearances = ['system', 'light', 'dark'] as const

/** Currencies offered, with the number of digits after the point. Amounts are kept in the smallest unit. */
export const currencies = { VND: 0, USD: 2, EUR: 2, GBP: 2, JPY: 0, THB: 2, SGD: 2, AUD: 2 } as const
export type Currency = keyof typeof currencies

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Every setting. No defaults in here: a part of the settings (below) would bring them along and reset the others. */
export const settingsSchema = z.strictObject({
  shopName: line(60),
  /** What the seal says on a stamp, one or two short words; empty: the first words of the shop's name. */
  stampMark: line(16),
  /** Who stands at the counter while nobody else is added. */
  ownerName: line(60),
  language: z.enum(languages),
  appearance: z.enum(appearances),
  currency: z.enum(['VND', 'USD', 'EUR', 'GBP', 'JPY', 'THB', 'SGD', 'AUD']),
  /** ISO 3166 two letters: how a phone number without a country code is read. */
  phoneRegion: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().max(64).refine(isTimeZone),
  /** Minutes after midnight at which a new business day begins. */
  cutOff: z
    .int()
    .min(0)
    .max(12 * 60),
  /** More stamps than this on one card in one day need a reason. */
  stampsPerDay: z.int().min(1).max(50),
  /** Seconds within which a second stamp for the same card asks first. */
  doubleStampSeconds: z.int().min(0).max(3600),
  /** What vouchers are printed on. */
  voucherPaper: z.enum(voucherPapers),
  /** What this shop does not ask its customers about. */
  hiddenFields: z.array(z.enum(optionalFields)).max(optionalFields.length),
  /** What the shop calls itself when it speaks to a customer: 'em', 'mình', 'tiệm'. */
  selfWord: line(20).pipe(z.string().min(1)),
  /** What is said when consent is asked for, by purpose; empty: the words that come with the app. */
  pointsWording: lines(500),
  greetingsWording: lines(500),
  offersWording: lines(500),
  /** Where customers can ask about their data; on the privacy notice. */
  shopContact: lines(300),
})
export type Settings = z.infer<typeof settingsSchema>

/** Any part of the settings, to be stored over the present ones. */
export const settingsPatch = settingsSchema.partial()
export type SettingsPatch = z.infer<typeof settingsPatch>

/** A shop in Viet Nam. */
export const defaultSettings: Settings = {
  shopName: '',
  stampMark: '',
  ownerName: '',
  language: 'vi',
  appearance: 'system',
  currency: 'VND',
  phoneRegion: 'VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  cutOff: 4 * 60,
  stampsPerDay: 3,
  doubleStampSeconds: 60,
  voucherPaper: 'a7',
  hiddenFields: [],
  selfWord: 'tiệm',
  pointsWording: '',
  greetingsWording: '',
  offersWording: '',
  shopContact: '',
}

/** Which programs the app runs on and where the book lies; for the About dialog. */
export interface About {
  version: string
  electron: string
  chrome: string
  node: string
  sqlite: string
  bookFile: string
  packaged: boolean
}
