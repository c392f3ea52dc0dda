// Saving, putting away and bringing back membership plans, each with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { Plan, PlanFields } from '../../shared/points/membershipModel.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

/** `onSaved` closes the form. */
export function usePlanActions(onSaved: () => void) {
  const { t } = useTranslation('memberships')
  const say = useRefusalWords()

  const archive = async (plan: Plan, archived: boolean) => {
    const reply = await call('points.archivePlan', { requestId: newRequestId(), planId: plan.id, archived })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const text = t(archived ? 'plans.archived' : 'plans.broughtBack', { name: plan.name })
    showToast({ text, tone: 'done', undo: () => archive(plan, !archived) })
  }

  /** `before` is the plan that is changed; null: a new one. */
  const save = async (before: Plan | null, fields: PlanFields) => {
    const reply = await call('points.savePlan', { requestId: newRequestId(), planId: before?.id ?? null, fields })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const saved = reply.value
    onSaved()
    const undo = () => (before ? save(saved, fieldsOf(before)) : archive(saved, true))
    showToast({ text: t('plans.saved', { name: saved.name }), tone: 'done', undo })
  }

  return { save, archive }
}

function fieldsOf({ id: _, archivedAt: __, ...fields }: Plan): PlanFields {
  return fields
}
