// Two shops on two computers, with nothing between them but pictures and digits: cards, offers, a voucher, the month.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type OpenApp, test } from '../support/app.ts'
import { scanned } from '../support/qr.ts'
import { aCustomer } from '../support/shop.ts'

/** A shop with a name, at its programme of partner shops. */
async function named(shop: OpenApp, shopName: string): Promise<void> {
  await shop.call('settings.save', { shopName })
  await openPartners(shop.page)
}

async function openPartners(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Tiệm bạn', exact: true }).click()
}

/** Types as a scanner does, which does not wait for the window. */
async function scan({ app, page }: OpenApp, code: string | null): Promise<void> {
  await page.bringToFront()
  await app.evaluate(
    ({ BrowserWindow }, keys) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      for (const keyCode of keys) {
        contents?.sendInputEvent({ type: 'keyDown', keyCode })
        contents?.sendInputEvent({ type: 'char', keyCode })
        contents?.sendInputEvent({ type: 'keyUp', keyCode })
      }
    },
    [...(code ?? ''), 'Enter'],
  )
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(pasted => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('L9 two shops exchange cards; a voucher of one is used once at the other, taken back, and settled', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const [cafe, florist] = [await launch(), await launch()]
  await openPartners(cafe.page)
  await expect(cafe.page.getByText('Tiệm chưa có tên')).toBeVisible()
  await named(cafe, 'Cà Phê Mây')
  await named(florist, 'Tiệm Hoa Mộc')

  // The florist's card is scanned at the café.
  const card = await scanned(florist.page.getByRole('img', { name: 'Mã QR của thẻ' }))
  await cafe.page.getByLabel('Thẻ của tiệm bạn').focus()
  await scan(cafe, card)
  await expect(cafe.page.getByText('Đã kết bạn với Tiệm Hoa Mộc')).toBeVisible()
  const spoken = await florist.page.getByText(/^\d{4}( \d{4}){5}$/).textContent()
  await expect(cafe.page.getByRole('region', { name: 'Tiệm Hoa Mộc' }).getByText(spoken ?? '')).toBeVisible()

  // The café promises ten percent, by keyboard, and keeps its card with it as a file.
  await cafe.page.getByRole('button', { name: 'Thêm ưu đãi cho khách của Tiệm Hoa Mộc' }).press('Enter')
  await expect(cafe.page.getByLabel('Ưu đãi', { exact: true })).toBeFocused()
  await cafe.page.getByLabel('Giảm cho món gì').fill('mọi món nước')
  await cafe.page.keyboard.press('F9')
  await expect(cafe.page.getByText('Đã thêm: Giảm 10% · mọi món nước')).toBeVisible()
  const file = join(cafe.folder, 'may.khachquen-partner')
  await cafe.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await cafe.page.getByRole('button', { name: 'Gửi thẻ kèm ưu đãi' }).click()
  const sent = cafe.page.getByRole('dialog')
  await expect(sent.getByText('Kèm 1 ưu đãi')).toBeVisible()
  await sent.getByRole('button', { name: 'Lưu thành tệp' }).click()
  await expect(cafe.page.getByText('Đã lưu thẻ của tiệm')).toBeVisible()
  await cafe.page.keyboard.press('Escape')

  // The florist takes the file in, and has the offer.
  const huge = { name: 'x.khachquen-partner', mimeType: '', buffer: Buffer.alloc(10_000_000, '7') }
  await florist.page.locator('input[type=file]').setInputFiles(huge)
  await expect(florist.page.getByText('Đây không phải thẻ của một tiệm')).toBeVisible()
  await florist.page.locator('input[type=file]').setInputFiles({ ...huge, buffer: readFileSync(file) })
  await expect(florist.page.getByText('Đã kết bạn với Cà Phê Mây')).toBeVisible()
  await expect(florist.page.getByText('Giảm 10% · mọi món nước')).toBeVisible()

  // A customer of the florist gets a voucher.
  await aCustomer(florist, { name: 'Nguyễn Thị Lan', formOfAddress: 'chị' })
  await florist.page.keyboard.press('Control+1')
  await expect(florist.page.locator('#customer-box')).toBeFocused()
  await florist.page.keyboard.type('lan')
  await florist.page.keyboard.press('Enter')
  await florist.page.getByRole('button', { name: 'Ưu đãi ở tiệm bạn' }).click()
  await florist.page.keyboard.press('Enter')
  await expect(florist.page.getByText('Đã phát cho chị Lan phiếu')).toBeVisible()
  const drawn = florist.page.getByRole('img', { name: 'Mã QR của phiếu' })
  const code = await scanned(drawn)
  expect(code).toBe(await florist.page.getByLabel('Số phiếu').inputValue())
  await florist.page.keyboard.press('Escape')

  // It is scanned at the café, with the focus in the counter's box and a name half typed.
  await aCustomer(cafe, { name: 'Lê Bình' })
  await cafe.page.keyboard.press('Control+1')
  await expect(cafe.page.locator('#customer-box')).toBeFocused()
  await cafe.page.keyboard.type('le')
  await cafe.page.waitForTimeout(150)
  await scan(cafe, code)
  const voucher = cafe.page.getByRole('dialog')
  await expect(voucher.getByRole('heading', { name: 'Phiếu của Tiệm Hoa Mộc' })).toBeVisible()
  await expect(cafe.page.locator('#customer-box')).toHaveValue('le')
  // As fast as a person: faster digits would be a scan.
  // As fast as a person: faster digits would be a scan.
  await cafe.page.keyboard.type('123456', { delay: 60 })
  await expect(voucher.getByText('Bớt 12.345 ₫, khách trả 111.111 ₫')).toBeVisible()
  await cafe.page.keyboard.press('Enter')
  await expect(cafe.page.getByText('Đã nhận phiếu của Tiệm Hoa Mộc: bớt 12.345 ₫')).toBeVisible()

  // A second time it is refused, pasted as well as scanned; after an undo it counts again, and once more the way back.
  await scan(cafe, code)
  await expect(cafe.page.getByText('Phiếu này đã dùng ở đây ngày 22/11/2026')).toBeVisible()
  await paste(cafe.page, `${code?.slice(0, 100)} ${code?.slice(100)}1`)
  await expect(cafe.page.getByText('Đây không phải phiếu, hoặc còn thiếu số')).toBeVisible()
  await expect(cafe.page.locator('#customer-box')).toHaveValue('le')
  await cafe.page.locator('#customer-box').fill('')
  await cafe.page.keyboard.press('Control+Z')
  await expect(cafe.page.getByText('Phiếu dùng được như trước')).toBeVisible()
  await cafe.page.keyboard.press('Control+Z')
  await expect(cafe.page.getByText('bớt 12.345 ₫')).toBeVisible()

  // Both months say so.
  await openPartners(cafe.page)
  const month = cafe.page.getByRole('region', { name: 'Tính với nhau mỗi tháng' })
  await expect(month.getByText('12.345 ₫').first()).toBeVisible()
  await month.getByText('Từng phiếu').click()
  await month.getByRole('button', { name: 'Tháng trước' }).click()
  await expect(month.getByText('Tháng này chưa có phiếu nào.')).toBeVisible()
  await month.getByRole('button', { name: 'Tháng sau' }).click()
  await month.getByText('Từng phiếu').click()
  await month.getByRole('button', { name: /Hoàn tác phiếu/ }).click()
  await expect(month.getByText('Tháng này chưa có phiếu nào.')).toBeVisible()
  await openPartners(florist.page)
  await expect(florist.page.getByText('Phiếu của mình đã phát')).toBeVisible()
})
