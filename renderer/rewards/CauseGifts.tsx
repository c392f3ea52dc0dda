// Donated points and handings over, newest first; each that stands can be taken back.
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CauseGift } from '../../shared/rewards/causeModel.ts'
import { formatDay } from '../../shared/text/format.ts'
import lines from '../ui/Lines.module.css'
import styles from './Causes.module.css'
import { useCauseGestures } from './causeGestures.ts'
import { useCauseWords } from './causeWords.ts'

export function CauseGifts({ gifts }: { gifts: CauseGift[] }) {
  const { t } = useTranslation('causes')
  const { takeBack } = useCauseGestures()
  const words = useGiftWords()
  return (
    <section aria-label={t('gifts.title')}>
      <h4 className={styles.title}>{t('gifts.title')}</h4>
      <ol className={lines.lines}>
        {gifts.map(gift => (
          <li key={gift.id} className={lines.line}>
            <time dateTime={gift.at} className={styles.hint}>
              {formatDay(gift.day)}
            </time>
            <span>
              {gift.undone ? <s>{words(gift)}</s> : words(gift)}
              {gift.reason !== '' && !isBack(gift) && <span className={styles.hint}> · {gift.reason}</span>}
              {gift.undone && <span className={styles.hint}> · {t('gifts.undone')}</span>}
            </span>
            {!gift.undone && (
              <button
                type="button"
                className={lines.act}
                aria-label={t(isBack(gift) ? 'gifts.redoThis' : 'gifts.undoThis', { what: words(gift) })}
                onClick={() => void takeBack(gift.requestId, isBack(gift))}
              >
                <IconArrowBackUp aria-hidden="true" size={17} stroke={1.7} />
                {t(isBack(gift) ? 'gifts.redo' : 'gifts.undo')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A reversal has the opposite sign. */
function isBack({ kind, amount }: CauseGift): boolean {
  return kind === 'points' ? amount < 0 : amount > 0
}

/** 'Nguyễn Thị Lan tặng điểm · 3.000 ₫' */
function useGiftWords(): (gift: CauseGift) => string {
  const { t } = useTranslation('causes')
  const { money } = useCauseWords()
  return gift => {
    const { kind, amount, customerName: name } = gift
    return `${t(isBack(gift) ? `gifts.${kind}Back` : `gifts.${kind}`, { name })} · ${money(Math.abs(amount))}`
  }
}
