// Further phones of a customer in the form, and old ones by which they are still found.
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../ui/settings.ts'
import styles from './ProfileForm.module.css'
import { newPhoneRow, type PhoneRow, type RowMistakes } from './profileDraft.ts'
import type { PartProps } from './profileFields.tsx'

const mostPhones = 9

export function PhoneRows({ draft, change, mistakes }: PartProps & { mistakes: RowMistakes }) {
  const { t } = useTranslation('profile')
  const { phones } = draft
  if (useSettings().hiddenFields.includes('phones')) return null
  const set = (key: string, part: Partial<PhoneRow>) =>
    change({ phones: phones.map(row => (row.key === key ? { ...row, ...part } : row)) })
  return (
    <>
      {phones.map(row => (
        <Row
          key={row.key}
          row={row}
          isWrong={mistakes.has(row.key)}
          onChange={part => set(row.key, part)}
          onRemove={() => change({ phones: phones.filter(({ key }) => key !== row.key) })}
        />
      ))}
      {phones.length < mostPhones && (
        <Button
          className={styles.add}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change({ phones: [...phones, newPhoneRow()] })}
        >
          {t('phone.add')}
        </Button>
      )}
    </>
  )
}

interface RowProps {
  row: PhoneRow
  isWrong: boolean
  onChange: (part: Partial<PhoneRow>) => void
  onRemove: () => void
}

function Row({ row, isWrong, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('profile')
  return (
    <div className={styles.row}>
      <TextInput
        label={t('phone.number')}
        value={row.phone}
        maxLength={40}
        inputMode="tel"
        autoComplete="off"
        autoFocus={row.phone === ''}
        error={isWrong && t('phone.unreadable')}
        onChange={event => onChange({ phone: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('phone.kind')}
        value={row.kind}
        data={(['other', 'old'] as const).map(value => ({ value, label: t(`phone.${value}`) }))}
        onChange={event => onChange({ kind: event.currentTarget.value === 'old' ? 'old' : 'other' })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={42}
        className={styles.remove}
        aria-label={t('phone.remove', { phone: row.phone })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
