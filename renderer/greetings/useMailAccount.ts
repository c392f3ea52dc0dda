// Saving and removing the shop's mailbox, each with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../shared/settings/model.ts'
import { call } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import type { MailFields } from './mailDraft.ts'

export function useMailAccount(before: MailAccount | null) {
  const { t } = useTranslation('mail')
  const say = useRefusalWords()

  /** Whether it was stored; why not is said. */
  const store = async (account: MailAccount | null, password: string | null): Promise<boolean> => {
    // A password belongs to the account that is stored: forgotten before it goes, kept after it came.
    const forgotten = password === null ? await call('greetings.saveMailPassword', { password }) : null
    const saved = await call('settings.save', { mailAccount: account })
    const kept = saved.ok && password ? await call('greetings.saveMailPassword', { password }) : null
    const refused = [forgotten, saved, kept].find(reply => reply && !reply.ok)
    if (refused && !refused.ok) showToast({ text: say(refused), tone: 'calm' })
    return !refused
  }

  const bringBack = async (account: MailAccount | null, words: 'account.wasBefore' | 'account.broughtBack') => {
    if (await store(account, '')) showToast({ text: t(words), tone: 'done' })
  }

  return {
    save: async ({ account, password }: MailFields): Promise<boolean> => {
      const isStored = await store(account, password)
      const undo = () => bringBack(before, 'account.wasBefore')
      if (isStored) showToast({ text: t('account.saved'), tone: 'done', undo })
      return isStored
    },
    remove: async () => {
      const undo = () => bringBack(before, 'account.broughtBack')
      if (await store(null, null)) showToast({ text: t('account.removed'), tone: 'done', undo })
    },
  }
}
