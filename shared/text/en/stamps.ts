// Words of stamps, English.
import type { stamps as vi } from '../vi/stamps.ts'
import type { Words } from '../shape.ts'

export const stamps: Words<typeof vi> = {
}
