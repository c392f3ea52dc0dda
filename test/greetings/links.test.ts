// Links that open another program: the fixed table, and what tries to break out of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKnownLink } from '../../electron/greetings/knownLinks.ts'
import { linkFor } from '../../shared/greetings/links.ts'
import { linkedChannels } from '../../shared/greetings/model.ts'

const here = { region: 'VN', isMac: false }
const words = 'Chúc mừng sinh nhật chị Lan & cả nhà?\n100% vui #1'
const spoken = 'Ch%C3%BAc%20m%E1%BB%ABng%20sinh%20nh%E1%BA%ADt%20ch%E1%BB%8B%20Lan%20%26%20c%E1%BA%A3%20nh%C3%A0%3F'
const subject = 'Mừng tuổi mới'

describe('C4 links of channels', () => {
  const cases = [
    ['zalo', '+84901234567', 'https://zalo.me/0901234567'],
    ['zalo', '0901 234 567', 'https://zalo.me/0901234567'],
    ['phone', '+84901234567', 'tel:+84901234567'],
    ['phone', '+12133734253', 'tel:+12133734253'],
    ['sms', '+84901234567', `sms:+84901234567?body=${spoken}%0A100%25%20vui%20%231`],
    ['messenger', 'lan.nguyen', 'https://m.me/lan.nguyen'],
    ['messenger', 'https://facebook.com/lan.nguyen', 'https://m.me/lan.nguyen'],
    [
      'email',
      'lan+tiem@example.com',
      `mailto:lan%2Btiem@example.com?subject=M%E1%BB%ABng%20tu%E1%BB%95i%20m%E1%BB%9Bi&body=${spoken}%0D%0A100%25%20vui%20%231`,
    ],
  ] as const
  it.each(cases)('opens %s at %s', (channel, to, link) => {
    expect(linkFor({ channel, to, words, subject }, here)).toBe(link)
    expect(isKnownLink(link)).toBe(true)
  })

  it("writes an SMS as Apple's Messages reads it", () => {
    const wish = { channel: 'sms', to: '+84901234567', words: 'Xin chào', subject } as const
    expect(linkFor(wish, { ...here, isMac: true })).toBe('sms:+84901234567&body=Xin%20ch%C3%A0o')
  })

  it('writes one Unicode form, and survives half a letter', () => {
    const wish = { channel: 'sms', to: '+84901234567', subject } as const
    const link = linkFor({ ...wish, words: 'Hường'.normalize('NFD') }, here)
    expect(link).toBe(linkFor({ ...wish, words: 'Hường' }, here))
    expect(linkFor({ ...wish, words: 'a\uD83D' }, here)).toBe('sms:+84901234567?body=a%EF%BF%BD')
  })

  it('leaves words out that are too long for a link; the clipboard has them', () => {
    const long = 'Chúc mừng sinh nhật. '.repeat(85)
    expect(linkFor({ channel: 'sms', to: '+84901234567', words: long, subject }, here)).toBe('sms:+84901234567')
    const mail = linkFor({ channel: 'email', to: 'lan@example.com', words: long, subject: 'Chào' }, here)
    expect(mail).toBe('mailto:lan@example.com?subject=Ch%C3%A0o')
  })

  const hostile = [
    '0901234567\r\nBcc: x@example.com',
    '0901234567?body=x',
    '0901234567&x=1',
    '0901234567#x',
    '0901234567%0Ax',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'lan@example.com\r\nBcc: all@example.com',
    'lan@example.com?bcc=all@example.com',
    'lan@example.com,all@example.com',
    'lan@example.com&bcc=all@example.com',
    'lan%40example.com',
    'lan @example.com',
    'lan nguyen',
    'lan/../x',
    '//evil.example/x',
    '\u202Elan.nguyen',
    'ㅤ',
    '',
    '1'.repeat(10_000),
    'a'.repeat(10_000),
  ]
  it.each(hostile)('opens nothing at %j', to => {
    for (const channel of linkedChannels) expect(linkFor({ channel, to, words, subject }, here)).toBeNull()
  })

  it('stays within the table whatever stands in the address, the words and the subject', () => {
    const shapes =
      /^(https:\/\/zalo\.me\/0\d{9}|https:\/\/m\.me\/[A-Za-z\d.]{5,50}|tel:\+\d{5,15}|sms:\+\d{5,15}(\?body=[\w.!~*'()%-]*)?|mailto:[\w.!~*'()%-]+@[\w.-]+\?subject=[\w.!~*'()%-]*(&body=[\w.!~*'()%-]*)?)$/
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const to = fc.oneof(text, fc.constantFrom('+84901234567', 'lan.nguyen', 'lan@example.com', "o'neil+x@example.com"))
    fc.assert(
      fc.property(fc.constantFrom(...linkedChannels), to, text, text, (channel, address, said, about) => {
        const link = linkFor({ channel, to: address, words: said, subject: about }, here)
        if (link === null) return
        expect(link).toMatch(shapes)
        expect(isKnownLink(link)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  const unknown = [
    'https://zalo.me.evil.example/0901234567',
    'https://user@zalo.me/0901234567',
    'https://evil.example/zalo.me',
    'http://zalo.me/0901234567',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ms-settings:',
    'sms://evil.example/x',
    'sms:+84901234567\n',
    `sms:${'1'.repeat(10_000)}`,
    '',
  ]
  it.each(unknown)('never opens %j', link => expect(isKnownLink(link)).toBe(false))
})
