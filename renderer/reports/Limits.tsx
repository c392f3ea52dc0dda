// The shop's limits as sentences with boxes, and what staff are asked beyond them.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { type LimitRule, type Limits as LimitsInForce, limitRules } from '../../shared/reports/limits.ts'
import { useAnswer } from '../api.ts'
import figures from '../ui/Figures.module.css'
import { Key } from '../ui/Key.tsx'
import { useLimitWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { type LimitsDraft, limitsDraftOf, readLimits } from './limitsDraft.ts'
import styles from './Reports.module.css'
import { useSaveLimits } from './useLimits.ts'

export function Limits() {
  const limits = useAnswer('reports.limits', {}).data
  // Other limits, as after an undo, begin the form anew.
  return limits ? <LimitsForm key={JSON.stringify(limits)} limits={limits} /> : null
}

function LimitsForm({ limits }: { limits: LimitsInForce }) {
  const { t } = useTranslation('reports')
  const { currency, language } = useSettings()
  const [draft, setDraft] = useState<LimitsDraft>(() => limitsDraftOf(limits, currency, language))
  const save = useSaveLimits()
  const read = readLimits(draft, limits, currency)
  const change = (part: Partial<LimitsDraft>) => setDraft(before => ({ ...before, ...part }))
  const store = () => {
    if (read.ok) void save(read.limits, limits, t('limits.saved'))
  }
  return (
    <form
      className={styles.limits}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        store()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) store()
      }}
    >
      {limitRules.map(rule => (
        <LimitSentence
          key={rule}
          rule={rule}
          value={draft[rule]}
          isWrong={!read.ok && read.wrong.has(rule)}
          limit={read.ok ? read.limits[rule] : null}
          onChange={typed => change({ [rule]: typed })}
        />
      ))}
      <Opening draft={draft} isWrong={!read.ok && read.wrong.has('opening')} change={change} />
      <p className={figures.story}>{t('limits.hint')}</p>
      <p role="alert" className={styles.wrong}>
        {!read.ok && t('limits.wrong')}
      </p>
      <div>
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t('limits.save')}
        </Button>
      </div>
    </form>
  )
}

interface LimitSentenceProps {
  rule: LimitRule
  value: string
  isWrong: boolean
  /** As it would be saved; null: none. */
  limit: number | null
  onChange: (typed: string) => void
}

function LimitSentence({ rule, value, isWrong, limit, onChange }: LimitSentenceProps) {
  const { t } = useTranslation('reports')
  const words = useLimitWords()
  const box = (
    <TextInput
      className={styles.box}
      aria-label={t(`limits.boxes.${rule}`)}
      placeholder={t('limits.any')}
      autoComplete="off"
      maxLength={24}
      value={value}
      error={isWrong}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
  return (
    <div className={styles.limit}>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey={`limits.${rule}`} components={{ box }} />
      </p>
      {limit !== null && (
        <p className={figures.story}>
          {t('limits.asked')}: “{words({ rule, limit, today: limit })}”
        </p>
      )}
    </div>
  )
}

function Opening({
  draft,
  isWrong,
  change,
}: {
  draft: LimitsDraft
  isWrong: boolean
  change: (part: Partial<LimitsDraft>) => void
}) {
  const { t } = useTranslation('reports')
  const box = (end: 'from' | 'to') => (
    <TextInput
      type="time"
      className={styles.box}
      aria-label={t(`limits.boxes.${end}`)}
      value={draft[end]}
      error={isWrong}
      onChange={event => change({ [end]: event.currentTarget.value })}
    />
  )
  return (
    <div className={styles.limit}>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="limits.opening" components={{ from: box('from'), to: box('to') }} />
      </p>
      <p className={figures.story}>{t('limits.openingHint')}</p>
    </div>
  )
}
