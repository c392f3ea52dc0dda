// The gestures of greeting: it was said, it was not after all, not this time, no thank you; and what the screen says of each.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { InputOf } from '../../shared/calls.ts'
import type { Prepared } from '../../shared/greetings/queue.ts'
import { capital, type Named, nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

type Said = Omit<InputOf<'greetings.record'>, 'requestId' | 'customerId' | 'cause'>

/** Each answers whether it was stored. `onUndone` is told when it was taken back. */
export function useGreetingGestures(person: Named) {
  const { t } = useTranslation('greetings')
  const { language } = useSettings()
  const say = useRefusalWords()
  const name = nameInSentence(person, language)

  const told = (reply: { ok: true } | Parameters<typeof say>[0], text: string, undo?: () => Promise<void>): boolean => {
    if (reply.ok) showToast({ text: capital(text), tone: 'done', ...(undo && { undo }) })
    else showToast({ text: say(reply), tone: 'calm' })
    return reply.ok
  }

  const takeBack = async (undoneRequestId: Id, onUndone: () => void = () => {}) => {
    const reply = await call('greetings.takeBack', { requestId: newRequestId(), undoneRequestId })
    if (told(reply, t('toast.takenBack', { name }))) onUndone()
  }

  return {
    takeBack,
    record: async ({ customerId, cause }: Prepared, said: Said, onUndone: () => void) => {
      const requestId = newRequestId()
      const reply = await call('greetings.record', { requestId, customerId, cause, ...said })
      const channel = t(`channels.${said.channel}`)
      const texts = {
        not_reached: 'toast.notReached',
        queued: 'toast.queued',
        sent: 'toast.done',
        reached: 'toast.done',
      } as const
      const text = t(texts[said.outcome], { name, channel })
      return told(reply, text, () => takeBack(requestId, onUndone))
    },
    refuse: async (customerId: Id, onUndone: () => void) => {
      const requestId = newRequestId()
      const reply = await call('greetings.refuse', { requestId, customerId })
      return told(reply, t('toast.refused', { name }), async () => {
        const undone = { requestId: newRequestId(), customerId, undoneRequestId: requestId }
        if (told(await call('customers.undoConsent', undone), t('toast.refusalUndone', { name }))) onUndone()
      })
    },
    letBe: async (reminderId: Id, onUndone: () => void) => {
      const reply = await call('reminders.letBe', { requestId: newRequestId(), reminderId })
      return told(reply, t('toast.letBe', { name }), async () => {
        const back = await call('reminders.bringBack', { requestId: newRequestId(), reminderId })
        if (told(back, t('toast.broughtBack', { name }))) onUndone()
      })
    },
  }
}
