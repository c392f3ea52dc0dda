// What stands between a letter and its receiver, in words, with what the server said.
import { useTranslation } from 'react-i18next'
import type { MailProblem } from '../../shared/greetings/mailModel.ts'

export function useProblemWords(): (problem: MailProblem) => string {
  const { t } = useTranslation('mail')
  return ({ kind, said }) => {
    const words = t(`problems.${kind}`)
    return said === '' ? words : `${words} ${t('said', { said })}`
  }
}
