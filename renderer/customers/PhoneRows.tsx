// Further phones of a customer in the form, and old ones by which they are still found.
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../ui/settings.ts'
import { FormRows } from './FormRows.tsx'
import { newPhoneRow, type RowMistakes } from './profileDraft.ts'
import type { PartProps } from './profileFields.tsx'

const mostPhones = 9

export function PhoneRows({ draft, change, mistakes }: PartProps & { mistakes: RowMistakes }) {
  const { t } = useTranslation('profile')
  if (useSettings().hiddenFields.includes('phones')) return null
  return (
    <FormRows
      rows={draft.phones}
      most={mostPhones}
      words={{ add: t('phone.add'), remove: ({ phone }) => t('phone.remove', { phone }) }}
      newRow={newPhoneRow}
      onRows={phones => change({ phones })}
    >
      {(row, onChange) => (
        <>
          <TextInput
            label={t('phone.number')}
            value={row.phone}
            maxLength={40}
            inputMode="tel"
            autoComplete="off"
            autoFocus={row.phone === ''}
            error={mistakes.has(row.key) && t('phone.unreadable')}
            onChange={event => onChange({ phone: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('phone.kind')}
            value={row.kind}
            data={(['other', 'old'] as const).map(value => ({ value, label: t(`phone.${value}`) }))}
            onChange={event => onChange({ kind: event.currentTarget.value === 'old' ? 'old' : 'other' })}
          />
        </>
      )}
    </FormRows>
  )
}
