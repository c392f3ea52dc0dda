// Makes a picture small before it is stored: a square of at most 256 points, as WebP or, where there is none, JPEG.
import { pictureType } from '../../shared/base/pictureType.ts'
import { mostPhotoBytes, type Photo } from '../../shared/customers/profile.ts'

const side = 256
const qualities = [0.85, 0.7, 0.5]
// A camera's picture has 10 to 20 MB; what is larger is no snapshot.
const mostFileBytes = 50 * 1024 * 1024

/** The middle square of the picture; null where the file is no picture that the window can read. */
export async function shrinkPhoto(file: Blob): Promise<Photo | null> {
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  if (pictureType(start) === null || file.size > mostFileBytes) return null
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const canvas = squareOf(picture)
  picture.close()
  for (const quality of qualities) {
    const photo = await photoOf(await canvas.convertToBlob({ type: 'image/webp', quality }))
    if (photo !== null) return photo
  }
  return photoOf(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 }))
}

function squareOf(picture: ImageBitmap): OffscreenCanvas {
  const edge = Math.min(picture.width, picture.height)
  const size = Math.min(side, edge)
  const canvas = new OffscreenCanvas(size, size)
  const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2]
  canvas.getContext('2d')?.drawImage(picture, left, top, edge, edge, 0, 0, size, size)
  return canvas
}

async function photoOf(blob: Blob): Promise<Photo | null> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const type = pictureType(bytes)
  return type !== null && bytes.byteLength <= mostPhotoBytes ? { type, bytes } : null
}
