// The gift on a birthday as a small button: there while it can be given, and while points count double because of it.
import { IconGift, IconSparkles } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Chip } from '../ui/Chip.tsx'
import { useKeys } from '../ui/keys.ts'
import styles from './Gift.module.css'
import { useGiftGestures } from './useGiftGestures.ts'

interface GiftChipProps {
  customerId: Id
  /** Which key gives it, where this is the only one on the page: 'Alt+Q'. */
  shortcut: string
}

export function GiftChip({ customerId, shortcut }: GiftChipProps) {
  const { t } = useTranslation('gifts')
  const { give } = useGiftGestures(customerId)
  const { data: gift, isPlaceholderData } = useAnswer('greetings.birthdayGift', { customerId })
  // For a moment the answer is that for the customer before.
  const canGive = gift?.refusal === null && !isPlaceholderData
  useKeys({ [shortcut]: () => (canGive ? void give() : false) })
  if (!gift || isPlaceholderData) return null
  if (gift.doubleUntil !== null)
    return (
      <span className={styles.doubling}>
        <IconSparkles aria-hidden="true" size={18} stroke={1.7} />
        {t('doubling', { day: formatDay(gift.doubleUntil) })}
      </span>
    )
  return canGive ? (
    <Chip icon={IconGift} tone="look" shortcut={shortcut} onClick={() => void give()}>
      {t('chip')}
    </Chip>
  ) : null
}
