// Words of Today: whom to ask after, and the settings of the occasions, in English.

import type { Words } from '../shape.ts'
import type { reminders as vi } from '../vi/reminders.ts'

export const reminders: Words<typeof vi> = {}
