// What the book says of a customer's membership, newest first; each line that stands can be taken back.
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { MembershipHistoryLine } from '../../shared/points/membershipModel.ts'
import { formatDay, formatMoney } from '../../shared/text/format.ts'
import lines from '../ui/Lines.module.css'
import { useSettings } from '../ui/settings.ts'
import styles from './MembershipSheet.module.css'
import { useMembershipGestures } from './membershipGestures.ts'

export function MembershipHistory({ customer, history }: { customer: Customer; history: MembershipHistoryLine[] }) {
  const { t } = useTranslation('memberships')
  const { takeBack } = useMembershipGestures(customer)
  const words = useLineWords()
  return (
    <section aria-label={t('sheet.history')}>
      <h3 className={styles.soft}>{t('sheet.history')}</h3>
      <ol className={lines.lines}>
        {history.map(line => (
          <li key={line.requestId} className={lines.line}>
            <time dateTime={line.at} className={styles.soft}>
              {formatDay(line.day)}
            </time>
            <span>
              {line.undone ? <s>{words(line)}</s> : words(line)}
              {line.reason !== '' && line.kind !== 'taken_back' && (
                <span className={styles.soft}> · {line.reason}</span>
              )}
              {line.undone && <span className={styles.soft}> · {t('sheet.undone')}</span>}
            </span>
            {!line.undone && (
              <button
                type="button"
                className={lines.act}
                aria-label={t(line.kind === 'taken_back' ? 'sheet.redoThis' : 'sheet.undoThis', { what: words(line) })}
                onClick={() => void takeBack(line.requestId, line.kind === 'taken_back')}
              >
                <IconArrowBackUp aria-hidden="true" size={17} stroke={1.7} />
                {t(line.kind === 'taken_back' ? 'sheet.redo' : 'sheet.undo')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** 'Gia hạn · Hội viên năm · 300.000 ₫ · 23/11/2027–22/11/2028' */
function useLineWords(): (line: MembershipHistoryLine) => string {
  const { t } = useTranslation('memberships')
  const { currency, language } = useSettings()
  return ({ kind, name, amount, fromDay, untilDay }) => {
    const money = formatMoney(Math.abs(amount), currency, language)
    const period = `${formatDay(fromDay)}–${formatDay(untilDay)}`
    const facts = [
      t(`sheet.kind.${kind}`),
      name,
      kind === 'ended' ? (amount < 0 ? t('sheet.refunded', { amount: money }) : '') : money,
      kind === 'joined' || kind === 'renewed' ? period : '',
    ]
    return facts.filter(fact => fact !== '').join(' · ')
  }
}
