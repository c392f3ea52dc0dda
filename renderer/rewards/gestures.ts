// The gestures of rewards: giving one, taking it back, and what the screen says of both.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

export interface RewardGestures {
  give: (reward: Reward) => Promise<void>
  takeBack: (rewardId: Id) => Promise<void>
}

export function useRewardGestures(customer: Customer): RewardGestures {
  const { t } = useTranslation('rewards')
  const { language } = useSettings()
  const refusalWords = useRefusalWords()
  const name = nameInSentence(customer, language)

  async function takeBack(rewardId: Id): Promise<void> {
    const reply = await call('rewards.takeBack', { requestId: newRequestId(), rewardId })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    const text = t('takenBack', { title: reply.value.title, name })
    showToast({ text, tone: 'done', undo: () => give(reply.value) })
  }

  async function give(reward: Reward): Promise<void> {
    const reply = await call('rewards.give', { requestId: newRequestId(), rewardId: reward.id })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    const text = t('given', { title: reply.value.title, name })
    showToast({ text, tone: 'done', undo: () => takeBack(reward.id) })
  }

  return { give, takeBack }
}
