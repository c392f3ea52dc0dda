// Trying rules before they are saved: what the last 90 days would have cost, and for whom it makes a difference.
import { Button } from '@mantine/core'
import { IconCalculator } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import type { Trial } from '../../shared/points/trial.ts'
import { call } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import styles from './Rules.module.css'
import { TrialResult } from './TrialResult.tsx'

interface TrialPanelProps {
  /** null: they cannot be read yet. */
  rules: EarningRules | null
  onOpen: (customerId: Id) => void
}

export function TrialPanel({ rules, onOpen }: TrialPanelProps) {
  const { t } = useTranslation('rules')
  const { running, found, run } = useTrial()
  // What was worked out holds for the rules that were tried only.
  const isStill = found !== null && JSON.stringify(found.rules) === JSON.stringify(rules)
  return (
    <section className={styles.trial} aria-label={t('trial.title')}>
      <h3>{t('trial.title')}</h3>
      <p className={styles.hint}>{t('trial.lead')}</p>
      <Button
        variant="default"
        disabled={rules === null}
        leftSection={<IconCalculator aria-hidden size={18} />}
        onClick={() => rules && void run(rules)}
      >
        {t('trial.run')}
      </Button>
      <div role="status">{running ? t('trial.running') : isStill && <TrialResult {...found} onOpen={onOpen} />}</div>
    </section>
  )
}

function useTrial() {
  const words = useRefusalWords()
  const [running, setRunning] = useState(false)
  const [found, setFound] = useState<{ rules: EarningRules; trial: Trial } | null>(null)
  const run = async (rules: EarningRules) => {
    setRunning(true)
    const reply = await call('points.tryRules', { rules })
    if (reply.ok) setFound({ rules, trial: reply.value })
    // A newer trial tells the rest.
    else if (reply.code === 'trial_replaced') return
    else showToast({ text: words(reply), tone: 'calm' })
    setRunning(false)
  }
  return { running, found, run }
}
