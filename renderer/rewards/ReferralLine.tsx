// Who brought this customer and whom they brought, in one line; for a newcomer the question who it was.
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer, FoundCustomer } from '../../shared/customers/model.ts'
import type { ReferralsOf } from '../../shared/rewards/referralCalls.ts'
import { formatDay, nameInSentence } from '../../shared/text/format.ts'
import { call, newRequestId, useAnswer } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import classes from './Referral.module.css'
import { ReferrerBox } from './ReferrerBox.tsx'

/** `onDone`: the focus may go where it belongs at the counter. */
export function ReferralLine({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation('referrals')
  const shown = useAnswer('rewards.showReferral', { customerId: customer.id }).data
  const [isAsking, setAsking] = useState(false)
  const { set } = useReferrer(customer)
  const words = useReferralWords()
  if (!shown || (!shown.by && shown.brought.length === 0 && !shown.isOpen)) return null
  const leave = () => {
    setAsking(false)
    onDone()
  }
  const choose = (found: FoundCustomer) => void set(found).then(leave)
  return (
    <div className={classes.line}>
      <IconUsers aria-hidden="true" size={18} stroke={1.7} />
      {words(shown).map(text => (
        <span key={text}>{text}</span>
      ))}
      {shown.by?.state === 'waiting' && (
        <Button variant="subtle" size="compact-sm" onClick={() => void set(null)}>
          {t('remove')}
        </Button>
      )}
      {shown.isOpen && !isAsking && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
          {t('ask')}
        </Button>
      )}
      {shown.isOpen && isAsking && <ReferrerBox exceptId={customer.id} onChoose={choose} onLeave={leave} />}
    </div>
  )
}

/** 'Do chị Lan giới thiệu · đang chờ lần mua đầu', 'Đã giới thiệu 3 khách · 2 đã mua' */
function useReferralWords(): (shown: ReferralsOf) => string[] {
  const { t } = useTranslation('referrals')
  const { language } = useSettings()
  return ({ by, brought }) => {
    const bought = brought.filter(({ state }) => state === 'rewarded').length
    const state = by?.rewardedDay ? t('rewarded', { day: formatDay(by.rewardedDay) }) : t('waiting')
    return [
      ...(by ? [t('by', { name: nameInSentence(by, language) }), state] : []),
      ...(brought.length > 0 ? [t('broughtCount', { count: brought.length })] : []),
      ...(bought > 0 ? [t('boughtCount', { count: bought })] : []),
    ]
  }
}

/** Names who brought a customer, or takes it back; the message undoes it. */
function useReferrer(customer: Customer) {
  const { t } = useTranslation('referrals')
  const { language } = useSettings()
  const say = useRefusalWords()
  const name = nameInSentence(customer, language)

  async function store(referrerId: Id | null, text: string, undo?: () => Promise<void>): Promise<void> {
    const input = { requestId: newRequestId(), customerId: customer.id, referrerId }
    const reply = await call('rewards.setReferrer', input)
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    showToast({ text, tone: 'done', ...(undo && { undo }) })
  }

  async function set(referrer: FoundCustomer | null): Promise<void> {
    if (referrer) {
      const text = t('set', { name, referrer: nameInSentence(referrer, language) })
      return store(referrer.id, text, () => store(null, t('removed', { name })))
    }
    const before = await call('rewards.showReferral', { customerId: customer.id })
    const by = before.ok ? before.value.by : null
    const back = by && t('set', { name, referrer: nameInSentence(by, language) })
    return store(null, t('removed', { name }), by && back ? () => store(by.customerId, back) : undefined)
  }

  return { set }
}
