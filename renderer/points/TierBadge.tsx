// A customer's tier in the head: a chip that opens to what the tier brings and until when, and to holding or pausing it.
import { Button, Modal } from '@mantine/core'
import { IconMedal, IconPlayerPause } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { TierShown } from '../../shared/points/tierModel.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import styles from './TierBadge.module.css'
import { TierHoldForm } from './TierHoldForm.tsx'
import { TierProgress } from './TierProgress.tsx'
import { useHoldWords, useTierWords } from './tierWords.ts'
import { useHoldActions } from './useHoldActions.ts'

export function TierBadge({ customer }: { customer: Customer }) {
  const { t } = useTranslation('tiers')
  const tier = useAnswer('points.showTier', { customerId: customer.id }).data
  const [opened, setOpened] = useState(false)
  if (!tier) return null
  const Icon = tier.hold ? IconPlayerPause : IconMedal
  return (
    <>
      <button
        type="button"
        className={styles.badge}
        aria-label={t('shown.open', { name: tier.name })}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        <Icon aria-hidden="true" size={17} stroke={1.8} />
        {t('chip', { name: tier.name })}
      </button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('chip', { name: tier.name })}>
        <Sheet customer={customer} tier={tier} onDone={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function Sheet({ customer, tier, onDone }: { customer: Customer; tier: TierShown; onDone: () => void }) {
  const { t } = useTranslation('tiers')
  const words = useTierWords()
  const holdWords = useHoldWords()
  const { hold, release } = useHoldActions(customer)
  return (
    <div className={styles.sheet}>
      <Until tier={tier} />
      <TierProgress customerId={customer.id} />
      {tier.times > 100 && <p>{words.times(tier.times)}</p>}
      {tier.perks.length > 0 && (
        <ul className={styles.perks} aria-label={t('shown.perks')}>
          {tier.perks.map(perk => (
            <li key={perk}>{perk}</li>
          ))}
        </ul>
      )}
      {tier.hold && (
        <div className={styles.hold}>
          <p>{holdWords(tier.hold)}</p>
          <Button variant="default" onClick={() => void release().then(onDone)}>
            {t('hold.release')}
          </Button>
        </div>
      )}
      <TierHoldForm tier={tier} onHold={hold} onDone={onDone} />
    </div>
  )
}

/** Until when the tier is valid, and what the days of grace say. */
function Until({ tier: { phase, untilDay, dropDay } }: { tier: TierShown }) {
  const { t } = useTranslation('tiers')
  if (untilDay === null || dropDay === null) return null
  if (phase === 'grace') return <p>{t('shown.grace', { until: formatDay(untilDay), day: formatDay(dropDay) })}</p>
  if (phase === 'due') return <p>{t('shown.due', { day: formatDay(dropDay) })}</p>
  return <p>{t('shown.until', { day: formatDay(untilDay) })}</p>
}
