// The steps of a draw, each with the message that says what was done and, where that is possible, undoes it.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Draw, DrawFields, Winner } from '../../shared/rewards/drawModel.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'

export function useDrawActions() {
  const { t } = useTranslation('draws')
  const say = useRefusalWords()
  const refused = (reply: Parameters<typeof say>[0]) => showToast({ text: say(reply), tone: 'calm' })

  const takeBack = async (undoneRequestId: Id, text: string): Promise<void> => {
    const reply = await call('rewards.takeBackDrawStep', { requestId: newRequestId(), undoneRequestId })
    if (!reply.ok) return refused(reply)
    showToast({ text, tone: 'done' })
  }

  const cancel = async ({ id: drawId, name }: Draw, reason: string): Promise<void> => {
    const requestId = newRequestId()
    const reply = await call('rewards.cancelDraw', { requestId, drawId, reason })
    if (!reply.ok) return refused(reply)
    const undo = () => takeBack(requestId, t('toast.back', { name }))
    showToast({ text: t('toast.cancelled', { name }), tone: 'done', undo })
  }

  /** Answers the draw; null where it was refused. */
  const announce = async (fields: DrawFields): Promise<Draw | null> => {
    const reply = await call('rewards.announceDraw', { requestId: newRequestId(), fields, registered: true })
    if (!reply.ok) {
      refused(reply)
      return null
    }
    const undo = () => cancel(reply.value, t('toast.atOnce'))
    showToast({ text: t('toast.announced', { name: fields.name }), tone: 'done', undo })
    return reply.value
  }

  const close = async ({ id: drawId, name }: Draw): Promise<void> => {
    const reply = await call('rewards.closeDraw', { requestId: newRequestId(), drawId })
    if (!reply.ok) return refused(reply)
    showToast({ text: t('toast.closed', { name }), tone: 'done' })
  }

  const correct = ({ drawn }: Draw) => takeBack(drawn?.requestId ?? '', t('toast.corrected'))

  const draw = async ({ id: drawId, name }: Draw, publicValue: string): Promise<void> => {
    const requestId = newRequestId()
    const reply = await call('rewards.drawWinners', { requestId, drawId, publicValue })
    if (!reply.ok) return refused(reply)
    showToast({ text: t('toast.drawn', { name }), tone: 'done', undo: () => takeBack(requestId, t('toast.corrected')) })
  }

  return { announce, cancel, close, draw, correct }
}

/** Giving a prize, and taking the giving back. */
export function usePrizeActions() {
  const { t } = useTranslation('draws')
  const { language } = useSettings()
  const say = useRefusalWords()

  const takeBack = async (winner: Winner): Promise<void> => {
    const reply = await call('rewards.takePrizeBack', { requestId: newRequestId(), winnerId: winner.id })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const words = { title: winner.title, name: nameInSentence(winner, language) }
    showToast({ text: t('toast.takenBack', words), tone: 'done' })
  }

  const give = async (winner: Winner): Promise<void> => {
    const reply = await call('rewards.givePrize', { requestId: newRequestId(), winnerId: winner.id })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const words = { title: winner.title, name: nameInSentence(winner, language) }
    showToast({ text: t('toast.given', words), tone: 'done', undo: () => takeBack(winner) })
  }

  return { give, takeBack }
}
