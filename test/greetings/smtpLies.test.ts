// Mail servers that lie: what they say is stored short and harmless, and a letter counts as sent only when it was answered for.
import { describe, expect, it } from 'vitest'
import { handOver } from '../../electron/greetings/smtp.ts'
import { type MailOutcome, mailOutcome } from '../../shared/greetings/mailModel.ts'
import { aLyingServer, type Lies } from '../support/lyingServer.ts'
import { letter } from './letter.ts'

const limits = { reach: 700, answer: 700, whole: 1500, beforeEnd: 60, stopWords: '' }

async function sentTo(lies: Lies): Promise<MailOutcome> {
  const { account, ca } = await aLyingServer(lies)
  return handOver(account, 'mật khẩu', letter, { ...limits, ca })
}

const endless = `250-${'x'.repeat(60)}\r\n`.repeat(1000)

describe('C1 a server that lies', () => {
  it.each<[string, Lies, string]>([
    ['is believed where it takes the letter', {}, 'sent'],
    ['is believed whatever else it says', { end: '250 <script>alert(1)</script> \u0000\r\n' }, 'sent'],
    ['greets with something else', { greeting: 'HTTP/1.1 400 Bad Request\r\n\r\n' }, 'unreached: notUnderstood'],
    ['greets before it is ready', { greeting: '554 go away\r\n' }, 'unreached: notUnderstood'],
    ['never greets', { greeting: '' }, 'unreached: noAnswer'],
    ['never ends a line', { EHLO: 'x'.repeat(200_000) }, 'unreached: notUnderstood'],
    ['never ends an answer', { EHLO: endless }, 'unreached: notUnderstood'],
    ['answers what was not asked', { greeting: '220 mail\r\n250 mail\r\n250 more\r\n' }, 'later: notUnderstood'],
    ['takes the letter before it has it', { DATA: '354 go on\r\n250 taken\r\n' }, 'later: notUnderstood'],
    ['refuses the letter before it has it', { DATA: '354 go on\r\n552 too big\r\n' }, 'refused: refused'],
    ['answers the letter with nothing that is an answer', { end: 'thanks\r\n' }, 'unsure: notUnderstood'],
    ['answers the letter with half a code', { end: '2 thanks\r\n' }, 'unsure: notUnderstood'],
    ['answers the letter with no code that there is', { end: '999 thanks\r\n' }, 'unsure: notUnderstood'],
    ['answers the letter with a question', { end: '354 more\r\n' }, 'unsure: notUnderstood'],
    ['answers the letter without an end', { end: '250-taken\r\n' }, 'unsure: noAnswer'],
    ['closes the door as an answer', { end: '421 closing\r\n' }, 'later: later'],
  ])('%s', async (_, lies, expected) => {
    const outcome = await sentTo(lies)
    expect(outcome.kind === 'sent' ? 'sent' : `${outcome.kind}: ${outcome.problem.kind}`).toBe(expected)
    expect(mailOutcome.parse(outcome)).toEqual(outcome)
  })

  it('is quoted in one short line without anything invisible', async () => {
    const tower = Buffer.concat([
      Buffer.from('550-\u202Egnp.exe\u202C không\u0000 có \u200B\r\n550 '),
      Buffer.from([0xff, 0xfe, 0x80]),
      Buffer.from(`${'dài '.repeat(400)}\r\n`),
    ])
    const outcome = await sentTo({ RCPT: tower })
    expect(outcome.kind).toBe('refused')
    const said = outcome.kind === 'sent' ? '' : outcome.problem.said
    expect(said.length).toBeLessThanOrEqual(200)
    expect(said).toMatch(/^550-/)
    expect(/[\p{Cc}\u202A-\u202E\u200B]/u.test(said)).toBe(false)
    expect(mailOutcome.parse(outcome)).toEqual(outcome)
  })
})
