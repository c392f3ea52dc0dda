// A template while it is edited: what is wrong with it, and where.
import type { No } from '../../shared/base/result.ts'
import { readTemplate } from '../../shared/greetings/filling.ts'
import { type TemplateFields, templateFields } from '../../shared/greetings/model.ts'
import { offerWordsOf } from '../../shared/greetings/offerLint.ts'
import type { UnsavableTemplate } from '../../shared/greetings/templates.ts'
import type { Language } from '../../shared/settings/model.ts'

/** A new one, for the occasion that is looked at. */
export function newTemplate(language: Language, occasion: TemplateFields['occasion']): TemplateFields {
  return { kind: 'wish', occasion, age: '', language, name: '', body: '' }
}

export interface TemplateMistakes {
  name?: 'nameMissing'
  body?: 'bodyMissing' | No<UnsavableTemplate>
}

type Read = { ok: true; fields: TemplateFields } | { ok: false; mistakes: TemplateMistakes }

/** The words that make an offer of what is meant as a wish. */
export function offerWordsInWish({ kind, body, language }: TemplateFields): string[] {
  return kind === 'wish' ? offerWordsOf(body, language) : []
}

function bodyMistake(draft: TemplateFields): TemplateMistakes['body'] {
  const read = readTemplate(draft.body)
  if (!read.ok) return read
  const words = offerWordsInWish(draft)
  return words.length > 0 ? { ok: false, code: 'wish_has_offer', detail: { words: words.join(', ') } } : undefined
}

/** The draft as it would be saved, or what is wrong with it. */
export function readTemplateDraft(draft: TemplateFields): Read {
  const body = bodyMistake(draft)
  const read = templateFields.safeParse(draft)
  if (read.success && body === undefined) return { ok: true, fields: read.data }
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => path.at(-1))
  const mistakes: TemplateMistakes = {}
  if (wrong.includes('name')) mistakes.name = 'nameMissing'
  if (body !== undefined || wrong.includes('body')) mistakes.body = body ?? 'bodyMissing'
  return { ok: false, mistakes }
}
