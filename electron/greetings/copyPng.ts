// Puts a picture where pictures are pasted from.
import * as electron from 'electron'

const { clipboard, nativeImage } = electron

/** False where the bytes are no picture. */
export async function copyPng(png: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const image = nativeImage.createFromBuffer(Buffer.from(png))
  if (image.isEmpty()) return false
  // Electron 33, which runs where the shipped one cannot be fetched, knows no items, and the shipped one only those.
  if ('writeImage' in clipboard && typeof clipboard.writeImage === 'function') clipboard.writeImage(image)
  else await clipboard.write([new electron.ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })])
  return true
}
