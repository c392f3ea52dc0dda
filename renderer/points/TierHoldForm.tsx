// Holding or pausing a tier: how, why, and to the end of which day.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, type Day } from '../../shared/base/day.ts'
import { holdKinds, holdReasons, type TierShown } from '../../shared/points/tierModel.ts'
import type { HoldWish } from '../../shared/points/tiers.ts'
import { formatDay } from '../../shared/text/format.ts'
import { Choice } from '../ui/Choice.tsx'
import { Key } from '../ui/Key.tsx'
import { useToday } from '../ui/settings.ts'
import { readDay } from './readDay.ts'
import styles from './TierBadge.module.css'

const lengths = [1, 3, 6, 12]

interface TierHoldFormProps {
  tier: TierShown
  /** Answers what was refused, in words; '' where it was stored. */
  onHold: (wish: HoldWish) => Promise<string>
  onDone: () => void
}

export function TierHoldForm({ tier, onHold, onDone }: TierHoldFormProps) {
  const { t } = useTranslation('tiers')
  const today = useToday()
  // The lowest tier is never lost: it can only be paused, for its points' sake.
  const kinds = tier.place === 0 ? holdKinds.filter(kind => kind === 'paused') : holdKinds
  const [kind, setKind] = useState(kinds[0] ?? 'paused')
  const [reason, setReason] = useState<HoldWish['reason']>('ill')
  const [note, setNote] = useState('')
  const [until, setUntil] = useState(formatDay(addMonths(today, 3)))
  const [refused, setRefused] = useState('')
  const changeUntil = (typed: string) => {
    setUntil(typed)
    setRefused('')
  }
  const save = async () => {
    const untilDay = readDay(until)
    if (untilDay === null) return setRefused(t('hold.unreadable'))
    const said = await onHold({ kind, reason, note, untilDay })
    if (said === '') onDone()
    else setRefused(said)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('hold.title')}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) void save()
      }}
    >
      <Choice
        label={t('hold.kind')}
        value={kind}
        choices={kinds.map(value => ({ value, label: t(`hold.kinds.${value}`) }))}
        onChange={setKind}
      />
      <p className={styles.hint}>{t(`hold.${kind}Hint`)}</p>
      <Choice
        label={t('hold.reason')}
        value={reason}
        choices={holdReasons.map(value => ({ value, label: t(`hold.reasons.${value}`) }))}
        onChange={setReason}
      />
      <TextInput
        label={t('hold.note')}
        value={note}
        maxLength={120}
        autoComplete="off"
        onChange={event => setNote(event.currentTarget.value)}
      />
      <Until until={until} today={today} refused={refused} onChange={changeUntil} />
      <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
        {t('hold.save')}
      </Button>
    </form>
  )
}

interface UntilProps {
  until: string
  today: Day
  refused: string
  onChange: (until: string) => void
}

function Until({ until, today, refused, onChange }: UntilProps) {
  const { t } = useTranslation('tiers')
  return (
    <div>
      <TextInput
        label={t('hold.until')}
        description={t('hold.untilHint')}
        value={until}
        maxLength={20}
        autoComplete="off"
        error={refused === '' ? undefined : refused}
        onChange={event => onChange(event.currentTarget.value)}
      />
      <div className={styles.lengths}>
        {lengths.map(count => (
          <Button key={count} variant="default" size="xs" onClick={() => onChange(formatDay(addMonths(today, count)))}>
            {t('hold.months', { count })}
          </Button>
        ))}
      </div>
    </div>
  )
}
