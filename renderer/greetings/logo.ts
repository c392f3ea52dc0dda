// Makes a logo small before it is stored: as it is, with what is transparent, at most 512 points wide and high.
import { pictureType } from '../../shared/base/pictureType.ts'
import { mostLogoBytes, mostLogoFileBytes } from '../../shared/greetings/pictures.ts'

const edge = 512
const qualities = [0.92, 0.8, 0.6]

type Bytes = Uint8Array<ArrayBuffer>

/** Says why not where the file is too heavy, or no picture that the window can read. */
export async function shrinkLogo(file: Blob): Promise<Bytes | 'unreadable' | 'tooLarge'> {
  if (file.size > mostLogoFileBytes) return 'tooLarge'
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  const picture = pictureType(start) && (await createImageBitmap(file).catch(() => null))
  if (!picture) return 'unreadable'
  const canvas = shrunk(picture)
  picture.close()
  for (const quality of qualities) {
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality })).arrayBuffer())
    if (pictureType(bytes) !== null && bytes.byteLength <= mostLogoBytes) return bytes
  }
  return 'unreadable'
}

function shrunk(picture: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
  const [width, height] = [picture.width, picture.height].map(length => Math.max(1, Math.round(length * scale)))
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}
