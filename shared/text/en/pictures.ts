// Words of the greeting picture, the greeting card and the shop's logo, in English.

import type { Words } from '../shape.ts'
import type { pictures as vi } from '../vi/pictures.ts'

export const pictures: Words<typeof vi> = {}
