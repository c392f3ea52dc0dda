// One quiet line: the reward that is nearly there, by points or by stamps.
import { IconSparkles } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { stampsMissing } from '../../shared/rewards/catalogue.ts'
import type { Card } from '../../shared/stamps/model.ts'
import { useAnswer } from '../api.ts'
import classes from './NearReward.module.css'

export function NearReward({ customerId, cards }: { customerId: Id; cards: Card[] }) {
  const { t } = useTranslation('catalogue')
  const redeemable = useAnswer('rewards.listRedeemable', { customerId }).data ?? []
  const byPoints = redeemable.flatMap(({ kind, missing }) =>
    missing === null ? [] : [t('near_points', { count: missing, title: kind.name })],
  )
  const byStamps = cards.flatMap(card => {
    const missing = stampsMissing(card)
    return missing === null ? [] : [t('near_stamps', { count: missing, title: card.terms.reward })]
  })
  const near = [...byPoints, ...byStamps]
  if (near.length === 0) return null
  return (
    <p className={classes.near}>
      <IconSparkles aria-hidden="true" size={18} stroke={1.7} />
      <strong>{t('nearTitle')}</strong>
      <span>{near.join(' · ')}</span>
    </p>
  )
}
