// The queue of letters in the book: what gets in, who claims what, and what somebody decides.
import { describe, expect, it } from 'vitest'
import { findNextMail, listOpenMails, listSentMails } from '../../db/greetings/mailReads.ts'
import { leaveUnsure, withdrawMail } from '../../electron/greetings/mails.ts'
import { ok } from '../../shared/base/result.ts'
import { codeOf, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { planOf } from '../support/plan.ts'
import { aMailShop, type MailShop } from './mailShop.ts'

const claim = async (shop: MailShop) => granted(await answer(shop, 'greetings.claimMail', {}))
const refused = { kind: 'refused', problem: { kind: 'refused', said: '550 nobody' } } as const
const unsure = { kind: 'unsure', problem: { kind: 'broken', said: '' } } as const

describe('C1 putting a letter into the queue', () => {
  it('keeps it with an id of its own that stays the same in every try', async () => {
    const shop = await aMailShop()
    granted(await shop.write())
    const first = await claim(shop)
    expect(first?.messageId).toMatch(/^<[0-9a-f-]{36}@example\.com>$/)
    const later = { kind: 'later', problem: { kind: 'later', said: '451' } } as const
    granted(await answer(shop, 'greetings.settleMail', { mailId: first?.id ?? '', outcome: later }))
    expect(await claim(shop)).toBeNull()
    shop.pass(60)
    expect(await claim(shop)).toEqual(first)
  })

  it.each([
    'a@example.com, b@example.com',
    'a@example.com;b@example.com',
    'a@example.com\nb@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'Lan <a@example.com>',
    'a@example.com\u0000',
    'a b@example.com',
    'a@',
    '',
  ])('takes no address but one: %j', async address => {
    const shop = await aMailShop()
    expect(codeOf(await shop.write({ address }))).toBe('address_unfit')
    expect(shop.book.sqlite.prepare('SELECT count(*) FROM greetings').pluck().get()).toBe(0)
  })

  it('cleans a subject of line breaks, and takes none that says nothing', async () => {
    const shop = await aMailShop()
    granted(await shop.write({ subject: 'Chúc\r\nBcc: x@example.com\u202E' }))
    expect((await claim(shop))?.subject).toBe('Chúc Bcc: x@example.com')
    expect(codeOf(await shop.write({ subject: '\r\n' }))).toBe('address_unfit')
  })

  it('needs a mailbox to send from', async () => {
    const shop = await aMailShop()
    shop.ctx.followSettings({ ...shop.ctx.settings(), mailAccount: null })
    expect(codeOf(await shop.write())).toBe('mail_account_missing')
  })
})

describe('C1 claiming', () => {
  it('gives each letter to one of two who ask at once, the oldest first', async () => {
    const shop = await aMailShop()
    for (const subject of ['1', '2', '3']) granted(await shop.write({ subject }))
    const claimed = await Promise.all([claim(shop), claim(shop), claim(shop), claim(shop)])
    expect(claimed.map(mail => mail?.subject)).toEqual(['1', '2', '3', undefined])
    expect((await listOpenMails(shop.book.db)).map(({ state }) => state)).toEqual(['sending', 'sending', 'sending'])
  })

  it('gives nothing to somebody who took back what they had allowed, and no offer to who never did', async () => {
    const shop = await aMailShop()
    granted(await shop.write({ kind: 'offer' }))
    expect(await claim(shop)).toBeNull()
    const consent = (given: boolean) => {
      const changes = [{ purpose: 'greetings', channel: 'email', given, wording: '' } as const]
      return { requestId: shop.ctx.newId(), customerId: shop.customerId, how: 'spoken', changes } as const
    }
    granted(await shop.write())
    for (const given of [true, false]) granted(await answer(shop, 'customers.setConsent', consent(given)))
    expect(await claim(shop)).toBeNull()
    const states = shop.book.sqlite.prepare('SELECT state, problem FROM mails').all()
    expect(states).toEqual(Array(2).fill({ state: 'withdrawn', problem: '{"kind":"noConsent","said":""}' }))
  })

  it('gives up after three days, and tries again when somebody says so', async () => {
    const shop = await aMailShop()
    granted(await shop.write())
    shop.pass(3 * 24 * 3600)
    expect(await claim(shop)).toBeNull()
    const mail = await shop.mail()
    expect([mail.state, mail.problem?.kind]).toEqual(['refused', 'tooLate'])
    granted(await shop.decide(mail, 'waiting'))
    expect((await claim(shop))?.id).toBe(mail.id)
  })

  it('is found by the index, as are the lists', async () => {
    const { book, ctx } = await aMailShop()
    const plan = (ask: Parameters<typeof planOf>[1]) => planOf(book.file, ask)
    expect((await plan(db => findNextMail(db, ctx.now()))).join()).toContain('USING INDEX mails_waiting')
    expect((await plan(listOpenMails)).join()).toContain('USING INDEX mails_open')
    expect((await plan(listSentMails)).join()).toContain('USING INDEX mails_sent')
  })
})

describe('C1 when the app ends meanwhile', () => {
  it('leaves unsure what was being handed over, and nothing else', async () => {
    const shop = await aMailShop()
    granted(await shop.write({ subject: '1' }))
    granted(await shop.write({ subject: '2' }))
    const claimed = await claim(shop)
    await leaveUnsure(shop.ctx, false)
    const open = await listOpenMails(shop.book.db)
    expect(open.map(({ subject, state }) => [subject, state])).toEqual([
      ['1', 'unsure'],
      ['2', 'waiting'],
    ])
    // Who handed it over lives on, and knows.
    granted(await answer(shop, 'greetings.settleMail', { mailId: claimed?.id ?? '', outcome: { kind: 'sent' } }))
    expect((await listSentMails(shop.book.db)).map(({ subject }) => subject)).toEqual(['1'])
  })

  it('leaves everything unsure in a book of a backup: it may have been sent since', async () => {
    const shop = await aMailShop()
    granted(await shop.write())
    await leaveUnsure(shop.ctx, true)
    expect((await shop.mail()).state).toBe('unsure')
    expect(await claim(shop)).toBeNull()
  })
})

describe('C1 deciding about a letter', () => {
  async function settled(outcome: typeof refused | typeof unsure | { kind: 'sent' }) {
    const shop = await aMailShop()
    granted(await shop.write())
    const claimed = await claim(shop)
    granted(await answer(shop, 'greetings.settleMail', { mailId: claimed?.id ?? '', outcome }))
    return { shop, mail: await shop.mail() }
  }

  it.each([
    ['unsure', unsure, 'waiting'],
    ['unsure', unsure, 'sent'],
    ['unsure', unsure, 'withdrawn'],
    ['refused', refused, 'waiting'],
    ['refused', refused, 'withdrawn'],
    ['sent', { kind: 'sent' } as const, 'refused'],
  ] as const)('makes an %s one %s, and back', async (state, outcome, becomes) => {
    const { shop, mail } = await settled(outcome)
    expect(mail.state).toBe(state)
    const decided = granted(await shop.decide(mail, becomes))
    expect(decided.state).toBe(becomes)
    expect(granted(await shop.decide(decided, mail.state))).toEqual(
      expect.objectContaining({ state, problem: mail.problem, tries: mail.tries }),
    )
  })

  it('says of a letter that came back that it did', async () => {
    const { shop, mail } = await settled({ kind: 'sent' })
    expect(granted(await shop.decide(mail, 'refused')).problem).toEqual({ kind: 'returned', said: '' })
  })

  it('does it once for the same gesture, and not where the letter has moved on', async () => {
    const { shop, mail } = await settled(unsure)
    const requestId = shop.ctx.newId()
    const first = granted(await shop.decide(mail, 'waiting', requestId))
    expect(granted(await shop.decide(mail, 'waiting', requestId))).toEqual(first)
    await claim(shop)
    expect(codeOf(await shop.decide(mail, 'withdrawn'))).toBe('mail_moved_on')
    expect(codeOf(await shop.decide({ ...mail, id: shop.ctx.newId() }, 'waiting'))).toBe('mail_unknown')
  })

  it('withdraws a letter with its greeting, unless it may be gone', async () => {
    const shop = await aMailShop()
    const greetingId = granted(await shop.write())
    const withdraw = () => shop.ctx.write(async trx => ok(await withdrawMail(trx, greetingId)))
    await claim(shop)
    expect(granted(await withdraw())).toBe(false)
    await answer(shop, 'greetings.settleMail', { mailId: (await shop.mail()).id, outcome: refused })
    expect([granted(await withdraw()), (await shop.mail()).state]).toEqual([true, 'withdrawn'])
  })
})
