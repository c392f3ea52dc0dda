// The gestures of the catalogue: redeeming, printing a voucher, and what the screen says of both.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { RewardKind } from '../../shared/rewards/catalogue.ts'
import type { Redeemed } from '../../shared/rewards/catalogueCalls.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { usePriceWords } from './kindFacts.ts'
import { usePrintVoucher } from './usePrintVoucher.tsx'

/** What somebody wants of the catalogue. */
export interface RedeemWish {
  kind: RewardKind
  count: number
  /** Taken home as a printed voucher, instead of being handed over or used on the next bill. */
  print: boolean
  reason: string
}

/** `onDone` is told once something was redeemed. A limit of the shop asks why: `asked` is the wish that waits for it. */
export function useRedeeming(customer: Customer, onDone: () => void) {
  const [asked, setAsked] = useState<RedeemWish | null>(null)
  const say = useRefusalWords()
  const print = usePrintVoucher(customer)
  const words = useRedeemedWords(customer)

  async function takeBack(undoneRequestId: string, title: string): Promise<void> {
    const reply = await call('visits.takeBack', { requestId: newRequestId(), undoneRequestId })
    showToast(reply.ok ? { text: words.takenBack(title), tone: 'done' } : { text: say(reply), tone: 'calm' })
  }

  async function redeem(wish: RedeemWish): Promise<void> {
    const { kind, count, reason } = wish
    const requestId = newRequestId()
    const input = { requestId, customerId: customer.id, kindId: kind.id, count, reason }
    const reply = await call('rewards.redeem', { ...input, handOver: !wish.print && isHandedOver(kind) })
    setAsked(!reply.ok && reply.code === 'reason_wanted' ? wish : null)
    if (!reply.ok) return reply.code === 'reason_wanted' ? undefined : showToast({ text: say(reply), tone: 'calm' })
    const { reward } = reply.value
    showToast({ text: words.redeemed(reply.value, wish), tone: 'done', undo: () => takeBack(requestId, reward.title) })
    if (wish.print) await print(reward)
    onDone()
  }

  return { redeem, print, asked, setAsked }
}

/** What takes money off waits for a bill; the rest is handed over at once. */
export function isHandedOver({ benefit }: Pick<Reward, 'benefit'>): boolean {
  return benefit !== 'money' && benefit !== 'percent'
}

/** 'Đã đổi 20 điểm, trao Bánh quy cho chị Lan · còn 80 điểm' */
function useRedeemedWords(customer: Customer) {
  const { t } = useTranslation('catalogue')
  const { language } = useSettings()
  const priceOf = usePriceWords()
  const name = nameInSentence(customer, language)
  return {
    redeemed: ({ reward, points }: Redeemed, { kind, count }: RedeemWish) => {
      const facts = { price: priceOf(kind, count), title: reward.title, name }
      const done = t(reward.state === 'given' ? 'handedOver' : 'voucherMade', facts)
      return kind.cost === null ? done : `${done} · ${t('pointsLeft', { count: points })}`
    },
    takenBack: (title: string) => t('takenBack', { title }),
  }
}
