// Words of mail: the account, the letters under way, in English.

import type { Words } from '../shape.ts'
import type { mail as vi } from '../vi/mail.ts'

export const mail: Words<typeof vi> = {}
