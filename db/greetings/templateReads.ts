// Questions about templates, and whom they would be filled for next.
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { GreetingOccasion } from '../../shared/greetings/model.ts'
import type { StoredTemplate } from '../../shared/greetings/templates.ts'
import type { Named } from '../../shared/text/format.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const columns = ['id', 'kind', 'occasion', 'age', 'language', 'name', 'body', 'replaces', 'archivedAt'] as const

/** All of the book, put away or not, the oldest first. */
export function listStoredTemplates(db: Reader): Promise<StoredTemplate[]> {
  return db.selectFrom('greetingTemplates').select(columns).orderBy('id').execute()
}

/** null: no such template. */
export async function findTemplate(db: Reader, templateId: Id): Promise<StoredTemplate | null> {
  const row = await db.selectFrom('greetingTemplates').select(columns).where('id', '=', templateId).executeTakeFirst()
  return row ?? null
}

/** The one that this gesture added; null: none. */
export async function findTemplateByRequest(db: Reader, requestId: Id): Promise<StoredTemplate | null> {
  const row = await db
    .selectFrom('greetingTemplates')
    .select(columns)
    .where('requestId', '=', requestId)
    .executeTakeFirst()
  return row ?? null
}

/** The shop's words in the place of those of the app; null: it has none. */
export async function findReplacement(db: Reader, builtIn: string): Promise<StoredTemplate | null> {
  const found = db.selectFrom('greetingTemplates').select(columns).where('replaces', '=', builtIn)
  // The index holds nothing but what replaces something.
  return (await found.where('replaces', '<>', '').executeTakeFirst()) ?? null
}

export interface PersonToPreview extends Named {
  customerId: Id
  /** JSON: the names of what they like. */
  likes: string
  /** Of their reminder; null: there is none. */
  day: Day | null
  detail: string | null
}

const person = `c.id AS customer_id, c.name, c.called, c.form_of_address,
  (SELECT json_group_array(name) FROM (SELECT g.name FROM customer_tags t JOIN tags g ON g.id = t.tag_id
    WHERE t.customer_id = c.id AND g.kind = 'interest' ORDER BY t.created_at, g.name_fold)) AS likes`

/** Who has this occasion next. May look at every open reminder. */
export function listNextOf(db: Reader, occasion: GreetingOccasion | '', limit: number): Promise<PersonToPreview[]> {
  const text = `SELECT ${person}, r.day, r.detail FROM reminders r CROSS JOIN customers c ON c.id = r.customer_id
    WHERE r.state = 'open' AND r.occasion = ? AND c.removed_at IS NULL ORDER BY r.due_day, r.day LIMIT ?`
  return ask(db, text, [occasion, limit])
}

/** Who came last. */
export function listLastSeen(db: Reader, limit: number): Promise<PersonToPreview[]> {
  const text = `SELECT ${person}, NULL AS day, NULL AS detail FROM customers c
    WHERE c.archived_at IS NULL AND c.removed_at IS NULL ORDER BY c.last_visit_at DESC, c.seq DESC LIMIT ?`
  return ask(db, text, [limit])
}
