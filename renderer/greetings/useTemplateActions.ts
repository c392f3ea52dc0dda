// Saving, putting away, bringing back and resetting templates, each with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { TemplateFields } from '../../shared/greetings/model.ts'
import { fieldsOf, type ListedTemplate } from '../../shared/greetings/templates.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

function which(template: ListedTemplate | null) {
  return { requestId: newRequestId(), templateId: template?.id ?? null, builtIn: template?.builtIn ?? '' }
}

/** `onSaved` closes the form. */
export function useTemplateActions(onSaved: () => void) {
  const { t } = useTranslation('templates')
  const say = useRefusalWords()

  const archive = async (template: ListedTemplate, archived: boolean) => {
    const reply = await call('greetings.archiveTemplate', { ...which(template), archived })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const text = t(archived ? 'archived' : 'broughtBack', { name: template.name })
    showToast({ text, tone: 'done', undo: () => archive(reply.value, !archived) })
  }

  /** `before` is the template that is changed; null: a new one. */
  const save = async (before: ListedTemplate | null, fields: TemplateFields) => {
    const reply = await call('greetings.saveTemplate', { ...which(before), fields })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const saved = reply.value
    onSaved()
    const undo = () => {
      if (before === null) return archive(saved, true)
      return before.id === null ? reset(saved) : save(saved, fieldsOf(before))
    }
    showToast({ text: t('saved', { name: saved.name }), tone: 'done', undo })
  }

  const reset = async (template: ListedTemplate) => {
    const reply = await call('greetings.resetTemplate', { requestId: newRequestId(), builtIn: template.builtIn })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const undo = () => save(reply.value, fieldsOf(template))
    showToast({ text: t('wasReset', { name: reply.value.name }), tone: 'done', undo })
  }

  return { archive, save, reset }
}
