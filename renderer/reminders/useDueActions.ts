// What is done about a reminder without greeting: later, or not this time; each with the way back.
import { useTranslation } from 'react-i18next'
import type { DueReminder } from '../../shared/reminders/model.ts'
import { formatShortDay, nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

export interface DueActions {
  later(reminder: DueReminder, days: 1 | 7): Promise<void>
  letBe(reminder: DueReminder): Promise<void>
}

export function useDueActions(): DueActions {
  const { t } = useTranslation('reminders')
  const say = useRefusalWords()
  const { language } = useSettings()
  const today = useToday()
  const nameOf = (reminder: DueReminder) => nameInSentence(reminder, language)

  const bringBack = async (reminder: DueReminder) => {
    const reply = await call('reminders.bringBack', { requestId: newRequestId(), reminderId: reminder.id })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    showToast({ text: t('done.back', { name: nameOf(reminder) }), tone: 'done' })
  }

  return {
    later: async (reminder, days) => {
      const reply = await call('reminders.later', { requestId: newRequestId(), reminderId: reminder.id, days })
      if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
      const text = t('done.later', { name: nameOf(reminder), day: formatShortDay(reply.value.laterDay, today) })
      showToast({ text, tone: 'done', undo: () => bringBack(reminder) })
    },
    letBe: async reminder => {
      const reply = await call('reminders.letBe', { requestId: newRequestId(), reminderId: reminder.id })
      if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
      const text = t('done.letBe', { name: nameOf(reminder) })
      showToast({ text, tone: 'done', undo: () => bringBack(reminder) })
    },
  }
}
