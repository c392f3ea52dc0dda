// Words of app, English.
import type { app as vi } from '../vi/app.ts'
import type { Words } from '../shape.ts'

export const app: Words<typeof vi> = {
}
