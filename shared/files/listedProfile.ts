// What a list says of a person beside the fields of a customer, what becomes of a profile by it, and balances.
import { z } from 'zod'
import { fold } from '../base/fold.ts'

const longestList = 40

export const listedProfile = z.strictObject({
  isOrganisation: z.boolean(),
  taxCode: z.string().max(20),
  gender: z.enum(['', 'female', 'male', 'other']),
  occupation: z.string().max(80),
  zalo: z.string().max(80),
  facebook: z.string().max(200),
  /** International form, without the main one. */
  phones: z
    .array(z.strictObject({ phone: z.string().regex(/^\+\d{6,15}$/), kind: z.enum(['other', 'old']) }))
    .max(longestList),
  /** The shop's own words, as the list writes them. */
  tags: z.array(z.string().min(1).max(60)).max(longestList),
})
export type ListedProfile = z.infer<typeof listedProfile>
export type ListedPhone = ListedProfile['phones'][number]

export const blankListed: ListedProfile = {
  isOrganisation: false,
  taxCode: '',
  gender: '',
  occupation: '',
  zalo: '',
  facebook: '',
  phones: [],
  tags: [],
}

export function sameProfile(one: ListedProfile, other: ListedProfile): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function joined<T>(known: readonly T[], given: readonly T[], key: (one: T) => string): T[] {
  const keys = new Set(known.map(key))
  return [...known, ...given.filter(one => !keys.has(key(one)))].slice(0, Math.max(longestList, known.length))
}

/** What stands between the tags of a cell. */
export const betweenTags = /\s*(?::::|[;|,])\s*/

/** The tags that somebody does not have yet, as an interest or a goal; one with a comma within comes back in its parts. */
export function newTags(given: readonly string[], known: readonly string[]): string[] {
  const has = new Set(known.flatMap(tag => [tag, ...tag.split(betweenTags)]).map(fold))
  return given.filter(tag => !has.has(fold(tag)))
}

/** Within one list: the first row that says something counts; phones and tags are collected. `mainPhone` is not noted twice. */
export function fillProfile(known: ListedProfile, given: ListedProfile, mainPhone: string): ListedProfile {
  return { ...updateProfile(given, known, ''), ...collected(known, given, mainPhone) }
}

/** A profile of the book after a list: what is given replaces, what is not leaves what is there; phones and tags are added. */
export function updateProfile(known: ListedProfile, given: ListedProfile, mainPhone: string): ListedProfile {
  return {
    isOrganisation: given.isOrganisation || known.isOrganisation,
    taxCode: given.taxCode || known.taxCode,
    gender: given.gender || known.gender,
    occupation: given.occupation || known.occupation,
    zalo: given.zalo || known.zalo,
    facebook: given.facebook || known.facebook,
    ...collected(known, given, mainPhone),
  }
}

function collected(
  known: ListedProfile,
  given: ListedProfile,
  mainPhone: string,
): Pick<ListedProfile, 'phones' | 'tags'> {
  return {
    phones: joined(known.phones, given.phones, ({ phone }) => phone).filter(({ phone }) => phone !== mainPhone),
    tags: joined(known.tags, given.tags, tag => tag.toLowerCase()),
  }
}

/** The profile once an import is taken back: what it filled in goes, where it still is what the import made of it. */
export function restoreProfile(now: ListedProfile, before: ListedProfile, after: ListedProfile): ListedProfile {
  const back = <T>(current: T, former: T, made: T): T => (current === made ? former : current)
  const came = (key: string, former: readonly string[], made: readonly string[]): boolean =>
    made.includes(key) && !former.includes(key)
  const phones = (profile: ListedProfile): string[] => profile.phones.map(({ phone }) => phone)
  return {
    isOrganisation: back(now.isOrganisation, before.isOrganisation, after.isOrganisation),
    taxCode: back(now.taxCode, before.taxCode, after.taxCode),
    gender: back(now.gender, before.gender, after.gender),
    occupation: back(now.occupation, before.occupation, after.occupation),
    zalo: back(now.zalo, before.zalo, after.zalo),
    facebook: back(now.facebook, before.facebook, after.facebook),
    phones: [
      ...now.phones.filter(({ phone }) => !came(phone, phones(before), phones(after))),
      ...before.phones.filter(({ phone }) => !phones(after).includes(phone) && !phones(now).includes(phone)),
    ],
    tags: now.tags.filter(tag => !came(tag, before.tags, after.tags)),
  }
}

/** What a list brings over from another program; null and '': nothing. */
export const openings = z.strictObject({
  points: z.int().min(1).max(10_000_000).nullable(),
  stamps: z.int().min(1).max(1000).nullable(),
  tier: z.string().max(60),
})
export type Openings = z.infer<typeof openings>

export const noOpenings: Openings = { points: null, stamps: null, tier: '' }

/** Within one list the first row that says something counts. */
export function fillOpenings(known: Openings, given: Openings): Openings {
  return {
    points: known.points ?? given.points,
    stamps: known.stamps ?? given.stamps,
    tier: known.tier || given.tier,
  }
}
