// The latest lines of a customer, from all ledgers: when, what, who; each that can be undone says so.
import { IconArrowBackUp, IconReceiptRefund } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { memo, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { HistoryLine } from '../../shared/customers/model.ts'
import type { Language } from '../../shared/settings/model.ts'
import { formatMoment, formatMoney, formatNumber } from '../../shared/text/format.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import classes from './HistoryList.module.css'

interface HistoryListProps {
  lines: HistoryLine[]
  onUndo: (line: HistoryLine) => void
  /** A bill is to be returned or corrected. */
  onChange: (visitId: Id) => void
}

export function HistoryList({ lines, onUndo, onChange }: HistoryListProps) {
  const { t } = useTranslation('customers')
  const latest = useRef({ onUndo, onChange })
  latest.current = { onUndo, onChange }
  const undo = useCallback((line: HistoryLine) => latest.current.onUndo(line), [])
  const change = useCallback((visitId: Id) => latest.current.onChange(visitId), [])
  return (
    <section aria-label={t('history.title')}>
      {lines.length === 0 ? (
        <p className={classes.nothing}>{t('history.nothing')}</p>
      ) : (
        <ol className={classes.lines}>
          {lines.map(line => (
            <Line
              key={`${line.requestId} ${line.kind} ${line.label} ${line.amount} ${line.at}`}
              line={line}
              onUndo={undo}
              onChange={change}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface LineProps extends Omit<HistoryListProps, 'lines'> {
  line: HistoryLine
}

// A line never changes, and thirty of them need not be written anew with each stamp.
const Line = memo(function HistoryLineRow({ line, onUndo, onChange }: LineProps) {
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
        {line.undone && (
          <span className={classes.reason}> · {t(line.edited ? 'history.edited' : 'history.undone')}</span>
        )}
      </span>
      <span className={classes.staff}>{line.staffName || t('app:owner')}</span>
      <span className={classes.acts}>
        {line.visitId !== null && <ChangeButton visitId={line.visitId} what={what} onChange={onChange} />}
        {line.undo && (
          <button
            type="button"
            className={classes.act}
            aria-label={t('history.undoThis', { what })}
            onClick={() => onUndo(line)}
          >
            <IconArrowBackUp aria-hidden="true" size={17} stroke={1.7} /> {t('history.undo')}
          </button>
        )}
      </span>
    </li>
  )
})

function ChangeButton({ visitId, what, onChange }: { visitId: Id; what: string; onChange: (visitId: Id) => void }) {
  const { t } = useTranslation('customers')
  return (
    <button
      type="button"
      className={classes.act}
      aria-label={t('history.changeThis', { what })}
      onClick={() => onChange(visitId)}
    >
      <IconReceiptRefund aria-hidden="true" size={17} stroke={1.7} /> {t('history.change')}
    </button>
  )
}

/** 'Đóng 1 dấu · Thẻ cà phê', 'Hoá đơn 85.000 ₫ · +8 điểm, 1 dấu' */
export function useLineWords(): (line: HistoryLine) => string {
  const { t } = useTranslation('customers')
  const { currency, language } = useSettings()
  return line => {
    const { count, amount, label } = line
    const money = amount === null ? '' : ` ${formatMoney(Math.abs(amount), currency, language)}`
    const what = t(`history.${nameOf(line)}`, { count: count || 1 }) + money
    const changes = changesOf(line, t, language).join(', ')
    return [what, label, changes].filter(part => part !== '').join(' · ')
  }
}

function nameOf({ kind, amount }: HistoryLine) {
  if (kind === 'visit' && amount !== null && amount < 0) return 'return'
  return kind === 'visit_taken_back' && amount !== null && amount > 0 ? 'return_taken_back' : kind
}

/** What a bill or another gesture changed: '+8 điểm', '1 dấu'; stamps of their own are said already. */
function changesOf(
  { kind, count, points, spent }: HistoryLine,
  t: TFunction<'customers'>,
  language: Language,
): string[] {
  const size = (value: number) => ({ count: Math.abs(value), n: formatNumber(Math.abs(value), language) })
  const signed = (value: number, words: string) => (value > 0 ? `+${words}` : `−${words}`)
  const stamps = (value: number) => {
    const words = t('history.stamps', { count: Math.abs(value) })
    return value > 0 ? words : signed(value, words)
  }
  return [
    ...(points === 0 ? [] : [signed(points, t('history.points', size(points)))]),
    ...(spent === 0
      ? []
      : [spent < 0 ? t('history.spent', size(spent)) : signed(spent, t('history.points', size(spent)))]),
    ...(count === 0 || kind.startsWith('stamps') ? [] : [stamps(count)]),
  ]
}
