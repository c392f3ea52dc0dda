// Changes to templates.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { TemplateFields } from '../../shared/greetings/model.ts'
import type { Writer } from '../tables.ts'

export interface NewTemplate {
  id: Id
  requestId: Id
  fields: TemplateFields
  replaces: string
  archivedAt: Instant | null
  createdAt: Instant
}

export async function insertTemplate(trx: Writer, { fields, ...row }: NewTemplate): Promise<void> {
  await trx
    .insertInto('greetingTemplates')
    .values({ ...row, ...fields })
    .execute()
}

export async function updateTemplate(trx: Writer, templateId: Id, fields: TemplateFields): Promise<void> {
  await trx.updateTable('greetingTemplates').set(fields).where('id', '=', templateId).execute()
}

export async function updateTemplateArchived(trx: Writer, templateId: Id, archivedAt: Instant | null): Promise<void> {
  await trx.updateTable('greetingTemplates').set({ archivedAt }).where('id', '=', templateId).execute()
}

/** Only of words in the place of the app's: those come back with it. */
export async function deleteReplacement(trx: Writer, builtIn: string): Promise<void> {
  await trx.deleteFrom('greetingTemplates').where('replaces', '=', builtIn).where('replaces', '<>', '').execute()
}
