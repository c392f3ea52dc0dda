// Words of points, English.
import type { Words } from '../shape.ts'
import type { points as vi } from '../vi/points.ts'

export const points: Words<typeof vi> = {}
