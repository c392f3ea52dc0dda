// The second step of an import: what each column is, as guessed or as last time, to be corrected.
import { Button, NativeSelect, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isConsent } from '../../shared/files/headings.ts'
import type { KeptMapping } from '../../shared/files/keptMapping.ts'
import type { ColumnRole, ImportMapping, TableStart } from '../../shared/files/model.ts'
import { useAnswer } from '../api.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { DateOrderChoice } from './DateOrderChoice.tsx'
import styles from './Import.module.css'
import { ImportStepFrame } from './ImportStepFrame.tsx'
import { KeepReading, Said, UsedReading } from './KeptReading.tsx'
import { useNumberWords } from './numbers.ts'
import type { Read, Refusal } from './reading.ts'
import { TableStartChoice } from './TableStartChoice.tsx'
import { useKeeping } from './useKeeping.ts'

interface ChooseColumnsProps {
  read: Read
  working: boolean
  refusal: Refusal | null
  onChange: (mapping: ImportMapping) => void
  onKept: (kept: KeptMapping | null) => void
  onLayOut: (sheet: number, start: TableStart | null) => void
  onNext: () => void
  onOtherFile: () => void
}

export function ChooseColumns(props: ChooseColumnsProps) {
  const { read, working, refusal, onChange, onKept, onLayOut, onNext, onOtherFile } = props
  const { t } = useTranslation('imports')
  const number = useNumberWords()
  const keeping = useKeeping(onKept)
  const { table, mapping } = read
  const { roles } = mapping
  const hasAmount = roles.includes('amount') || roles.includes('unitPrice')
  return (
    <ImportStepFrame
      title={t('columns.title')}
      lead={t('columns.lead', { name: table.fileName, rows: number(table.rowCount) })}
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
      <UsedReading read={read} onForget={keeping.forget} onDrop={() => onLayOut(read.guessed.sheet, null)} />
      <TableStartChoice table={table} working={working} onLayOut={onLayOut} />
      <Columns read={read} onChange={onChange} />
      {hasAmount && !roles.includes('visitAt') && <p className={styles.refusal}>{t('columns.needsDate')}</p>}
      {table.columns.some(({ header }) => isConsent(header)) && <p className={styles.soft}>{t('columns.consent')}</p>}
      {table.kind === 'table' && (
        <DateOrderChoice table={table} mapping={mapping} onChange={dateOrder => onChange({ ...mapping, dateOrder })} />
      )}
      {roles.includes('stamps') && <CardKindChoice mapping={mapping} onChange={onChange} />}
      <KeepReading read={read} onKeep={keeping.keep} />
      <Said said={keeping.said} />
      {working && (
        <p role="status" className={styles.soft}>
          {t('columns.working')}
        </p>
      )}
    </ImportStepFrame>
  )
}

function Columns({ read: { table, mapping }, onChange }: Pick<ChooseColumnsProps, 'read' | 'onChange'>) {
  const { t } = useTranslation('imports')
  const { roles } = mapping
  const setRole = (index: number, role: ColumnRole | null) => onChange({ ...mapping, roles: roles.with(index, role) })
  return (
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
            isContact={table.kind === 'contacts'}
            role={roles[column.index] ?? null}
            onRole={role => setRole(column.index, role)}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** On which card the stamps go, where the shop has several. */
function CardKindChoice({ mapping, onChange }: { mapping: ImportMapping; onChange: (mapping: ImportMapping) => void }) {
  const { t } = useTranslation('imports')
  const { data: kinds } = useAnswer('stamps.listKinds', { archived: false })
  if (!kinds || kinds.length < 2) return null
  return (
    <NativeSelect
      label={t('columns.cardKind')}
      data={kinds.map(({ id, name }) => ({ value: id, label: name }))}
      value={mapping.cardKindId ?? kinds[0]?.id ?? ''}
      onChange={event => onChange({ ...mapping, cardKindId: event.currentTarget.value })}
    />
  )
}
