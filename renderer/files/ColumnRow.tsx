// One column of the file: its heading, what stands in it, and what it goes into the book as.
import { NativeSelect, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ColumnRole, columnRoles, type ImportColumn } from '../../shared/files/model.ts'
import styles from './Import.module.css'

const sureFrom = 0.85
const likelyFrom = 0.6

/** How sure the guess is, in words; what a person chose needs none. */
function certaintyOf({ role: guessed, confidence }: ImportColumn, role: ColumnRole | null) {
  if (role === null) return 'skipped' as const
  if (role !== guessed) return 'chosen' as const
  if (confidence >= sureFrom) return 'sure' as const
  return confidence >= likelyFrom ? ('likely' as const) : ('guess' as const)
}

interface ColumnRowProps {
  column: ImportColumn
  /** A column of an address book has no heading of its own: it is called by what it is. */
  isContact: boolean
  role: ColumnRole | null
  onRole: (role: ColumnRole | null) => void
}

export function ColumnRow({ column, isContact, role, onRole }: ColumnRowProps) {
  const { t } = useTranslation('imports')
  const heading = isContact && column.role ? t(`roles.${column.role}`) : column.header
  const name = heading || t('columns.noHeading', { number: column.index + 1 })
  const certainty = certaintyOf(column, role)
  const options = columnRoles.map(value => ({ value, label: t(`roles.${value}`) }))
  return (
    <Table.Tr>
      <Table.Td className={styles.heading}>{name}</Table.Td>
      <Table.Td className={styles.samples}>{column.samples.slice(0, 3).join(' · ')}</Table.Td>
      <Table.Td>
        <NativeSelect
          className={styles.role ?? ''}
          size="sm"
          aria-label={t('columns.roleOf', { column: name })}
          data={[{ value: '', label: t('columns.skip') }, ...options]}
          value={role ?? ''}
          onChange={event => onRole(columnRoles.find(known => known === event.currentTarget.value) ?? null)}
        />
      </Table.Td>
      <Table.Td className={styles.certainty} data-certainty={certainty}>
        {t(`columns.${certainty}`)}
      </Table.Td>
    </Table.Tr>
  )
}
