// The second step of an import: what each column is, as guessed, to be corrected.
import { Button, Checkbox, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColumnRole, ImportMapping, ImportTable } from '../../shared/files/model.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { DateOrderChoice } from './DateOrderChoice.tsx'
import styles from './Import.module.css'
import { ImportStepFrame } from './ImportStepFrame.tsx'
import type { Refusal } from './useImport.ts'

interface ChooseColumnsProps {
  table: ImportTable
  mapping: ImportMapping
  working: boolean
  refusal: Refusal | null
  onChange: (mapping: ImportMapping) => void
  onNext: () => void
  onOtherFile: () => void
}

export function ChooseColumns({ table, mapping, working, refusal, onChange, onNext, onOtherFile }: ChooseColumnsProps) {
  const { t } = useTranslation('imports')
  const { language } = useSettings()
  const rows = table.rowCount + (table.hasHeader === mapping.hasHeader ? 0 : table.hasHeader ? 1 : -1)
  const { roles } = mapping
  const hasAmount = roles.includes('amount') || roles.includes('unitPrice')
  const setRole = (index: number, role: ColumnRole | null) => onChange({ ...mapping, roles: roles.with(index, role) })
  return (
    <ImportStepFrame
      title={t('columns.title')}
      lead={t('columns.lead', { name: table.fileName, rows: formatNumber(rows, language) })}
      refusal={refusal}
      buttons={
        <>
          <Button variant="default" size="md" disabled={working} onClick={onOtherFile}>
            {t('otherFile')}
          </Button>
          <Button size="md" loading={working} onClick={onNext}>
            {t('columns.next')}
          </Button>
        </>
      }
    >
      <Checkbox
        label={t('columns.hasHeader')}
        checked={mapping.hasHeader}
        onChange={event => onChange({ ...mapping, hasHeader: event.currentTarget.checked })}
      />
      <Table verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            {(['column', 'samples', 'role', 'certainty'] as const).map(key => (
              <Table.Th key={key} scope="col">
                {t(`columns.${key}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.columns.map(column => (
            <ColumnRow
              key={column.index}
              column={column}
              role={roles[column.index] ?? null}
              onRole={role => setRole(column.index, role)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {hasAmount && !roles.includes('visitAt') && <p className={styles.refusal}>{t('columns.needsDate')}</p>}
      <DateOrderChoice table={table} mapping={mapping} onChange={dateOrder => onChange({ ...mapping, dateOrder })} />
      {working && (
        <p role="status" className={styles.soft}>
          {t('columns.working')}
        </p>
      )}
    </ImportStepFrame>
  )
}
