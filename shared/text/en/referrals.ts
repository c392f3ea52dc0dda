// Words of referrals, English.
import type { Words } from '../shape.ts'
import type { referrals as vi } from '../vi/referrals.ts'

export const referrals: Words<typeof vi> = {}
