// Words of reports, English.
import type { Words } from '../shape.ts'
import type { reports as vi } from '../vi/reports.ts'

export const reports: Words<typeof vi> = {}
