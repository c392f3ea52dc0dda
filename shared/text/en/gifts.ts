// Words of gifts on an occasion, in English.

import type { Words } from '../shape.ts'
import type { gifts as vi } from '../vi/gifts.ts'

export const gifts: Words<typeof vi> = {}
