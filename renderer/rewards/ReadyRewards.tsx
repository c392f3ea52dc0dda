// The rewards that wait for a customer, as one warm line: what and until when.
import { IconGift } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showVoucherCode } from '../../shared/base/voucherCode.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { formatDay } from '../../shared/text/format.ts'
import classes from './ReadyRewards.module.css'

/** '1 ly tuỳ chọn · đến hết 16/12/2026' */
export function useRewardWords(): (reward: Reward) => { title: string; until: string } {
  const { t } = useTranslation('rewards')
  return ({ title, expiresDay }) => ({
    title,
    until: expiresDay === null ? t('forGood') : t('until', { day: formatDay(expiresDay) }),
  })
}

export function ReadyRewards({ rewards }: { rewards: Reward[] }) {
  const { t } = useTranslation('rewards')
  const words = useRewardWords()
  return (
    <section className={classes.panel} aria-label={t('waiting', { count: rewards.length })}>
      <IconGift aria-hidden="true" size={20} stroke={1.8} className={classes.icon} />
      <p className={classes.title}>{t('waiting', { count: rewards.length })}</p>
      <ul className={classes.list}>
        {rewards.map(reward => (
          <li key={reward.id}>
            <strong>{words(reward).title}</strong> <span className={classes.until}>{words(reward).until}</span>
            {reward.code !== null && <span className={classes.until}> · {showVoucherCode(reward.code)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
