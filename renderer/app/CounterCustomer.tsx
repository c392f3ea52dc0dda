// The customer at the counter: who it is, what to know, the card, what to do, and the last lines.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer, HistoryLine } from '../../shared/customers/model.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import type { Card } from '../../shared/stamps/model.ts'
import { sealLines } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { CustomerHead } from '../customers/CustomerHead.tsx'
import { CustomerNote } from '../customers/CustomerNote.tsx'
import { fieldsOf } from '../customers/formFields.ts'
import { HistoryList } from '../customers/HistoryList.tsx'
import { GiveRewardButton } from '../rewards/GiveRewardButton.tsx'
import { useRewardGestures } from '../rewards/gestures.ts'
import { NearReward } from '../rewards/NearReward.tsx'
import { ReadyRewards } from '../rewards/ReadyRewards.tsx'
import { ReferralLine } from '../rewards/ReferralLine.tsx'
import { CardTabs } from '../stamps/CardTabs.tsx'
import { focusStampButton } from '../stamps/focus.ts'
import { useStampGestures } from '../stamps/gestures.ts'
import { StampButton } from '../stamps/StampButton.tsx'
import { StampCard } from '../stamps/StampCard.tsx'
import { about, pendingOn, useStamping } from '../stamps/store.ts'
import { useKeys } from '../ui/keys.ts'
import { Refused } from '../ui/Refused.tsx'
import { useSettings } from '../ui/settings.ts'
import classes from './CounterCustomer.module.css'
import { historyLimit } from './openCustomer.ts'
import { openForm, useFrame } from './store.ts'

export function CounterCustomer({ customerId }: { customerId: Id }) {
  const { data: customer, error } = useAnswer('customers.open', { customerId })
  const cards = useAnswer('stamps.listCards', { customerId }).data
  const rewards = useAnswer('rewards.listReady', { customerId }).data ?? []
  if (error) return <Refused error={error} />
  if (!customer || !cards) return null
  return (
    <article className={classes.customer}>
      <Head customer={customer} />
      <ReferralLine customer={customer} onDone={focusStampButton} />
      {rewards.length > 0 && <ReadyRewards rewards={rewards} />}
      <NearReward customerId={customerId} cards={cards} />
      <Cards customer={customer} cards={cards} rewards={rewards} />
      <History customer={customer} />
    </article>
  )
}

function Head({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const edit = () => openForm({ start: fieldsOf(customer), customer })
  useKeys({ F2: edit })
  return (
    <>
      <CustomerHead customer={customer} onEdit={edit} />
      {customer.archivedAt !== null && <p>{t('counter.archived')}</p>}
      {customer.note !== '' && <CustomerNote note={customer.note} />}
    </>
  )
}

function Cards({ customer, cards, rewards }: { customer: Customer; cards: Card[]; rewards: Reward[] }) {
  const [kindId, setKindId] = useState<Id | null>(null)
  const voucherId = useFrame(frame => frame.voucherId)
  const { give } = useRewardGestures(customer)
  const card = cards.find(known => known.kindId === kindId) ?? cards[0]
  const isAsking = useStamping(stamping => stamping.question?.customerId === customer.id)
  if (!card) return null
  return (
    <>
      {cards.length > 1 && <CardTabs cards={cards} kindId={card.kindId} onChoose={setKindId} />}
      <CardNow key={card.kindId} customer={customer} card={card} />
      <div className={classes.actions}>
        <StampButton key={card.kindId} customer={customer} card={card} />
        {!isAsking && (
          <GiveRewardButton
            customer={customer}
            rewards={rewards}
            voucherId={voucherId}
            onGive={reward => void give(reward).then(focusStampButton)}
            onDone={focusStampButton}
          />
        )}
      </div>
    </>
  )
}

/** The card with what is going on: stamps on their way, stamps coming down, and for a moment the card just filled. */
function CardNow({ customer, card }: { customer: Customer; card: Card }) {
  const settings = useSettings()
  const place = { customerId: customer.id, kindId: card.kindId }
  const pending = useStamping(stamping => pendingOn(stamping, place))
  const fresh = useStamping(stamping => about(stamping.fresh, place))
  const full = useStamping(stamping => about(stamping.full, place))
  return (
    <div className={classes.card}>
      <StampCard
        key={(full?.card ?? card).number}
        card={full?.card ?? card}
        seal={sealLines(settings)}
        pending={pending?.count ?? 0}
        freshFrom={fresh?.from ?? null}
      />
    </div>
  )
}

function History({ customer }: { customer: Customer }) {
  const lines = useAnswer('customers.listHistory', { customerId: customer.id, limit: historyLimit }).data
  const stamps = useStampGestures(customer)
  const rewards = useRewardGestures(customer)
  const undo = ({ undo: way }: HistoryLine) => {
    if (way?.name === 'stamps.takeBack') void stamps.takeBack(way.input.undoneRequestId)
    if (way?.name === 'rewards.takeBack') void rewards.takeBack(way.input.rewardId)
  }
  return lines ? <HistoryList lines={lines} onUndo={undo} /> : null
}
