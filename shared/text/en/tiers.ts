// Words of tiers, English.
import type { Words } from '../shape.ts'
import type { tiers as vi } from '../vi/tiers.ts'

export const tiers: Words<typeof vi> = {}
