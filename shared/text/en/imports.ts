// Words of imports, English.

import type { Words } from '../shape.ts'
import type { imports as vi } from '../vi/imports.ts'

export const imports: Words<typeof vi> = {
  standIn: 'Customer {{number}}',
}
