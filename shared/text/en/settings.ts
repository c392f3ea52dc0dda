// Words of settings, English.
import type { settings as vi } from '../vi/settings.ts'
import type { Words } from '../shape.ts'

export const settings: Words<typeof vi> = {
}
