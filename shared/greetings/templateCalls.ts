// The contract of the templates: the shop's own words, and those that come with the app.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { lines } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { Named } from '../text/format.ts'
import { longestWords } from './filling.ts'
import { templateFields } from './model.ts'
import type { ListedTemplate, UnsavableTemplate } from './templates.ts'

/** Which template: one of the book, or one that comes with the app ('' where it is the shop's own). */
const which = { templateId: id.nullable(), builtIn: z.string().max(80) }

/** A template filled for somebody of the book, as it would be sent. */
export interface Previewed extends Named {
  customerId: string
  words: string
}

export const templateCalls = {
  /** Those in use, or those that were put away. */
  'greetings.listTemplates': call<Result<ListedTemplate[]>>()(
    'counter',
    'reader',
    z.strictObject({ archived: z.boolean() }),
  ),
  /** Without an id and a key of the app's, a new one. */
  'greetings.saveTemplate': call<Result<ListedTemplate, 'template_unknown' | UnsavableTemplate>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, ...which, fields: templateFields }),
  ),
  'greetings.archiveTemplate': call<Result<ListedTemplate, 'template_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, ...which, archived: z.boolean() }),
  ),
  /** One that comes with the app has its own words again. */
  'greetings.resetTemplate': call<Result<ListedTemplate, 'template_unknown'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, builtIn: which.builtIn }),
  ),
  /** For the next three customers who have the occasion, else for the three who came last; whatever the template is like. */
  'greetings.previewTemplate': call<Result<Previewed[]>>()(
    'counter',
    'background',
    z.strictObject({
      fields: templateFields.pick({ kind: true, occasion: true, language: true }).extend({ body: lines(longestWords) }),
    }),
  ),
}
