// Puts words, a picture or both on the system's clipboard.
import electron, { clipboard, nativeImage } from 'electron'

/** False where the bytes are no picture that can be read; then the clipboard stays as it is. `png`: null for words alone; '': no words. */
export async function copy(words: string, png: Uint8Array<ArrayBuffer> | null): Promise<boolean> {
  if (png === null) {
    await clipboard.writeText(words)
    return true
  }
  const image = nativeImage.createFromBuffer(Buffer.from(png))
  if (image.isEmpty()) return false
  // Electron 33, which runs where 45 cannot be downloaded, knows no items and takes what it is to hold by name.
  if (electron.ClipboardItem === undefined)
    Reflect.apply(clipboard.write, clipboard, [{ ...(words && { text: words }), image }])
  else {
    const blob = new Blob([png], { type: 'image/png' })
    await clipboard.write([new electron.ClipboardItem({ ...(words && { 'text/plain': words }), 'image/png': blob })])
  }
  return true
}
