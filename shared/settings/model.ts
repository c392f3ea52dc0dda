// The shop's settings and what the app tells of itself.
import { z } from 'zod'
import { clockTime } from '../base/day.ts'
import { line, lines } from '../base/harmless.ts'
import { leapDays } from '../base/yearly.ts'
import { calendars, optionalFields } from '../customers/model.ts'
import { occasions } from '../reminders/model.ts'

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

/** A day of the year on which the shop thinks of its customers: Tết, 8/3. */
export const shopDay = z.strictObject({
  /** Tells it from the others; never shown. */
  key: z.string().regex(/^[a-z0-9]{1,36}$/),
  name: line(60).pipe(z.string().min(1)),
  day: z.int().min(1).max(31),
  month: z.int().min(1).max(12),
  calendar: z.enum(calendars),
  /** Who is thought of: everybody who came in the last 12 months, or the women among them. */
  whom: z.enum(['everybody', 'women']),
})
export type ShopDay = z.infer<typeof shopDay>

/** What the shop gives on a birthday. `days`: how long a voucher is valid; around the day with double points. */
export const birthdayGift = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('voucher'),
    title: line(80).pipe(z.string().min(1)),
    days: z.int().min(1).max(366),
  }),
  z.strictObject({ kind: z.literal('points'), points: z.int().min(1).max(100_000) }),
  z.strictObject({ kind: z.literal('doublePoints'), days: z.int().min(1).max(31) }),
])
export type BirthdayGift = z.infer<typeof birthdayGift>

/** From where mail is sent; the password is not among the settings, the system's key store keeps it. */
export const mailAccount = z.strictObject({
  host: z.string().regex(/^[a-zA-Z0-9]([a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?$/),
  port: z.int().min(1).max(65_535),
  /** 'tls' from the first byte (465); 'starttls': never without it (587). */
  security: z.enum(['tls', 'starttls']),
  user: line(200),
  fromAddress: z.email().max(200),
  fromName: line(60),
})
export type MailAccount = z.infer<typeof mailAccount>

const reminderSetting = z.strictObject({
  on: z.boolean(),
  /** How many days before the day it is due. */
  daysAhead: z.int().min(0).max(60),
})

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
  /** On which occasions to ask after customers. */
  reminders: z.record(z.enum(occasions), reminderSetting),
  /** When somebody born on 29 February is greeted in the years between. */
  leapDay: z.enum(leapDays),
  /** Who has come fewer than three times is away after so many days. */
  awayDays: z.int().min(7).max(366),
  shopDays: z.array(shopDay).max(20),
  birthdayGift,
  /** When the number of the day is told, 'HH:mm'; whether it is. */
  openingTime: clockTime,
  tellsDue: z.boolean(),
  /** The app starts with the computer; stays beside the clock when its window is closed. */
  startsWithComputer: z.boolean(),
  staysInTray: z.boolean(),
  mailAccount: mailAccount.nullable(),
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
  reminders: {
    complaint: { on: true, daysAhead: 0 },
    birthday: { on: true, daysAhead: 7 },
    importantDay: { on: true, daysAhead: 7 },
    firstVisit: { on: true, daysAhead: 0 },
    tier: { on: true, daysAhead: 30 },
    membership: { on: true, daysAhead: 14 },
    reward: { on: true, daysAhead: 7 },
    points: { on: true, daysAhead: 30 },
    nearReward: { on: true, daysAhead: 0 },
    away: { on: true, daysAhead: 0 },
  },
  leapDay: 'feb28',
  awayDays: 45,
  shopDays: [
    { key: 'tet', name: 'Tết Nguyên đán', day: 1, month: 1, calendar: 'lunar', whom: 'everybody' },
    { key: 'women', name: 'Quốc tế Phụ nữ', day: 8, month: 3, calendar: 'solar', whom: 'women' },
    { key: 'vietnamesewomen', name: 'Phụ nữ Việt Nam', day: 20, month: 10, calendar: 'solar', whom: 'women' },
    { key: 'midautumn', name: 'Tết Trung thu', day: 15, month: 8, calendar: 'lunar', whom: 'everybody' },
  ],
  birthdayGift: { kind: 'none' },
  openingTime: '08:00',
  tellsDue: true,
  startsWithComputer: false,
  staysInTray: false,
  mailAccount: null,
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
