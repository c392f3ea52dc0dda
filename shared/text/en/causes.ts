// Words of causes, English.
import type { Words } from '../shape.ts'
import type { causes as vi } from '../vi/causes.ts'

export const causes: Words<typeof vi> = {}
