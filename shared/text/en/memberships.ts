// Words of memberships, English.
import type { Words } from '../shape.ts'
import type { memberships as vi } from '../vi/memberships.ts'

export const memberships: Words<typeof vi> = {}
