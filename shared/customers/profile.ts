// The whole person: what may be known beyond name and phone, and in which words. Everything is optional; nothing sensitive.
import { z } from 'zod'
import type { Day } from '../base/day.ts'
import { line, lines } from '../base/harmless.ts'
import { type Id, id } from '../base/ids.ts'
import type { PictureType } from '../base/pictureType.ts'
import { calendars, isDayOf } from './model.ts'

/** Chosen from a list; '' is not known. */
export const genders = ['', 'female', 'male', 'other'] as const
export const maritalStatuses = ['', 'single', 'married', 'other'] as const
/** By what a household has in a month: below 10, 10 to 20, 20 to 40, over 40 million đồng. */
export const incomeBands = ['', 'low', 'middle', 'upper', 'high'] as const
export const educations = ['', 'school', 'vocational', 'college', 'university', 'postgraduate'] as const
export const payments = ['', 'cash', 'transfer', 'card', 'wallet', 'on_account'] as const
/** Ways to reach somebody; the one they like best stands in the profile. */
export const contactChannels = ['zalo', 'phone', 'sms', 'messenger', 'email'] as const
export type ContactChannel = (typeof contactChannels)[number]
export const contactTimes = ['', 'morning', 'noon', 'afternoon', 'evening'] as const

/** What a shop may note of a person; each of these fields can be switched off in the settings. */
export const profileFields = z.strictObject({
  gender: z.enum(genders),
  maritalStatus: z.enum(maritalStatuses),
  occupation: line(80),
  incomeBand: z.enum(incomeBands),
  education: z.enum(educations),
  whyTheyBuy: lines(500),
  payment: z.enum(payments),
  channel: z.enum(['', ...contactChannels]),
  contactTime: z.enum(contactTimes),
  /** A Zalo number where it is not the phone, or a name. */
  zalo: line(80),
  facebook: line(200),
  goals: lines(500),
  personalValues: lines(500),
  worries: lines(500),
  motivations: lines(500),
})
export type ProfileFields = z.infer<typeof profileFields>
export type ProfileField = keyof ProfileFields

/** Nothing known. */
export const blankProfile: ProfileFields = {
  gender: '',
  maritalStatus: '',
  occupation: '',
  incomeBand: '',
  education: '',
  whyTheyBuy: '',
  payment: '',
  channel: '',
  contactTime: '',
  zalo: '',
  facebook: '',
  goals: '',
  personalValues: '',
  worries: '',
  motivations: '',
}

/** Further phones: 'other' is in use, 'old' is kept so that somebody is still found by it. International form. */
export interface OtherPhone {
  phone: string
  kind: 'other' | 'old'
}

export const tagKinds = ['interest', 'goal'] as const
export type TagKind = (typeof tagKinds)[number]

/** A word of the shop for what somebody likes or wants, and how many customers have it. */
export interface Tag {
  id: Id
  kind: TagKind
  name: string
  customers: number
}

/** A day of the customer's own. 30 is allowed in every lunar month, 29 February without a year. */
export const importantDay = z
  .strictObject({
    label: line(80).pipe(z.string().min(1)),
    day: z.int().min(1).max(31),
    month: z.int().min(1).max(12),
    year: z.int().min(1900).max(2200).nullable(),
    calendar: z.enum(calendars),
  })
  .refine(isDayOf)
export type ImportantDay = z.infer<typeof importantDay>

export const organisationSizes = ['', 'small', 'medium', 'large'] as const

/** What is known of a customer that is an organisation. */
export const organisationFields = z.strictObject({
  size: z.enum(organisationSizes),
  industry: line(80),
  taxCode: line(20),
})
export type OrganisationFields = z.infer<typeof organisationFields>

/** What is typed of a profile, saved as a whole. Phones as typed; tags by name, new ones are added to the shop's. */
export const profileToSave = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  fields: profileFields,
  phones: z.array(z.strictObject({ phone: line(40), kind: z.enum(['other', 'old']) })).max(40),
  tags: z.array(z.strictObject({ kind: z.enum(tagKinds), name: line(60).pipe(z.string().min(1)) })).max(40),
  days: z.array(importantDay).max(20),
  organisation: organisationFields,
})
export type ProfileToSave = z.infer<typeof profileToSave>

/** Nothing known of a person. */
export const blankProfileToSave: ProfileToSave = {
  kind: 'person',
  fields: blankProfile,
  phones: [],
  tags: [],
  days: [],
  organisation: { size: '', industry: '', taxCode: '' },
}

/** The most bytes of a photo; the window makes it smaller before it sends it. */
export const mostPhotoBytes = 64 * 1024

export interface Photo {
  type: PictureType
  bytes: Uint8Array<ArrayBuffer>
}

/** Everything that is known of a customer beside the customer itself. */
export interface Profile {
  customerId: Id
  kind: 'person' | 'organisation'
  fields: ProfileFields
  phones: OtherPhone[]
  tags: Omit<Tag, 'customers'>[]
  days: ImportantDay[]
  organisation: OrganisationFields
  hasPhoto: boolean
  /** When each field that is known was last written, as far as the changes tell. */
  knownSince: Partial<Record<ProfileField | 'phone' | 'email' | 'place' | 'birthday', Day>>
}

/** Of a call that names a customer. */
export const ofCustomer = z.strictObject({ customerId: id })
