// The lines of a customer, from all ledgers, newest first: when, what, who; each that can be undone says so.
import { IconArrowBackUp, IconReceiptRefund } from '@tabler/icons-react'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { HistoryFilter, HistoryLine, HistoryPlace } from '../../shared/customers/model.ts'
import { formatMoment } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import lines from '../ui/Lines.module.css'
import { useSettings, useToday } from '../ui/settings.ts'
import classes from './HistoryList.module.css'
import { historyPage } from './historyPage.ts'
import { useLineWords } from './lineWords.ts'

interface HistoryListProps {
  customerId: Id
  filter: HistoryFilter
  onUndo: (line: HistoryLine) => void
  /** A bill is to be returned or corrected. */
  onChange: (visitId: Id) => void
}

export function HistoryList({ customerId, filter, onUndo, onChange }: HistoryListProps) {
  const { t } = useTranslation('customers')
  const latest = useRef({ onUndo, onChange })
  latest.current = { onUndo, onChange }
  const undo = useCallback((line: HistoryLine) => latest.current.onUndo(line), [])
  const change = useCallback((visitId: Id) => latest.current.onChange(visitId), [])
  const first = useAnswer('customers.listHistory', historyPage(customerId, filter)).data
  if (first?.length === 0) {
    return <p className={classes.nothing}>{t(filter === 'all' ? 'history.nothing' : 'history.nothingOfKind')}</p>
  }
  return (
    <ol className={`${lines.lines} ${classes.lines}`}>
      <Lines key={filter} {...{ customerId, filter }} before={null} onUndo={undo} onChange={change} />
    </ol>
  )
}

interface LinesProps extends HistoryListProps {
  before: HistoryPlace | null
}

/** A page, and below it the next one once it is asked for. What is new moves its end, and with it the next one's beginning. */
function Lines({ before, ...list }: LinesProps) {
  const [goesOn, setGoesOn] = useState(false)
  const page = historyPage(list.customerId, list.filter, before)
  const { data: shown = [], isPlaceholderData } = useAnswer('customers.listHistory', page)
  const last = shown.at(-1)
  return (
    <>
      {shown.map(line => (
        <Line key={`${line.ledger} ${line.seq}`} line={line} onUndo={list.onUndo} onChange={list.onChange} />
      ))}
      {last && shown.length === page.limit && !isPlaceholderData && !goesOn && (
        <More takesFocus={before !== null} onMore={() => setGoesOn(true)} />
      )}
      {last && goesOn && <Lines {...list} before={placeOf(last)} />}
    </>
  )
}

function placeOf({ at, seq, ledger }: HistoryLine): HistoryPlace {
  return { at, seq, ledger }
}

/** The button goes with each page and comes back below the next one: whoever pressed it by key goes on from there. */
function More({ takesFocus, onMore }: { takesFocus: boolean; onMore: () => void }) {
  const { t } = useTranslation('customers')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <li className={classes.more}>
      <button ref={button} type="button" className={lines.act} onClick={onMore}>
        {t('history.more')}
      </button>
    </li>
  )
}

interface LineProps extends Pick<HistoryListProps, 'onUndo' | 'onChange'> {
  line: HistoryLine
}

// A line never changes, and thirty of them need not be written anew with each stamp.
const Line = memo(function HistoryLineRow({ line, onUndo, onChange }: LineProps) {
  const { t } = useTranslation(['customers', 'app'])
  const { timeZone } = useSettings()
  const today = useToday()
  const what = useLineWords()(line)
  return (
    <li className={lines.line} data-undone={line.undone || undefined}>
      <time dateTime={line.at} className={classes.when}>
        {formatMoment(line.at, today, timeZone)}
      </time>
      <span className={classes.what}>
        {line.undone ? <s>{what}</s> : what}
        {line.reason !== '' && <span className={classes.reason}> · {line.reason}</span>}
        {line.undone && <span className={classes.reason}> · {t(undoneWords(line))}</span>}
      </span>
      <span className={classes.staff}>{line.staffName || t('app:owner')}</span>
      <span className={classes.acts}>
        {line.visitId !== null && <ChangeButton visitId={line.visitId} what={what} onChange={onChange} />}
        {line.undo && <UndoButton line={line} what={what} onUndo={onUndo} />}
      </span>
    </li>
  )
})

function undoneWords({ kind, edited }: HistoryLine) {
  if (kind === 'merged') return 'history.parted'
  if (kind === 'note' || kind.startsWith('feedback')) return 'history.removed'
  return edited ? 'history.edited' : 'history.undone'
}

const undoWords = {
  'customers.removeNote': ['history.removeNote', 'history.removeThis'],
  'customers.bringBackNote': ['history.bringBackNote', 'history.bringBackThis'],
} as const

function UndoButton({ line, what, onUndo }: { line: HistoryLine; what: string; onUndo: (line: HistoryLine) => void }) {
  const { t } = useTranslation('customers')
  const name = line.undo?.name
  const [word, label] =
    name === 'customers.removeNote' || name === 'customers.bringBackNote'
      ? undoWords[name]
      : (['history.undo', 'history.undoThis'] as const)
  return (
    <button type="button" className={lines.act} aria-label={t(label, { what })} onClick={() => onUndo(line)}>
      <IconArrowBackUp aria-hidden="true" size={17} stroke={1.7} /> {t(word)}
    </button>
  )
}

function ChangeButton({ visitId, what, onChange }: { visitId: Id; what: string; onChange: (visitId: Id) => void }) {
  const { t } = useTranslation('customers')
  return (
    <button
      type="button"
      className={lines.act}
      aria-label={t('history.changeThis', { what })}
      onClick={() => onChange(visitId)}
    >
      <IconReceiptRefund aria-hidden="true" size={17} stroke={1.7} /> {t('history.changeBill')}
    </button>
  )
}
