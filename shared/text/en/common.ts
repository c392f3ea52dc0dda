// Words of common, English.

import type { Words } from '../shape.ts'
import type { common as vi } from '../vi/common.ts'

export const common: Words<typeof vi> = {
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
}
