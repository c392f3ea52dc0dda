// "Why 137 points?": every line of the ledger as sentences, the sum at the top, what lapses when.
import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { ExplainedLine, PointsShown } from '../../shared/points/model.ts'
import { formatMoment, formatMoney, formatNumber, nameInSentence } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { Lapsing } from './Lapsing.tsx'
import { usePointSpeech } from './usePointSpeech.ts'
import classes from './WhyDialog.module.css'
import { factSentences, mainSentence, pointWords, sumOf } from './whyWords.ts'

const atFirst = 50
const most = 500

interface WhyDialogProps {
  customer: Customer
  points: PointsShown
  opened: boolean
  onClose: () => void
}

export function WhyDialog({ customer, points, opened, onClose }: WhyDialogProps) {
  const { t } = useTranslation('points')
  const speech = usePointSpeech()
  const name = nameInSentence(customer, speech.language)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={720}
      title={t('why.title', { name, points: pointWords(speech, points.points) })}
      closeButtonProps={{ 'aria-label': t('why.close') }}
    >
      <Explained customer={customer} points={points} />
    </Modal>
  )
}

function Explained({ customer, points }: Pick<WhyDialogProps, 'customer' | 'points'>) {
  const { t } = useTranslation('points')
  const [limit, setLimit] = useState(atFirst)
  const list = useRef<HTMLOListElement>(null)
  const lines = useAnswer('points.explain', { customerId: customer.id, limit }).data
  const isThere = lines !== undefined
  // So that the arrows scroll at once.
  useEffect(() => {
    if (isThere) list.current?.focus()
  }, [isThere])
  if (!lines) return null
  if (lines.length === 0) return <p>{t('why.nothing')}</p>
  return (
    <div className={classes.explained}>
      <Sum lines={lines} points={points} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <ol ref={list} className={classes.lines} aria-label={t('why.lines')} tabIndex={0} data-autofocus>
        {lines.map(line => (
          <Line key={line.id} line={line} />
        ))}
        {lines.length === limit && limit < most && (
          <li>
            <Button variant="default" onClick={() => setLimit(most)}>
              {t('why.more')}
            </Button>
          </li>
        )}
      </ol>
      <Lapsing points={points} />
    </div>
  )
}

function Sum({ lines, points }: { lines: ExplainedLine[]; points: PointsShown }) {
  const { t } = useTranslation('points')
  const speech = usePointSpeech()
  const { before, gained, lost, balance } = sumOf(lines)
  const write = (value: number) => formatNumber(value, speech.language)
  const known = { gained: write(gained), lost: write(lost), balance: write(balance) }
  const rest = { money: formatMoney(Math.abs(points.remainder), speech.currency, speech.language) }
  return (
    <div className={classes.sum}>
      <p>
        <strong>{before === 0 ? t('why.sum', known) : t('why.sumBefore', { ...known, before: write(before) })}</strong>
      </p>
      {points.remainder !== 0 && <p>{t(points.remainder > 0 ? 'why.remainder' : 'why.owedRemainder', rest)}</p>}
    </div>
  )
}

function Line({ line }: { line: ExplainedLine }) {
  const { t } = useTranslation('points')
  const speech = usePointSpeech()
  const today = useToday()
  const { language, timeZone } = useSettings()
  const sign = line.points > 0 ? '+' : line.points < 0 ? '−' : ''
  return (
    <li className={classes.line} data-undone={line.undone || undefined}>
      <span className={classes.change} data-sign={sign}>
        {sign}
        {formatNumber(Math.abs(line.points), language)}
      </span>
      <div className={classes.what}>
        <p className={classes.main}>
          {line.undone ? <s>{mainSentence(speech, line)}</s> : mainSentence(speech, line)}
          {line.undone && <em> {t('why.undone')}</em>}
        </p>
        <p className={classes.facts}>{factSentences(speech, line).join(' ')}</p>
      </div>
      <div className={classes.right}>
        <time dateTime={line.at}>{formatMoment(line.at, today, timeZone)}</time>
        <span>{t('why.balance', { n: formatNumber(line.balance, language) })}</span>
      </div>
    </li>
  )
}
