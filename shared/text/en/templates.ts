// Words of the templates of greetings, in English.

import type { Words } from '../shape.ts'
import type { templates as vi } from '../vi/templates.ts'

export const templates: Words<typeof vi> = {}
