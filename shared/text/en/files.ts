// Words of files, English.
import type { files as vi } from '../vi/files.ts'
import type { Words } from '../shape.ts'

export const files: Words<typeof vi> = {
}
