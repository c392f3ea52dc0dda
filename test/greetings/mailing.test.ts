// The sender at work against a real mail server: nothing is sent twice, nothing is lost, whatever the server does.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaveUnsure } from '../../electron/greetings/mails.ts'
import type { Letter, MailOutcome } from '../../shared/greetings/mailModel.ts'
import { granted } from '../stamps/counter.ts'
import { aMailServer, type MailServer } from '../support/mailServer.ts'
import type { Deed } from '../support/mailServerChild.ts'
import { readLetter } from '../support/readLetter.ts'
import { aMailShop, type MailShop, sendTo } from './mailShop.ts'

let server: MailServer
beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

async function statesOf({ book }: MailShop): Promise<string[]> {
  return book.sqlite.prepare('SELECT state FROM mails ORDER BY created_at, id').pluck().all().map(String)
}

const minute = 60

describe('C1 sending what waits', () => {
  it('sends every letter once, one after another', async () => {
    const shop = await aMailShop()
    const before = server.delivered.length
    for (const subject of ['Một', 'Hai', 'Ba']) granted(await shop.write({ subject }))
    await shop.sender(sendTo(server)).look()
    await server.got(before + 3)
    const subjects = server.delivered.slice(before).map(({ text }) => readLetter(text).headers.Subject)
    expect(subjects).toEqual(['Một', 'Hai', 'Ba'])
    expect(await statesOf(shop)).toEqual(['sent', 'sent', 'sent'])
  })

  it('sends a letter of a customer named in markup as it is written', async () => {
    const shop = await aMailShop()
    const before = server.delivered.length
    const body = 'Chúc <b>"An"</b> & <script>alert(1)</script> vui'
    granted(await shop.write({ body, subject: '<i>An</i>' }))
    await shop.sender(sendTo(server)).look()
    await server.got(before + 1)
    const read = readLetter(server.delivered[before]?.text ?? '')
    expect([read.headers.Subject, read.body]).toEqual(['<i>An</i>', body])
  })

  it('tries a letter again that was put off, a minute later', async () => {
    const shop = await aMailShop()
    const before = server.delivered.length
    granted(await shop.write())
    server.next({ refusesAt: 'receiver', code: 451, words: '4.7.1 Greylisted' })
    const sender = shop.sender(sendTo(server))
    await sender.look()
    expect((await shop.mail()).problem).toEqual({ kind: 'later', said: '451 4.7.1 Greylisted' })
    await sender.look()
    expect(await statesOf(shop)).toEqual(['waiting'])
    shop.pass(minute)
    await sender.look()
    await server.got(before + 1)
    expect(await statesOf(shop)).toEqual(['sent'])
  })

  it('goes on with the next letter after one that was refused', async () => {
    const shop = await aMailShop()
    server.next({ refusesAt: 'receiver', code: 550, words: '5.1.1 Nobody' })
    granted(await shop.write())
    granted(await shop.write())
    await shop.sender(sendTo(server)).look()
    expect(await statesOf(shop)).toEqual(['refused', 'sent'])
  })

  it('sends no letter twice that may have arrived, until somebody says so', async () => {
    const shop = await aMailShop()
    const before = server.delivered.length
    granted(await shop.write())
    server.next('cutAfterKept')
    const sender = shop.sender(sendTo(server))
    await sender.look()
    shop.pass(24 * 60 * minute)
    await sender.tryAfresh()
    await server.got(before + 1)
    const mail = await shop.mail()
    expect([mail.state, server.delivered.length]).toEqual(['unsure', before + 1])
    granted(await shop.decide(mail, 'waiting'))
    await sender.look()
    await server.got(before + 2)
    const ids = server.delivered.slice(before).map(({ text }) => readLetter(text).headers['Message-ID'])
    // The same letter for whoever got both.
    expect(new Set(ids).size).toBe(1)
    expect(await statesOf(shop)).toEqual(['sent'])
  })
})

