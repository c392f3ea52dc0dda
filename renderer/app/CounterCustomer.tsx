// The customer at the counter: who it is, what to know, the card and the points, what to do, and the last lines.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { PointsShown } from '../../shared/points/model.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import type { Card } from '../../shared/stamps/model.ts'
import { sealLines } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { ConsentSign } from '../customers/ConsentSign.tsx'
import { CustomerHead } from '../customers/CustomerHead.tsx'
import { fieldsOf } from '../customers/formFields.ts'
import { KnowNow } from '../customers/KnowNow.tsx'
import { NoteLine } from '../customers/NoteLine.tsx'
import { VisitQuestion } from '../customers/VisitQuestion.tsx'
import { CustomerFeedback } from '../feedback/CustomerFeedback.tsx'
import { GiftChip } from '../greetings/GiftChip.tsx'
import { MembershipBadge } from '../points/MembershipBadge.tsx'
import { PointsPanel } from '../points/PointsPanel.tsx'
import { TierBadge } from '../points/TierBadge.tsx'
import { TierProgress } from '../points/TierProgress.tsx'
import { DonatePoints } from '../rewards/DonatePoints.tsx'
import { GiveRewardButton } from '../rewards/GiveRewardButton.tsx'
import { useRewardGestures } from '../rewards/gestures.ts'
import { NearReward } from '../rewards/NearReward.tsx'
import { PartnerOffers } from '../rewards/PartnerOffers.tsx'
import { ReadyRewards } from '../rewards/ReadyRewards.tsx'
import { ReferralLine } from '../rewards/ReferralLine.tsx'
import { CardTabs } from '../stamps/CardTabs.tsx'
import { focusStampButton } from '../stamps/focus.ts'
import { StampButton } from '../stamps/StampButton.tsx'
import { StampCard } from '../stamps/StampCard.tsx'
import { about, pendingOn, useStamping } from '../stamps/store.ts'
import { useKeys } from '../ui/keys.ts'
import { Refused } from '../ui/Refused.tsx'
import { useSettings } from '../ui/settings.ts'
import { BillButton } from '../visits/BillButton.tsx'
import { BillPanel } from '../visits/BillPanel.tsx'
import classes from './CounterCustomer.module.css'
import { HandOutChip } from './HandOutChip.tsx'
import { SpeaksFor } from './SpeaksFor.tsx'
import { openForm, showAtCounter, useFrame } from './store.ts'
import { Timeline } from './Timeline.tsx'

export function CounterCustomer({ customerId }: { customerId: Id }) {
  const { data: customer, error } = useAnswer('customers.open', { customerId })
  // Merged meanwhile: they stand here as who they are now.
  const currentId = customer?.id ?? customerId
  useEffect(() => {
    if (currentId !== customerId) showAtCounter(currentId)
  }, [currentId, customerId])
  const cards = useAnswer('stamps.listCards', { customerId }).data
  const points = useAnswer('points.show', { customerId }).data
  const rewards = useAnswer('rewards.listReady', { customerId }).data ?? []
  if (error) return <Refused error={error} />
  if (!customer || !cards || !points) return null
  return (
    <article className={classes.customer}>
      <Head customer={customer} />
      <ReferralLine customer={customer} onDone={focusStampButton} />
      {rewards.length > 0 && <ReadyRewards rewards={rewards} />}
      {!points.inUse && <NearReward customerId={customerId} cards={cards} />}
      <Cards customer={customer} cards={cards} points={points} rewards={rewards} />
      <PartnerOffers customer={customer} />
      <Timeline customer={customer} />
    </article>
  )
}

function Head({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const [isNoting, setNoting] = useState(false)
  const edit = () => openForm({ start: fieldsOf(customer), customer })
  const note = () => setNoting(true)
  useKeys({ F2: edit, 'Alt+G': note })
  const noted = () => {
    setNoting(false)
    focusStampButton()
  }
  return (
    <>
      <CustomerHead customer={customer} onEdit={edit} onNote={note} />
      {isNoting && <NoteLine customer={customer} onClose={noted} />}
      <div className={classes.chips}>
        <TierBadge customer={customer} />
        <MembershipBadge customer={customer} />
        <CustomerFeedback key={customer.id} customer={customer} />
        <SpeaksFor customerId={customer.id} />
        <GiftChip customerId={customer.id} shortcut="Alt+Q" />
        <HandOutChip customerId={customer.id} />
      </div>
      {customer.archivedAt !== null && <p>{t('counter.archived')}</p>}
      <ConsentSign customerId={customer.id} />
      <KnowNow customerId={customer.id} />
    </>
  )
}

interface CardsProps {
  customer: Customer
  cards: Card[]
  points: PointsShown
  rewards: Reward[]
}

function Cards({ customer, cards, points, rewards }: CardsProps) {
  const [kindId, setKindId] = useState<Id | null>(null)
  const card = cards.find(known => known.kindId === kindId) ?? cards[0]
  return (
    <>
      {card && cards.length > 1 && <CardTabs cards={cards} kindId={card.kindId} onChoose={setKindId} />}
      <div className={classes.holdings} data-points={points.inUse || undefined}>
        <div>
          {card && <CardNow key={card.kindId} customer={customer} card={card} isNamed={cards.length === 1} />}
          {points.inUse && (
            <div className={classes.ahead}>
              {/* The card above says how near its own reward is. */}
              <NearReward customerId={customer.id} cards={[]} />
              <TierProgress customerId={customer.id} />
            </div>
          )}
        </div>
        {points.inUse && (
          <PointsPanel customer={customer} points={points}>
            <DonatePoints customer={customer} points={points.points} />
          </PointsPanel>
        )}
      </div>
      <Actions customer={customer} card={card} rewards={rewards} />
    </>
  )
}

/** What can be done: stamp, bill, reward; a bill or a question takes the place of all three. */
function Actions({ customer, card, rewards }: Pick<CardsProps, 'customer' | 'rewards'> & { card: Card | undefined }) {
  const [bill, setBill] = useState<'closed' | 'open' | 'stored'>('closed')
  const [cameBefore] = useState(customer.lastVisitAt)
  const voucherId = useFrame(frame => frame.voucherId)
  const { give } = useRewardGestures(customer)
  const isAsking = useStamping(stamping => stamping.question?.customerId === customer.id)
  const isBusy = useStamping(({ pending }) => isAsking || pending.some(gesture => gesture.customerId === customer.id))
  if (bill === 'open')
    return (
      <div className={classes.actions}>
        <BillPanel
          customer={customer}
          rewards={rewards}
          voucherId={voucherId}
          onClose={() => setBill('closed')}
          onStored={() => setBill('stored')}
        />
      </div>
    )
  return (
    <div className={classes.actions}>
      {!isBusy && customer.lastVisitAt !== cameBefore && (
        <VisitQuestion customer={customer} onDone={focusStampButton} />
      )}
      {card && <StampButton key={card.kindId} customer={customer} card={card} />}
      {!isAsking && (
        <>
          <BillButton takesFocus={bill === 'stored'} onOpen={() => setBill('open')} />
          <GiveRewardButton
            customer={customer}
            rewards={rewards}
            voucherId={voucherId}
            onGive={reward => void give(reward).then(focusStampButton)}
            onDone={focusStampButton}
          />
        </>
      )}
    </div>
  )
}

/** The card with what is going on: stamps on their way, stamps coming down, and for a moment the card just filled. */
function CardNow({ customer, card, isNamed }: { customer: Customer; card: Card; isNamed: boolean }) {
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
        isNamed={isNamed}
      />
    </div>
  )
}
