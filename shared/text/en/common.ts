// Words of common, English.
import type { common as vi } from '../vi/common.ts'
import type { Words } from '../shape.ts'

export const common: Words<typeof vi> = {
}
