// What an answer to the question of a visit makes of what is known. Pure.
import { readPhone } from '../base/phone.ts'
import { no, ok, type Result } from '../base/result.ts'
import { readBirthday } from './birthday.ts'
import type { Whole } from './changes.ts'
import type { KnowableField } from './knowing.ts'
import { customerFields } from './model.ts'
import { profileFields, profileToSave } from './profile.ts'
import { phonesAfter } from './profileRules.ts'

/** What is known of a field, as text; '' where nothing is. A phone in its international form. */
export function knownText({ fields, profile }: Whole, field: KnowableField): string {
  if (field === 'birthday') return fields.birthday === null ? '' : JSON.stringify(fields.birthday)
  if (field === 'interests') {
    const interests = profile.tags.filter(({ kind }) => kind === 'interest')
    return interests.map(({ name }) => name).join(', ')
  }
  return isOwn(field) ? fields[field] : profile.fields[field]
}

type OwnField = Extract<KnowableField, 'phone' | 'email' | 'place'>

function isOwn(field: KnowableField): field is OwnField {
  return field === 'phone' || field === 'email' || field === 'place'
}

/** The customer with the answer, as typed, in its place. What somebody likes comes to what they liked already. */
export function withAnswer(
  whole: Whole,
  field: KnowableField,
  value: string,
  region: string,
): Result<Whole, 'phone_unreadable' | 'answer_unreadable'> {
  if (value === '') return no('answer_unreadable')
  if (field === 'phone') return withPhone(whole, value, region)
  if (field === 'interests') return withInterests(whole, value)
  if (field === 'birthday' || field === 'email' || field === 'place') {
    const answered = field === 'birthday' ? readBirthday(value) : value
    const fields = customerFields.safeParse({ ...whole.fields, [field]: answered })
    return fields.success ? ok({ ...whole, fields: fields.data }) : no('answer_unreadable')
  }
  const fields = profileFields.safeParse({ ...whole.profile.fields, [field]: value })
  return fields.success ? ok({ ...whole, profile: { ...whole.profile, fields: fields.data } }) : no('answer_unreadable')
}

function withPhone(
  { fields, profile, ...whole }: Whole,
  value: string,
  region: string,
): Result<Whole, 'phone_unreadable'> {
  const phone = readPhone(value, region)
  if (phone === null) return no('phone_unreadable')
  const phones = phonesAfter(fields.phone, phone, profile.phones)
  return ok({ ...whole, fields: { ...fields, phone }, profile: { ...profile, phones } })
}

function withInterests(whole: Whole, value: string): Result<Whole, 'answer_unreadable'> {
  const names = value.split(/[,;]/).filter(name => name.trim() !== '')
  const tags = names.map(name => ({ kind: 'interest' as const, name }))
  const profile = profileToSave.safeParse({ ...whole.profile, tags: [...whole.profile.tags, ...tags] })
  return profile.success && tags.length > 0 ? ok({ ...whole, profile: profile.data }) : no('answer_unreadable')
}
