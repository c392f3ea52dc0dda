// Words of catalogue, English.
import type { Words } from '../shape.ts'
import type { catalogue as vi } from '../vi/catalogue.ts'

export const catalogue: Words<typeof vi> = {}
