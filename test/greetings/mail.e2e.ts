// The shop's mail in the real window, against a real mail server: the mailbox, a test letter, a greeting that arrives, and one of
// which nobody can know whether it did.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openWriter } from '../../db/open.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { expect, type LaunchOptions, type OpenApp, test } from '../support/app.ts'
import { aMailServer, type MailServer, password } from '../support/mailServer.ts'
import { readLetter } from '../support/readLetter.ts'
import { aCustomer } from '../support/shop.ts'

/** Puts a greeting with its letter into a book that no app has open. */
async function writeLetter(folder: string, customerId: string, words: { subject: string; body: string }) {
  const book = openWriter(join(folder, 'khach-quen.db'))
  const [id, greetingId, at] = [crypto.randomUUID(), crypto.randomUUID(), '2026-11-22T03:00:00.000Z']
  const line = { occasion: 'contact', origin: '', cycle: at, occasionDay: '2026-11-22', channel: 'email' } as const
  const said = { kind: 'wish', outcome: 'queued', words: words.body, note: '', reversesId: null } as const
  const gesture = {
    id: greetingId,
    requestId: greetingId,
    part: 0,
    customerId,
    staffId: ownerId,
    at,
    day: '2026-11-22',
  }
  await book.db
    .insertInto('greetings')
    .values({ ...line, ...said, ...gesture })
    .execute()
  const mail = { id, greetingId, customerId, address: 'lan@example.com', ...words, messageId: `<${id}@example.com>` }
  const waits = { state: 'waiting', tries: 0, nextAt: at, giveUpAt: '2026-11-25T03:00:00.000Z', problem: '' } as const
  await book.db
    .insertInto('mails')
    .values({ ...mail, ...waits, sentAt: null, createdAt: at })
    .execute()
  await book.close()
}

/** The app trusts the server's certificate as it would trust one that the system knows. */
function trusting(server: MailServer, folder: string): LaunchOptions {
  const file = join(folder, 'ca.pem')
  writeFileSync(file, server.ca)
  return { folder, env: { NODE_EXTRA_CA_CERTS: file } }
}

async function openMail(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('navigation').last().getByRole('button', { name: 'Thư điện tử' }).press('Enter')
}

/** Everything by the keyboard, from the address on. */
async function typeMailbox({ page }: OpenApp, { account }: MailServer): Promise<void> {
  await page.getByRole('button', { name: 'Thiết lập hộp thư' }).press('Enter')
  await expect(page.getByLabel('Địa chỉ thư của tiệm')).toBeFocused()
  await page.keyboard.type(account.fromAddress)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Tiệm Bánh Ngọt Ánh')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue(account.user)
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(password)
  await page.getByLabel('Máy chủ gửi thư').focus()
  await page.keyboard.type('127.0.0.1')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(String(account.port))
  await page.keyboard.press('F9')
  await expect(page.getByText('Đã lưu hộp thư.')).toBeVisible()
}

async function typePassword(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sửa hộp thư' }).press('Enter')
  await page.getByLabel('Mật khẩu').focus()
  await page.keyboard.insertText(password)
  await page.keyboard.press('F9')
}

test('C1 a mailbox is set up, tried out, and a greeting arrives with its accents right', async ({ launch }) => {
  test.setTimeout(180_000)
  const server = await aMailServer()
  const before = await launch()
  const lan = await aCustomer(before, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị', email: 'lan@example.com' })
  await before.close()

  const shop = await launch(trusting(server, before.folder))
  await openMail(shop.page)
  await typeMailbox(shop, server)
  await shop.page.getByRole('button', { name: 'Gửi thư thử' }).press('Enter')
  await expect(shop.page.getByText('Máy chủ đã nhận thư thử.')).toBeVisible()
  await server.got(1)
  const tried = readLetter(server.delivered[0]?.text ?? '')
  expect(tried.headers).toMatchObject({
    Subject: 'Thư thử từ Khách Quen',
    From: expect.stringContaining('Tiệm Bánh Ngọt Ánh <tiem@example.com>'),
  })
  expect(tried.body).toContain('Chúc mừng sinh nhật, chúc một năm mới vui vẻ')
  // Nowhere in the folder of the book, however it is encrypted here.
  const { password: place } = await shop.call('greetings.mailReady', {})
  await shop.close()

  const words = { subject: 'Chúc mừng sinh nhật chị Lan', body: 'Chị Lan ơi,\nTiệm chúc chị tuổi mới thật vui ạ <3' }
  await writeLetter(before.folder, lan.id, words)
  const again = await launch(trusting(server, before.folder))
  await openMail(again.page)
  const way = again.page.getByRole('region', { name: 'Thư đang gửi' })
  if (place === 'untilEnd') {
    // Without a key store the password was kept until the app ended, and the letter waited.
    await expect(way.getByText('Thư còn đợi vì chưa có mật khẩu')).toBeVisible()
    await typePassword(again.page)
  }
  await server.got(2)
  const got = readLetter(server.delivered[1]?.text ?? '')
  expect([got.headers.Subject, got.body, got.headers.To]).toEqual([words.subject, words.body, 'lan@example.com'])
  const sent = again.page.getByRole('region', { name: 'Thư vừa gửi' })
  await expect(sent.getByText('Chị Nguyễn Thị Lan')).toBeVisible()
  await server.stop()
})

test('C1 a letter that may have arrived is not sent again until somebody says so', async ({ launch }) => {
  test.setTimeout(180_000)
  const server = await aMailServer()
  const first = await launch()
  const lan = await aCustomer(first, { name: 'Nguyễn Thị Lan', email: 'lan@example.com' })
  await first.close()
  await writeLetter(first.folder, lan.id, { subject: 'Chúc chị Lan', body: 'Chúc chị thật vui' })

  // The server has the letter and does not answer; the app is killed meanwhile.
  server.next('silentAfterKept')
  const shop = await launch(trusting(server, first.folder))
  await openMail(shop.page)
  await typeMailbox(shop, server)
  await server.got(1)
  await shop.kill()

  const again = await launch(trusting(server, first.folder))
  await openMail(again.page)
  const way = again.page.getByRole('region', { name: 'Thư đang gửi' })
  await expect(way.getByText('Chưa rõ đã tới chưa')).toBeVisible()
  await typePassword(again.page)
  await expect(again.page.getByText('Đã lưu hộp thư.')).toBeVisible()
  await way.getByRole('button', { name: 'Đã tới: thư cho' }).focus()
  await again.page.keyboard.press('1')
  await expect(way.getByText('Không có thư nào đang đợi.')).toBeVisible()
  await again.page.keyboard.press('Control+Z')
  await expect(way.getByText('Chưa rõ đã tới chưa')).toBeVisible()
  expect(server.delivered).toHaveLength(1)
  await way.getByRole('button', { name: 'Đã tới: thư cho' }).focus()
  await again.page.keyboard.press('2')
  await server.got(2)
  const ids = server.delivered.map(({ text }) => readLetter(text).headers['Message-ID'])
  expect(new Set(ids).size).toBe(1)
  await server.stop()
})

test('C1 what is wrong with a mailbox is said in words', async ({ launch }) => {
  const server = await aMailServer()
  const shop = await launch()
  await openMail(shop.page)
  await typeMailbox(shop, server)
  // Nobody vouches for its certificate here.
  await shop.page.getByRole('button', { name: 'Gửi thư thử' }).press('Enter')
  await expect(shop.page.getByText('Chứng chỉ của máy chủ không đáng tin')).toBeVisible()
  expect(server.delivered).toEqual([])
  await server.stop()
})
