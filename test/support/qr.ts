// Reads a QR code from the window as a camera would: from its pixels.
import type { Locator } from '@playwright/test'
import jsQR from 'jsqr'

/** What the code that is drawn here says; null: no scanner could read it. */
export async function scanned(drawn: Locator): Promise<string | null> {
  const picture = (await drawn.screenshot()).toString('base64')
  const { width, height, data } = await drawn.page().evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
    return { width: bitmap.width, height: bitmap.height, data: [...pixels] }
  }, picture)
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null
}
