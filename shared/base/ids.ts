// Ids: UUIDv7 texts, so that later ids sort later. Made in electron/context.ts and, for gestures, in renderer/api.ts.
import { z } from 'zod'

export const id = z.uuid()
export type Id = string

/** The id of a gesture (a key press, a click). The same gesture sent twice counts once. */
export const requestId = z.uuid()
