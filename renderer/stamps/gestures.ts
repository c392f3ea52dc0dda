// The gestures of stamping: adding stamps, taking them back, and what the screen says of both.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { InputOf } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { goalsAhead } from '../../shared/stamps/goals.ts'
import type { Card, StampsAdded } from '../../shared/stamps/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId, setAnswer } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { closeQuestion, endPending, pendingOn, showStamped, startPending, useStamping } from './store.ts'

/** What answers a question: that it is meant, or why. */
export interface Answers {
  again: boolean
  reason: string
}

export interface StampGestures {
  /** Adds stamps to the card; does nothing while stamps are on their way already. */
  add: (card: Card, count: number, answers?: Answers) => Promise<void>
  /** Takes back the stamps of a gesture. */
  takeBack: (undoneRequestId: Id) => Promise<void>
}

function showCard(customerId: Id, card: Card): void {
  setAnswer('stamps.listCards', { customerId }, cards =>
    cards.map(known => (known.kindId === card.kindId ? card : known)),
  )
}

/** What toasts say: 'Đã đóng 1 dấu cho chị Lan · còn 3 dấu'. */
function useStampWords(customer: Customer) {
  const { t } = useTranslation('stamps')
  const { language } = useSettings()
  const name = nameInSentence(customer, language)
  const left = (card: Card) => t('toast.left', { count: goalsAhead(card).at(-1)?.missing ?? 0 })
  return {
    added: ({ card, count, filled, rewards }: StampsAdded) => {
      const titles = rewards.join(', ')
      const won = titles && t(filled > 0 ? 'toast.full' : 'toast.gift', { titles })
      return [t('toast.added', { count, name }), won, filled > 0 ? '' : left(card)].filter(Boolean).join(' · ')
    },
    again: (count: number) => t('toast.again', { count, name }),
    takenBack: (card: Card, count: number) => [t('toast.takenBack', { count, name }), left(card)].join(' · '),
  }
}

export function useStampGestures(customer: Customer): StampGestures {
  const words = useStampWords(customer)
  const refusalWords = useRefusalWords()

  async function takeBack(undoneRequestId: Id): Promise<void> {
    const requestId = newRequestId()
    const reply = await call('stamps.takeBack', { requestId, undoneRequestId })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    showCard(customer.id, reply.value.card)
    closeQuestion()
    const text = words.takenBack(reply.value.card, reply.value.count)
    showToast({ text, tone: 'done', undo: () => putOnAgain(requestId, reply.value.count) })
  }

  // Undoes the undoing.
  async function putOnAgain(undoneRequestId: Id, count: number): Promise<void> {
    const requestId = newRequestId()
    const reply = await call('visits.takeBack', { requestId, undoneRequestId })
    if (!reply.ok) return showToast({ text: refusalWords(reply), tone: 'calm' })
    showToast({ text: words.again(count), tone: 'done', undo: () => takeBack(requestId) })
  }

  async function add(card: Card, count: number, answers: Answers = { again: false, reason: '' }): Promise<void> {
    const place = { customerId: customer.id, kindId: card.kindId }
    if (pendingOn(useStamping.getState(), place)) return
    const input: InputOf<'stamps.add'> = { requestId: newRequestId(), ...place, count, ...answers }
    startPending({ ...place, count })
    useStamping.setState({ question: null, fresh: { ...place, from: card.stamps } })
    const reply = await call('stamps.add', input).catch(error => {
      endPending(place)
      throw error
    })
    if (reply.ok) {
      showCard(customer.id, reply.value.card)
      endPending(place)
      showStamped(place, card.stamps, reply.value.filled > 0 ? { ...card, stamps: card.terms.size } : null)
      return showToast({ text: words.added(reply.value), tone: 'done', undo: () => takeBack(input.requestId) })
    }
    endPending(place)
    if (reply.code === 'just_stamped' || reply.code === 'reason_needed') {
      const refusal = { ...reply, code: reply.code }
      return useStamping.setState({ question: { ...place, count, refusal, again: answers.again } })
    }
    showToast({ text: refusalWords(reply), tone: 'calm' })
  }

  return { add, takeBack }
}
