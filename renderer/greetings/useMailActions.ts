// Deciding about a letter under way, with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { DecidedState, Mail, MailState } from '../../shared/greetings/mailModel.ts'
import { fullName } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

export function useMailActions() {
  const { t } = useTranslation('mail')
  const say = useRefusalWords()

  const change = async ({ id, state, tries }: Mail, becomes: MailState): Promise<Mail | null> => {
    const input = { requestId: newRequestId(), mailId: id, seen: { state, tries }, becomes }
    const reply = await call('greetings.decideMail', input)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
    return reply.ok ? reply.value : null
  }

  /** Whether it was done. */
  const decide = async (mail: Mail, becomes: DecidedState): Promise<boolean> => {
    const decided = await change(mail, becomes)
    if (!decided) return false
    const name = fullName(mail)
    const undo = async () => {
      if (await change(decided, mail.state)) showToast({ text: t('way.undone', { name }), tone: 'done' })
    }
    showToast({ text: t(`way.done.${becomes}`, { name }), tone: 'done', undo })
    return true
  }

  return { decide }
}
