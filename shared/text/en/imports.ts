// Words of imports, English.
import type { imports as vi } from '../vi/imports.ts'
import type { Words } from '../shape.ts'

export const imports: Words<typeof vi> = {
}
