// The customer's own days in the form: what is remembered, and when, as it is typed for a birthday.
import { Autocomplete, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../ui/settings.ts'
import { FormRows } from './FormRows.tsx'
import { newDayRow, type RowMistakes } from './profileDraft.ts'
import type { PartProps } from './profileFields.tsx'

const mostDays = 20

export function DayRows({ draft, change, mistakes }: PartProps & { mistakes: RowMistakes }) {
  const { t } = useTranslation('profile')
  if (useSettings().hiddenFields.includes('days')) return null
  return (
    <FormRows
      rows={draft.days}
      most={mostDays}
      words={{ add: t('day.add'), remove: ({ label }) => t('day.remove', { label }) }}
      newRow={newDayRow}
      onRows={days => change({ days })}
    >
      {(row, onChange) => (
        <>
          <Autocomplete
            size="md"
            label={t('day.label')}
            value={row.label}
            data={t('day.suggestions').split('|')}
            maxLength={80}
            autoComplete="off"
            data-autofocus={row.label === '' || undefined}
            autoFocus={row.label === ''}
            error={mistakes.get(row.key) === 'label' && t('day.labelMissing')}
            onChange={label => onChange({ label })}
          />
          <TextInput
            label={t('day.date')}
            placeholder={t('day.dateHint')}
            value={row.date}
            maxLength={40}
            autoComplete="off"
            error={mistakes.get(row.key) === 'date' && t('day.dateUnreadable')}
            onChange={event => onChange({ date: event.currentTarget.value })}
          />
        </>
      )}
    </FormRows>
  )
}
