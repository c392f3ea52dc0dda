// The contract of what the shop shows of itself, and of finished greeting pictures.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import type { Result } from '../base/result.ts'
import { mostLogoBytes, mostPictureBytes, type ShopPicture } from './pictures.ts'

const bytesUpTo = (most: number) => z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= most)
const picture = bytesUpTo(mostPictureBytes)

export const pictureCalls = {
  'greetings.logo': call<Result<ShopPicture | null>>()('counter', 'reader', z.strictObject({})),
  /** WebP, JPEG or PNG, small; it takes the place of the one before. Twice is as good as once. */
  'greetings.saveLogo': call<Result<null, 'logo_unreadable'>>()(
    'owner',
    'writer',
    z.strictObject({ bytes: bytesUpTo(mostLogoBytes) }),
  ),
  /** The same logo, saved again, undoes it. */
  'greetings.removeLogo': call<Result<null>>()('owner', 'writer', z.strictObject({})),
  /** Puts a PNG where pictures are pasted from. */
  'greetings.copyPicture': call<Result<null, 'picture_unreadable'>>()(
    'counter',
    'main',
    z.strictObject({ png: picture }),
  ),
  /** Asks where to keep a PNG. `saved`: its file and folder; null where the person thought better of it. `name`: for whom it is. */
  'greetings.savePicture': call<
    Result<{ saved: { file: string; folder: string } | null }, 'picture_unreadable' | 'file_in_use'>
  >()('counter', 'main', z.strictObject({ name: line(160), png: picture })),
}
