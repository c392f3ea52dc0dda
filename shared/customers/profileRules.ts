// Decisions about the whole person: which phones stay, what a picture's bytes are.
import { readPhone } from '../base/phone.ts'
import { no, ok, type Result } from '../base/result.ts'
import type { OtherPhone, Photo, ProfileToSave } from './profile.ts'

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

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** What a picture is, by its first bytes; null for anything else, whatever it is called. */
export function photoType(bytes: Uint8Array): Photo['type'] | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' ? 'image/webp' : null
}
