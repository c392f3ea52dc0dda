// The gestures of a gift on a birthday: giving it, taking it back, and what the screen says of each.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { GiftGiven } from '../../shared/greetings/giftCalls.ts'
import { formatDay, formatNumber } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

export function useGiftGestures(customerId: Id) {
  const { t } = useTranslation('gifts')
  const { language } = useSettings()
  const say = useRefusalWords()

  const takeBack = async (undoneRequestId: Id): Promise<void> => {
    const reply = await call('greetings.takeGiftBack', { requestId: newRequestId(), undoneRequestId })
    showToast(reply.ok ? { text: t('takenBack'), tone: 'done' } : { text: say(reply), tone: 'calm' })
  }
  const written = ({ kind, title, points, fromDay, untilDay }: GiftGiven) =>
    t(`given_${kind}`, {
      ...{ title, points: formatNumber(points, language) },
      ...{ from: fromDay ? formatDay(fromDay) : '', day: untilDay ? formatDay(untilDay) : '' },
    })
  const give = async (): Promise<void> => {
    const requestId = newRequestId()
    const reply = await call('greetings.giveGift', { requestId, customerId })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    showToast({ text: written(reply.value), tone: 'done', undo: () => takeBack(requestId) })
  }
  return { give, takeBack }
}
