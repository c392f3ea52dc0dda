// Draws greeting pictures beside the page: a thread of its own, with the app's letters.
import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import latin500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import latin700 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import vietnamese500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'
import vietnamese700 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2?url'
import ranges from '@fontsource/be-vietnam-pro/unicode.json'
import { drawPicture } from './drawPicture.ts'
import { type PictureAsked, type PictureMade, type PictureWanted, pictureWidth } from './pictureModel.ts'

// The compiler knows the page's world here; this is all that is used of a worker's.
declare const self: {
  fonts: FontFaceSet
  onmessage: (event: MessageEvent<PictureAsked>) => void
  postMessage(made: PictureMade, transfer: Transferable[]): void
}

const faces = [
  [400, latin400, vietnamese400],
  [500, latin500, vietnamese500],
  [600, latin600, vietnamese600],
  [700, latin700, vietnamese700],
] as const

async function loadFonts(): Promise<void> {
  const loading = faces.flatMap(([weight, ofLatin, ofVietnamese]) => {
    const face = (url: string, unicodeRange: string) =>
      new FontFace('Be Vietnam Pro', `url(${url}) format('woff2')`, { weight: String(weight), unicodeRange }).load()
    return [face(ofLatin, ranges.latin), face(ofVietnamese, ranges.vietnamese)]
  })
  for (const face of await Promise.all(loading)) self.fonts.add(face)
}

const ready = loadFonts()

async function make(wanted: PictureWanted): Promise<Uint8Array<ArrayBuffer>> {
  await ready
  const { logo } = wanted
  const picture = logo && (await createImageBitmap(new Blob([logo.bytes], { type: logo.type })).catch(() => null))
  const canvas = new OffscreenCanvas(pictureWidth, wanted.height)
  const brush = canvas.getContext('2d', { alpha: false })
  if (!brush) throw new Error('There is nothing to draw on')
  drawPicture(brush, wanted, picture)
  picture?.close()
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}

self.onmessage = async ({ data: { number, wanted } }) => {
  const png = await make(wanted).catch(() => null)
  self.postMessage({ number, png }, png ? [png.buffer] : [])
}
