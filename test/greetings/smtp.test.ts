// One letter to a real mail server: read back as it was written, and what is known after everything that can go wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handOver, type SmtpLimits } from '../../electron/greetings/smtp.ts'
import type { Letter, MailOutcome } from '../../shared/greetings/mailModel.ts'
import type { MailAccount } from '../../shared/settings/model.ts'
import { aCertificate } from '../support/certificate.ts'
import { aMailServer, type MailServer, password } from '../support/mailServer.ts'
import { readLetter } from '../support/readLetter.ts'
import { letter } from './letter.ts'

const limits: SmtpLimits = { reach: 2000, answer: 1500, whole: 4000, beforeEnd: 60 }

let tls: MailServer
let startTls: MailServer
beforeAll(async () => {
  tls = await aMailServer()
  startTls = await aMailServer({ security: 'starttls' })
})
afterAll(async () => {
  await tls.stop()
  await startTls.stop()
})

function sent(server: MailServer, part: Partial<Letter> = {}, account: Partial<MailAccount> = {}, typed = password) {
  const with_ = { ...limits, ca: server.ca, stopWords: 'Thôi nhận ưu đãi' }
  return handOver({ ...server.account, ...account }, typed, { ...letter, ...part }, with_)
}

function told(outcome: MailOutcome): string {
  return outcome.kind === 'sent' ? 'sent' : `${outcome.kind}: ${outcome.problem.kind}`
}

describe('C1 a letter that arrives', () => {
  it.each([
    ['TLS', () => tls],
    ['STARTTLS', () => startTls],
  ])('is read back with its accents right, over %s', async (_, server) => {
    const before = server().delivered.length
    expect(await sent(server())).toEqual({ kind: 'sent' })
    await server().got(before + 1)
    const got = server().delivered[before]
    const { headers, raw, body } = readLetter(got?.text ?? '')
    expect(body).toBe(letter.body)
    expect(headers).toMatchObject({
      From: expect.stringContaining('Tiệm Bánh Ngọt Ánh <tiem@example.com>'),
      To: 'lan.nguyen@example.com',
      Subject: 'Chúc mừng sinh nhật chị Lan',
      'Message-ID': '<1@example.com>',
      Date: 'Sun, 22 Nov 2026 03:00:00 +0000',
      'Content-Type': 'text/plain; charset=utf-8',
    })
    expect(raw['List-Unsubscribe']).toBeUndefined()
    expect(got).toMatchObject({ from: 'tiem@example.com', to: ['lan.nguyen@example.com'], isSecure: true })
    // Nothing of the computer, and nothing beyond ASCII on the wire.
    expect(Object.keys(raw).filter(name => /mailer|received|user-agent/i.test(name))).toEqual([])
    expect(/^[\x20-\x7e\r\n\t]*$/.test(got?.text ?? '')).toBe(true)
  })

  it('says in an offer how to have no more of them', async () => {
    const before = tls.delivered.length
    await sent(tls, { offer: true, subject: '[QC] Tuần này giảm 20%' })
    await tls.got(before + 1)
    const { raw, headers } = readLetter(tls.delivered[before]?.text ?? '')
    expect(raw['List-Unsubscribe']).toBe(
      '<mailto:tiem@example.com?subject=Th%C3%B4i%20nh%E1%BA%ADn%20%C6%B0u%20%C4%91%C3%A3i>',
    )
    expect(headers.Subject).toBe('[QC] Tuần này giảm 20%')
  })

  it.each([
    'Lan\r\nBcc: nguoi.khac@example.com',
    'Lan\nContent-Type: text/html\n\n<script>alert(1)</script>',
    'Lan\u2028Bcc: x@example.com\u0000',
    '"Lan" <x@example.com>, y@example.com',
    `${'Ế'.repeat(119)}\r`,
  ])('takes %j in a name or a subject for words and nothing else', async words => {
    const before = tls.delivered.length
    expect(await sent(tls, { subject: words }, { fromName: words })).toEqual({ kind: 'sent' })
    await tls.got(before + 1)
    const got = tls.delivered[before]
    const { headers, body } = readLetter(got?.text ?? '')
    expect(got?.to).toEqual(['lan.nguyen@example.com'])
    expect(Object.keys(headers).toSorted()).toEqual(
      [
        'From',
        'To',
        'Subject',
        'Message-ID',
        'Content-Transfer-Encoding',
        'Date',
        'MIME-Version',
        'Content-Type',
      ].toSorted(),
    )
    expect(headers['Content-Type']).toBe('text/plain; charset=utf-8')
    expect(body).toBe(letter.body)
  })

  it('leaves markup in the words as it stands: plain text', async () => {
    const before = tls.delivered.length
    await sent(tls, { body: '<img src=x onerror=alert(1)> chúc <b>chị</b> & em' })
    await tls.got(before + 1)
    const { headers, body } = readLetter(tls.delivered[before]?.text ?? '')
    expect([headers['Content-Type'], body]).toEqual([
      'text/plain; charset=utf-8',
      '<img src=x onerror=alert(1)> chúc <b>chị</b> & em',
    ])
  })

  it('takes no list of addresses for one', async () => {
    const before = tls.delivered.length
    for (const address of [
      'a@example.com, b@example.com',
      'a@example.com\r\nRCPT TO:<b@example.com>',
      '<a@example.com>',
    ])
      await sent(tls, { address })
    await sent(tls)
    await tls.got(before + 1)
    expect(tls.delivered.slice(before).filter(({ to }) => to.length > 1 || to[0]?.startsWith('b'))).toEqual([])
  })
})

