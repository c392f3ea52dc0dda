// The ladder as it is: each tier with what reaches it and everything that it brings.
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Tier, TierLadder } from '../../shared/points/tierModel.ts'
import { perksAt } from '../../shared/points/tiers.ts'
import { TierChip } from './TierChip.tsx'
import styles from './Tiers.module.css'
import { useTierWords } from './tierWords.ts'

export function LadderShown({ ladder }: { ladder: TierLadder }) {
  const { t } = useTranslation('tiers')
  const { months, graceDays } = ladder
  return (
    <>
      <ol className={styles.ladder} aria-label={t('ladder.title')}>
        {ladder.tiers.map((tier, place) => (
          <Step key={tier.key} tier={tier} months={months} perks={perksAt(ladder, place)} isLowest={place === 0} />
        ))}
      </ol>
      <p className={styles.window}>{t('ladder.windowSaid', { months, graceDays })}</p>
    </>
  )
}

function Step({ tier, months, perks, isLowest }: { tier: Tier; months: number; perks: string[]; isLowest: boolean }) {
  const { t } = useTranslation('tiers')
  const words = useTierWords()
  const { welcome } = tier
  return (
    <li className={styles.step}>
      <p className={styles.stepHead}>
        <TierChip name={tier.name} />
        <span>{words.times(tier.times)}</span>
      </p>
      <p>{isLowest ? t('ladder.everyone') : t('ladder.from', { what: words.amounts(tier.from), months })}</p>
      {welcome?.days && <p>{t('ladder.welcome', { title: welcome.title, days: welcome.days })}</p>}
      {welcome?.days === null && <p>{t('ladder.welcomeForever', { title: welcome.title })}</p>}
      {perks.length > 0 && (
        <ul className={styles.perks} aria-label={t('ladder.package')}>
          {perks.map(perk => (
            <li key={perk}>
              <IconCheck aria-hidden="true" size={16} stroke={2} /> {perk}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