describe('C1 a server that cannot be reached', () => {
  it('is left alone for longer and longer, and tried at once when the network is back', async () => {
    const shop = await aMailShop()
    const away = await aMailServer()
    await away.stop()
    let tried = 0
    let network: MailServer = away
    granted(await shop.write())
    granted(await shop.write())
    const sender = shop.sender(letter => {
      tried += 1
      return sendTo(network)(letter)
    })
    for (let passed = 0; passed < 16; passed += 1) {
      await sender.look()
      shop.pass(minute)
    }
    // At once, after 1, 3, 7 and 15 minutes.
    expect([tried, await statesOf(shop)]).toEqual([5, ['waiting', 'waiting']])
    expect((await shop.mail()).tries).toBe(0)
    network = server
    await sender.look()
    expect(tried).toBe(5)
    await sender.tryAfresh()
    expect(await statesOf(shop)).toEqual(['sent', 'sent'])
  })

  it('is not asked again with a wrong password until something has changed', async () => {
    const shop = await aMailShop()
    let tried = 0
    granted(await shop.write())
    const stranger = { ...server, account: { ...server.account, user: 'nguoi.la@example.com' } }
    const sender = shop.sender(letter => {
      tried += 1
      return sendTo(stranger)(letter)
    })
    await sender.look()
    shop.pass(24 * 60 * minute)
    await sender.look()
    expect([tried, (await shop.mail()).problem?.kind]).toEqual([1, 'wrongPassword'])
    await sender.tryAfresh()
    expect(tried).toBe(2)
  })
})

describe('C1 two at once, and an end in between', () => {
  it('sends each letter once where two senders work on one book', async () => {
    const shop = await aMailShop()
    const before = server.delivered.length
    for (let written = 0; written < 6; written += 1) granted(await shop.write())
    await Promise.all([shop.sender(sendTo(server)).look(), shop.sender(sendTo(server)).look()])
    await server.got(before + 6)
    expect([server.delivered.length, new Set(await statesOf(shop))]).toEqual([before + 6, new Set(['sent'])])
  })

  it('looks once, however often it is told to', async () => {
    const shop = await aMailShop()
    const before = server.delivered.length
    granted(await shop.write())
    const sender = shop.sender(sendTo(server))
    await Promise.all([sender.look(), sender.look(), sender.tryAfresh()])
    expect(server.delivered.length).toBe(before + 1)
  })

  it('waits at the end of the app for the letter in hand, and takes no other', async () => {
    const shop = await aMailShop()
    granted(await shop.write())
    granted(await shop.write())
    const sender = shop.sender(sendTo(server))
    void sender.look()
    await sender.rest(10_000)
    expect(await statesOf(shop)).toEqual(['sent', 'waiting'])
  })
})

// What the server does, or the app's end at the worst moment, with what has arrived by then.
type Event = Deed | 'appEndsBefore' | 'appEndsAfter' | 'noNetwork'

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('take' as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...(['cutInLetter', 'cutAfterKept', 'cutAfterLost', 'appEndsBefore', 'appEndsAfter', 'noNetwork'] as const),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      refusesAt: fc.constantFrom('receiver', 'letter', 'sender'),
      code: fc.constantFrom(421, 450, 451, 452, 503, 550, 552, 554),
      words: fc.constant('no'),
    }),
  },
)

class AppEnded extends Error {}

/** A sender whose next letters fare as told; the app may end just before or after the letter went. */
function faring(story: Event[]): (letter: Letter) => Promise<MailOutcome> {
  const send = sendTo(server)
  return async letter => {
    const event = story.shift() ?? 'take'
    if (event === 'appEndsBefore') throw new AppEnded()
    if (event === 'noNetwork') return { kind: 'unreached', problem: { kind: 'noNetwork', said: '' } }
    if (event !== 'appEndsAfter') server.next(event)
    const outcome = await send(letter)
    if (event === 'appEndsAfter') throw new AppEnded()
    return outcome
  }
}

describe('C1 property', () => {
  it('sends nothing twice and loses nothing, over any story of failures', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(events, { minLength: 2, maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        async (story, letters) => {
          const shop = await aMailShop()
          const ids: string[] = []
          for (let written = 0; written < letters; written += 1) ids.push(granted(await shop.write()))
          const from = server.delivered.length
          for (let day = 0; day < 12; day += 1) {
            const sender = shop.sender(faring(story))
            await sender.look().catch(error => expect(error).toBeInstanceOf(AppEnded))
            await leaveUnsure(shop.ctx, false)
            shop.pass(5 * 60 * minute)
          }
          const got = server.delivered.slice(from).map(({ text }) => readLetter(text).headers['Message-ID'])
          for (const id of ids) {
            const { id: mailId, state } = await shop.mail(id)
            const times = got.filter(known => known?.includes(mailId)).length
            expect(times).toBeLessThanOrEqual(1)
            expect(['sent', 'refused', 'unsure']).toContain(state)
            if (state !== 'unsure') expect(times).toBe(state === 'sent' ? 1 : 0)
          }
        },
      ),
      { numRuns: 20 },
    )
  })
})