describe('C1 a letter that does not', () => {
  it.each([
    ['is put off at the receiver', { refusesAt: 'receiver', code: 451, words: '4.7.1 Greylisted' }, 'later: later'],
    [
      'is refused at the receiver',
      { refusesAt: 'receiver', code: 550, words: '5.1.1 No such user' },
      'refused: refused',
    ],
    ['is put off after it was read', { refusesAt: 'letter', code: 452, words: 'Full' }, 'later: later'],
    ['is refused after it was read', { refusesAt: 'letter', code: 554, words: 'Spam' }, 'refused: refused'],
    ['is refused for its sender', { refusesAt: 'sender', code: 553, words: 'Not yours' }, 'unreached: senderRefused'],
    ['is cut in the middle', 'cutInLetter', 'later: broken'],
    ['is cut after its end, and lost', 'cutAfterLost', 'unsure: broken'],
    ['is cut after its end, and kept', 'cutAfterKept', 'unsure: broken'],
    ['is never answered', 'silentAfterKept', 'unsure: noAnswer'],
  ] as const)('%s', async (_, deed, expected) => {
    tls.next(deed)
    expect(told(await sent(tls))).toBe(expected)
  })

  it('tells what the server said', async () => {
    tls.next({ refusesAt: 'receiver', code: 550, words: '5.1.1 Không có người này' })
    expect(await sent(tls)).toMatchObject({ problem: { said: '550 5.1.1 Không có người này' } })
  })
})

describe('C1 an account that does not work', () => {
  it('has a wrong password', async () => {
    const outcome = await sent(tls, {}, {}, 'không đúng')
    expect(told(outcome)).toBe('unreached: wrongPassword')
    expect(JSON.stringify(outcome)).not.toContain('không đúng')
  })

  it('has a server whose certificate nobody vouches for', async () => {
    for (const server of [tls, startTls]) {
      const outcome = await handOver(server.account, password, letter, { ...limits, stopWords: '' })
      expect(told(outcome)).toBe('unreached: certificate')
    }
  })

  it('has a server with the certificate of another', async () => {
    const other = await aMailServer({ certificate: aCertificate('mail.example.com') })
    expect(told(await sent(other))).toBe('unreached: certificate')
    expect(other.delivered).toEqual([])
    await other.stop()
  })

  it('has a server without STARTTLS: not a word of the letter or the password is said', async () => {
    const plain = await aMailServer({ security: 'none' })
    expect(told(await sent(plain, {}, { security: 'starttls' }))).toBe('unreached: noStartTls')
    expect(plain.delivered).toEqual([])
    await plain.stop()
  })

  it('has the security of another port', async () => {
    expect(told(await sent(startTls, {}, { security: 'tls' }))).toBe('unreached: notTls')
    expect(told(await sent(tls, {}, { security: 'starttls' }))).toMatch(/^unreached: (noAnswer|broken|notUnderstood)$/)
  })

  it('has a server that is not there', async () => {
    const gone = await aMailServer()
    await gone.stop()
    expect(told(await sent(gone))).toBe('unreached: notReached')
    expect(told(await sent(tls, {}, { host: 'khong-co-that.invalid' }))).toMatch(/^unreached: (hostUnknown|noNetwork)$/)
  })
})
