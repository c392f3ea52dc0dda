// Words of greeting somebody: words, channels, what came of it, in English.

import type { Words } from '../shape.ts'
import type { greetings as vi } from '../vi/greetings.ts'

export const greetings: Words<typeof vi> = {}
