// Customers as contacts (vCard 3.0, RFC 2426): what phones and mail programs take in.
import { birthdayCell, guardedQuote, writtenPhone } from './exportColumns.ts'
import type { ExportedCustomer, ExportWays } from './exportModel.ts'

/** RFC 2426, section 4: in a text these stand behind a backslash, a line break as \n. */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, sign => `\\${sign}`).replace(/\r\n?|\n/g, '\\n')
}

const longestLine = 75

/** Lines of at most 75 octets; what goes on begins with a space. A letter is never cut in two. */
function folded(line: string): string {
  let written = ''
  let length = 0
  for (const letter of line) {
    const octets = octetsOf(letter)
    if (length + octets > longestLine) {
      written += '\r\n '
      length = 1
    }
    written += letter
    length += octets
  }
  return `${written}\r\n`
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** Family name; given name; those between: 'Nguyễn Thị Lan' is Nguyễn; Lan; Thị. */
function nameParts(name: string): string {
  const words = name.split(' ')
  const given = words.length > 1 ? words.at(-1) : words[0]
  const family = words.length > 1 ? words[0] : ''
  return [family, given, words.slice(1, -1).join(' '), '', ''].map(part => escaped(part ?? '')).join(';')
}

/** A year that nobody knows is left out as Apple's contacts do it, in a year with a 29 February. */
function birthdayLine(written: string): string {
  const whole = birthdayCell(written)
  if (whole && 'day' in whole) return `BDAY:${whole.day}`
  const [, day, month] = /^(\d{2})\/(\d{2})$/.exec(written) ?? []
  return day === undefined ? '' : `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${month}-${day}`
}

/** One contact, folded, with its line ends. */
export function vcardOf(customer: ExportedCustomer, { region }: ExportWays): string {
  const { name, called, phone, otherPhones, email, place, note, birthday } = customer
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(guardedQuote(name))}`,
    `N:${nameParts(name)}`,
    called && `NICKNAME:${escaped(guardedQuote(called))}`,
    phone && `TEL;TYPE=CELL,PREF:${writtenPhone(phone, region)}`,
    ...otherPhones.map(other => `TEL;TYPE=CELL:${writtenPhone(other, region)}`),
    email && `EMAIL;TYPE=INTERNET:${escaped(guardedQuote(email))}`,
    place && `ADR;TYPE=HOME:;;${escaped(guardedQuote(place))};;;;`,
    birthdayLine(birthday),
    note && `NOTE:${escaped(guardedQuote(note))}`,
    'END:VCARD',
  ]
  return lines
    .filter(line => line !== '' && line !== null)
    .map(line => folded(line ?? ''))
    .join('')
}
