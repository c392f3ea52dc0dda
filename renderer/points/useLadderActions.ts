// Saving the ladder, with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { TierLadder } from '../../shared/points/tierModel.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

type Said = 'saved' | 'stoppedToast' | 'resumed'

/** Gives the function that saves a ladder over `before` (null: there was none); answers whether it was stored. */
export function useSaveLadder() {
  const { t } = useTranslation('tiers')
  const say = useRefusalWords()
  return async function save(ladder: TierLadder, before: TierLadder | null, said: Said = 'saved'): Promise<boolean> {
    const reply = await call('points.saveTierLadder', { requestId: newRequestId(), ladder })
    if (!reply.ok) {
      showToast({ text: say(reply), tone: 'calm' })
      return false
    }
    const undo = async () => {
      await save(before ?? { ...ladder, inUse: false }, ladder, before?.inUse ? 'saved' : 'stoppedToast')
    }
    showToast({ text: t(`ladder.${said}`), tone: 'done', undo })
    return true
  }
}
