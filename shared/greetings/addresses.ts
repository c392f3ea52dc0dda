// Where somebody is reached on each channel, read from what was noted of them; what cannot be an address is none.
import { nationalDigits, readPhone } from '../base/phone.ts'
import { emailAddress, type GreetingChannel, greetingChannels } from './model.ts'

/** What is known of how to reach somebody. `phone`: international form; `zalo`, `facebook`: as they were noted. */
export interface Reach {
  phone: string | null
  email: string
  zalo: string
  facebook: string
}

/**
 * Channels that open another program, and where there: digits as they are dialled at home for Zalo, the international form
 * for a call and an SMS, the name in a link for Messenger.
 */
export type Addresses = Partial<Record<GreetingChannel, string>>

const facebookLink =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook\.com|fb\.com|fb\.me|m\.me|messenger\.com\/t)\/([^/?#\s]+)\/?(?:[?#].*)?$/i
// What Facebook allows in the name of a profile; no name of a person has a chance to look like it by mistake: it has spaces.
const facebookName = /^[a-z\d.]{5,50}$/i

/** The name in the link of somebody's profile, from the link or the name itself: 'fb.com/lan.nguyen' → 'lan.nguyen'; null: none. */
export function readFacebookName(text: string): string | null {
  const name = facebookLink.exec(text.trim())?.[1] ?? text.trim().replace(/^@/, '')
  return facebookName.test(name) && !name.endsWith('.php') ? name : null
}

/** Digits as Zalo's links have them, of a Vietnamese number in any spelling: '+84901234567' → '0901234567'; null: none. */
export function readZaloNumber(text: string, region: string): string | null {
  const phone = readPhone(text, region)
  return phone !== null && /^\+84\d{9}$/.test(phone) ? nationalDigits(phone) : null
}

export function addressesOf({ phone, email, zalo, facebook }: Reach, region: string): Addresses {
  const found: Record<GreetingChannel, string | null> = {
    zalo: readZaloNumber(zalo, region) ?? (phone === null ? null : readZaloNumber(phone, region)),
    phone,
    sms: phone,
    messenger: readFacebookName(facebook),
    email: emailAddress.safeParse(email).success ? email : null,
    card: '',
    inPerson: '',
  }
  return Object.fromEntries(
    greetingChannels.flatMap(channel => (found[channel] === null ? [] : [[channel, found[channel]]])),
  )
}
