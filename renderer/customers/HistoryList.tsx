// The latest lines of a customer, from all ledgers: when, what, who; each that can be undone says so.
import { IconArrowBackUp } from '@tabler/icons-react'
import { memo, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '../../shared/customers/model.ts'
import { formatMoment, formatMoney } from '../../shared/text/format.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import classes from './HistoryList.module.css'

interface HistoryListProps {
  lines: HistoryLine[]
  onUndo: (line: HistoryLine) => void
}

export function HistoryList({ lines, onUndo }: HistoryListProps) {
  const { t } = useTranslation('customers')
  const latest = useRef(onUndo)
  latest.current = onUndo
  const undo = useCallback((line: HistoryLine) => latest.current(line), [])
  return (
    <section aria-label={t('history.title')}>
      {lines.length === 0 ? (
        <p className={classes.nothing}>{t('history.nothing')}</p>
      ) : (
        <ol className={classes.lines}>
          {lines.map(line => (
            <Line key={`${line.requestId} ${line.kind} ${line.label}`} line={line} onUndo={undo} />
          ))}
        </ol>
      )}
    </section>
  )
}

interface LineProps {
  line: HistoryLine
  onUndo: (line: HistoryLine) => void
}

// A line never changes, and thirty of them need not be written anew with each stamp.
const Line = memo(function HistoryLineRow({ line, onUndo }: LineProps) {
  const { t } = useTranslation(['customers', 'app'])
  const { timeZone } = useSettings()
  const today = useToday()
  const what = useLineWords()(line)
  return (
    <li className={classes.line} data-undone={line.undone || undefined}>
      <time dateTime={line.at} className={classes.when}>
        {formatMoment(line.at, today, timeZone)}
      </time>
      <span className={classes.what}>
        {line.undone ? <s>{what}</s> : what}
        {line.reason !== '' && <span className={classes.reason}> · {line.reason}</span>}
        {line.undone && <span className={classes.reason}> · {t('history.undone')}</span>}
      </span>
      <span className={classes.staff}>{line.staffName || t('app:owner')}</span>
      {line.undo ? (
        <button
          type="button"
          className={classes.undo}
          aria-label={t('history.undoThis', { what })}
          onClick={() => onUndo(line)}
        >
          <IconArrowBackUp aria-hidden="true" size={17} stroke={1.7} /> {t('history.undo')}
        </button>
      ) : (
        <span />
      )}
    </li>
  )
})

/** 'Đóng 1 dấu · Thẻ cà phê', 'Mua hàng 85.000 ₫ · 536365' */
function useLineWords(): (line: HistoryLine) => string {
  const { t } = useTranslation('customers')
  const { currency, language } = useSettings()
  return ({ kind, count, amount, label }) => {
    const name = kind === 'visit' && amount !== null && amount < 0 ? 'return' : kind
    const money = amount === null ? '' : ` ${formatMoney(Math.abs(amount), currency, language)}`
    const what = t(`history.${name}`, { count: count || 1 }) + money
    return label === '' ? what : `${what} · ${label}`
  }
}
