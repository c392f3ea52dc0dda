// The whole time line of a customer: what happened, by kind of thing, with undo where it applies. Features meet here.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer, HistoryFilter, HistoryLine } from '../../shared/customers/model.ts'
import { useAnswer } from '../api.ts'
import { HistoryFilters } from '../customers/HistoryFilters.tsx'
import { HistoryList } from '../customers/HistoryList.tsx'
import { historyPage } from '../customers/historyPage.ts'
import { useChangeGestures, useNoteGestures } from '../customers/knownGestures.ts'
import { useGiftGestures } from '../greetings/useGiftGestures.ts'
import { useGreetingGestures } from '../greetings/useGreetingGestures.ts'
import { useMembershipGestures } from '../points/membershipGestures.ts'
import { useRewardGestures } from '../rewards/gestures.ts'
import { useStampGestures } from '../stamps/gestures.ts'
import { ChangeBill } from '../visits/ChangeBill.tsx'
import { useBillGestures } from '../visits/gestures.ts'

/** To be given the customer's id as its key where it stays while customers change. */
export function Timeline({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const [filter, setFilter] = useState<HistoryFilter>('all')
  const [changed, setChanged] = useState<Id | null>(null)
  const undo = useUndo(customer)
  const isEmpty = useAnswer('customers.listHistory', historyPage(customer.id)).data?.length === 0
  return (
    <section aria-label={t('history.title')}>
      {!isEmpty && <HistoryFilters filter={filter} onFilter={setFilter} />}
      <HistoryList customerId={customer.id} filter={filter} onUndo={line => void undo(line)} onChange={setChanged} />
      <ChangeBill customer={customer} visitId={changed} onClose={() => setChanged(null)} />
    </section>
  )
}

/** Undoes a line by the gesture of its feature, which says what became of it. */
function useUndo(customer: Customer): (line: HistoryLine) => Promise<void> {
  const stamps = useStampGestures(customer)
  const rewards = useRewardGestures(customer)
  const bills = useBillGestures(customer)
  const memberships = useMembershipGestures(customer)
  const gifts = useGiftGestures(customer.id)
  const notes = useNoteGestures(customer)
  const changes = useChangeGestures(customer)
  const greetings = useGreetingGestures(customer)
  return async ({ undo: way, kind }) => {
    if (way?.name === 'stamps.takeBack') await stamps.takeBack(way.input.undoneRequestId)
    if (way?.name === 'rewards.takeBack') await rewards.takeBack(way.input.rewardId)
    if (way?.name === 'visits.takeBack') await bills.takeBack(way.input.undoneRequestId)
    if (way?.name === 'points.takeMembershipBack')
      await memberships.takeBack(way.input.undoneRequestId, kind === 'membership_taken_back')
    if (way?.name === 'greetings.takeGiftBack') await gifts.takeBack(way.input.undoneRequestId)
    if (way?.name === 'customers.removeNote') await notes.remove(way.input.noteId)
    if (way?.name === 'customers.bringBackNote') await notes.bringBack(way.input.noteId)
    if (way?.name === 'customers.takeBackChange') await changes.takeBack(way.input.changeId)
    if (way?.name === 'greetings.takeBack') await greetings.takeBack(way.input.undoneRequestId)
  }
}
