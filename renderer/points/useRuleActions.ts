// Saving rules, with the message that can undo it: the former rules become a new version.
import { useTranslation } from 'react-i18next'
import type { EarningRules } from '../../shared/points/model.ts'
import { noRules } from '../../shared/points/rules.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

/** `former`: the rules in force before; null: none. Answers whether they were stored. */
export function useSaveRules(): (rules: EarningRules, former: EarningRules | null) => Promise<boolean> {
  const { t } = useTranslation('rules')
  const words = useRefusalWords()
  const store = async (rules: EarningRules, former: EarningRules | null, said: 'saved' | 'savedBack') => {
    const reply = await call('points.saveRules', { requestId: newRequestId(), rules })
    if (!reply.ok) showToast({ text: words(reply), tone: 'calm' })
    else
      showToast({
        text: t(said),
        tone: 'done',
        undo: () => store(former ?? noRules, rules, 'savedBack').then(() => {}),
      })
    return reply.ok
  }
  return (rules, former) => store(rules, former, 'saved')
}
