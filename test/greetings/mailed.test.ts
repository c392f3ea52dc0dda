// A greeting by e-mail: its line and its letter are written together, and taken back together.
import { describe, expect, it } from 'vitest'
import type { MailAccount } from '../../shared/settings/model.ts'
import { codeOf, granted } from '../stamps/counter.ts'
import { answer } from '../support/answer.ts'
import { aGreetingShop } from './shop.ts'

const mailAccount: MailAccount = {
  host: 'smtp.example.com',
  port: 465,
  security: 'tls',
  user: 'tiem',
  fromAddress: 'tiem@example.com',
  fromName: 'Tiệm Sen',
}
const queued = { channel: 'email', outcome: 'queued', subject: 'Mừng sinh nhật' } as const

async function anAddressee(settings: { mailAccount?: MailAccount } = { mailAccount }, email = 'lan@example.com') {
  const shop = aGreetingShop(settings)
  const lan = await shop.customer({ email })
  const reminder = await shop.reminder(lan)
  const mails = async () => granted(await answer(shop, 'greetings.listMails', {})).open
  return { shop, lan, reminder, mails }
}

describe('C2 a greeting by e-mail', () => {
  it('puts its letter into the queue, to the address that the book has', async () => {
    const { shop, lan, reminder, mails } = await anAddressee()
    granted(await shop.record(lan, reminder, queued))
    expect(await mails()).toMatchObject([
      { address: 'lan@example.com', subject: 'Mừng sinh nhật', state: 'waiting', customerId: lan },
    ])
    expect(await shop.stateOf(reminder)).toBe('greeted')
  })

  it('takes the letter back that has not left', async () => {
    const { shop, lan, reminder, mails } = await anAddressee()
    const { requestId } = granted(await shop.record(lan, reminder, queued))
    granted(await shop.takeBack(requestId))
    expect(await mails()).toEqual([])
    expect(await shop.stateOf(reminder)).toBe('open')
    granted(await shop.record(lan, reminder, queued))
    expect(await mails()).toHaveLength(1)
  })

  it('stores nothing without a mailbox, and nothing is queued on another channel', async () => {
    const { shop, lan, reminder } = await anAddressee({})
    expect(codeOf(await shop.record(lan, reminder, queued))).toBe('mail_account_missing')
    expect(await shop.stateOf(reminder)).toBe('open')
    expect(granted(await answer(shop, 'greetings.listOf', { customerId: lan }))).toEqual([])
    expect(codeOf(await shop.record(lan, reminder, { ...queued, channel: 'zalo' }))).toBe('bad_input')
  })

  it('goes to nobody whose address is a list', async () => {
    const { shop, lan, reminder } = await anAddressee({ mailAccount }, 'lan@example.com, mai@example.com')
    expect(codeOf(await shop.record(lan, reminder, queued))).toBe('not_permitted')
  })
})
