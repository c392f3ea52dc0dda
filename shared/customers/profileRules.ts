// Decisions about the whole person: which phones stay.
import { readPhone } from '../base/phone.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { OtherPhone, ProfileToSave } from './profile.ts'

/** Each number once, and none that is the main one; the last one that was given says of what kind it is. */
function phonesBeside(main: string, phones: readonly OtherPhone[]): OtherPhone[] {
  const byNumber = new Map(phones.map(({ phone, kind }) => [phone, { phone, kind }]))
  byNumber.delete(main)
  return [...byNumber.values()]
}

/** A profile with its phones in international form, beside the main one; refused with the first that cannot be read. */
export function profileBeside(
  main: string,
  profile: ProfileToSave,
  region: string,
): Result<ProfileToSave, 'phone_unreadable'> {
  const phones: OtherPhone[] = []
  for (const { phone, kind } of profile.phones.filter(row => row.phone !== '')) {
    const read = readPhone(phone, region)
    if (read === null) return no('phone_unreadable', { phone })
    phones.push({ phone: read, kind })
  }
  return ok({ ...profile, phones: phonesBeside(main, phones) })
}

/** The further phones after the main one was changed: the one of before is kept, so that they are still found by it. */
export function phonesAfter(before: string, after: string, phones: readonly OtherPhone[]): OtherPhone[] {
  const old = before === '' || before === after ? [] : [{ phone: before, kind: 'old' as const }]
  return phonesBeside(after, [...phones, ...old])
}
