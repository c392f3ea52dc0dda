// Links that open another program at a person, built from a fixed table; whatever is no address of its channel makes none.
import { readPhone } from '../base/phone.ts'
import { readFacebookName, readZaloNumber } from './addresses.ts'
import { emailAddress, type LinkedChannel } from './model.ts'

/** What another program is opened with. `isMac`: Apple's Messages reads the words of an SMS in a way of its own. */
export interface LinkWish {
  channel: LinkedChannel
  /** The address as the book has it. */
  to: string
  words: string
  /** Of a mail. */
  subject: string
}

// Windows takes no more than 2,081 characters from a program that opens a link (Electron, shell.openExternal).
const mostCharacters = 1800

// Half a letter, which no text should have, would make encodeURIComponent throw.
const encoded = (text: string): string => encodeURIComponent(text.normalize('NFC').replace(/\p{Cs}/gu, '\uFFFD'))

/**
 * The link, or null where the address is none of its channel. Words too long for a link are left out of it: they are on the
 * clipboard. RFC 5724 (sms:), 3966 (tel:), 6068 (mailto:, whose lines end with CR and LF).
 */
export function linkFor(
  { channel, to, words, subject }: LinkWish,
  { region, isMac }: { region: string; isMac: boolean },
): string | null {
  const withWords = (bare: string, query: string) => {
    const whole = bare + query
    return whole.length <= mostCharacters ? whole : bare
  }
  switch (channel) {
    case 'zalo': {
      const number = readZaloNumber(to, region)
      return number === null ? null : `https://zalo.me/${number}`
    }
    case 'messenger': {
      const name = readFacebookName(to)
      return name === null ? null : `https://m.me/${name}`
    }
    case 'phone': {
      const phone = readPhone(to, region)
      return phone === null ? null : `tel:${phone}`
    }
    case 'sms': {
      const phone = readPhone(to, region)
      return phone === null ? null : withWords(`sms:${phone}`, `${isMac ? '&' : '?'}body=${encoded(words)}`)
    }
    case 'email': {
      if (!emailAddress.safeParse(to).success) return null
      const [name = '', domain = ''] = to.split('@')
      const bare = `mailto:${encoded(name)}@${encoded(domain)}?subject=${encoded(subject)}`
      return withWords(bare, `&body=${encoded(words.replace(/\r?\n/g, '\r\n'))}`)
    }
  }
}
