// Words of visits, English.
import type { Words } from '../shape.ts'
import type { visits as vi } from '../vi/visits.ts'

export const visits: Words<typeof vi> = {}
