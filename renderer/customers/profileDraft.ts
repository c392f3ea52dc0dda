// A profile as it stands in the form: what is typed of phones, tags and days, and how it becomes a profile again.
import type { Id } from '../../shared/base/ids.ts'
import { readPhone, showPhone } from '../../shared/base/phone.ts'
import { readBirthday, writeBirthday } from '../../shared/customers/birthday.ts'
import {
  type ImportantDay,
  importantDay,
  type OtherPhone,
  type ProfileToSave,
  type TagKind,
  tagKinds,
} from '../../shared/customers/profile.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { newRequestId } from '../api.ts'

export interface PhoneRow extends OtherPhone {
  key: Id
}

export interface DayRow {
  key: Id
  label: string
  date: string
}

export interface ProfileDraft extends Omit<ProfileToSave, 'phones' | 'tags' | 'days'> {
  phones: PhoneRow[]
  /** `typed` is not ended with Enter yet; it counts as a tag, too. */
  tags: Record<TagKind, { chosen: string[]; typed: string }>
  days: DayRow[]
}

/** Puts new parts in; by a function where one key changes two parts, each of which must see the other. */
export type ChangeDraft = (part: Partial<ProfileDraft> | ((before: ProfileDraft) => Partial<ProfileDraft>)) => void

/** What is wrong with a row, by its key. */
export type RowMistakes = ReadonlyMap<Id, 'phone' | 'label' | 'date'>

/** A row to be filled in. */
export const newPhoneRow = (): PhoneRow => ({ key: newRequestId(), phone: '', kind: 'other' })
export const newDayRow = (): DayRow => ({ key: newRequestId(), label: '', date: '' })

export function draftOf(profile: ProfileToSave, { phoneRegion, language }: Settings): ProfileDraft {
  const { phones, tags, days, ...same } = profile
  const tagsOf = (kind: TagKind) => tags.filter(tag => tag.kind === kind).map(({ name }) => name)
  return {
    ...same,
    phones: phones.map(({ phone, kind }) => ({ key: newRequestId(), phone: showPhone(phone, phoneRegion), kind })),
    tags: {
      interest: { chosen: tagsOf('interest'), typed: '' },
      goal: { chosen: tagsOf('goal'), typed: '' },
    },
    days: days.map(({ label, ...day }) => ({ key: newRequestId(), label, date: writeBirthday(day, language) })),
  }
}

function dayOf({ label, date }: DayRow): ImportantDay | null {
  const read = readBirthday(date)
  if (read === null || read === 'unreadable') return null
  return importantDay.safeParse({ label, ...read }).data ?? null
}

function mistakesOf({ phones, days }: ProfileDraft, region: string): RowMistakes {
  const mistakes = new Map<Id, 'phone' | 'label' | 'date'>()
  for (const { key, phone } of phones) if (phone.trim() !== '' && !readPhone(phone, region)) mistakes.set(key, 'phone')
  for (const row of days.filter(({ label, date }) => `${label}${date}`.trim() !== '')) {
    if (row.label.trim() === '') mistakes.set(row.key, 'label')
    else if (!dayOf(row)) mistakes.set(row.key, 'date')
  }
  return mistakes
}

/** The profile of a draft, and what is wrong with its rows. Rows in which nothing stands are left out. */
export function readDraft(draft: ProfileDraft, region: string): { profile: ProfileToSave; mistakes: RowMistakes } {
  const { kind, fields, organisation, phones, tags, days } = draft
  const names = (of: TagKind) =>
    [...new Set([...tags[of].chosen, tags[of].typed.trim()])].filter(name => name.trim() !== '')
  const profile: ProfileToSave = {
    ...{ kind, fields, organisation },
    phones: phones.filter(row => row.phone.trim() !== '').map(row => ({ phone: row.phone, kind: row.kind })),
    tags: tagKinds.flatMap(of => names(of).map(name => ({ kind: of, name }))),
    days: days.map(dayOf).filter(day => day !== null),
  }
  return { profile, mistakes: mistakesOf(draft, region) }
}
