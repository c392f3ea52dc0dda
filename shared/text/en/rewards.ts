// Words of rewards, English.
import type { rewards as vi } from '../vi/rewards.ts'
import type { Words } from '../shape.ts'

export const rewards: Words<typeof vi> = {
}
