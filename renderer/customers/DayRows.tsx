// The customer's own days in the form: what is remembered, and when, as it is typed for a birthday.
import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../ui/settings.ts'
import styles from './ProfileForm.module.css'
import { type DayRow, newDayRow, type RowMistakes } from './profileDraft.ts'
import type { PartProps } from './profileFields.tsx'

const mostDays = 20

export function DayRows({ draft, change, mistakes }: PartProps & { mistakes: RowMistakes }) {
  const { t } = useTranslation('profile')
  const { days } = draft
  if (useSettings().hiddenFields.includes('days')) return null
  const set = (key: string, part: Partial<DayRow>) =>
    change({ days: days.map(row => (row.key === key ? { ...row, ...part } : row)) })
  return (
    <>
      {days.map(row => (
        <Row
          key={row.key}
          row={row}
          mistake={mistakes.get(row.key)}
          onChange={part => set(row.key, part)}
          onRemove={() => change({ days: days.filter(({ key }) => key !== row.key) })}
        />
      ))}
      {days.length < mostDays && (
        <Button
          className={styles.add}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change({ days: [...days, newDayRow()] })}
        >
          {t('day.add')}
        </Button>
      )}
    </>
  )
}

interface RowProps {
  row: DayRow
  mistake: 'phone' | 'label' | 'date' | undefined
  onChange: (part: Partial<DayRow>) => void
  onRemove: () => void
}

function Row({ row, mistake, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('profile')
  return (
    <div className={styles.row}>
      <Autocomplete
        size="md"
        label={t('day.label')}
        value={row.label}
        data={t('day.suggestions').split('|')}
        maxLength={80}
        autoComplete="off"
        data-autofocus={row.label === '' || undefined}
        autoFocus={row.label === ''}
        error={mistake === 'label' && t('day.labelMissing')}
        onChange={label => onChange({ label })}
      />
      <TextInput
        label={t('day.date')}
        placeholder={t('day.dateHint')}
        value={row.date}
        maxLength={40}
        autoComplete="off"
        error={mistake === 'date' && t('day.dateUnreadable')}
        onChange={event => onChange({ date: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={42}
        className={styles.remove}
        aria-label={t('day.remove', { label: row.label })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
