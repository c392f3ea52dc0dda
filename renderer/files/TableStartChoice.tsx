// Which sheet of a file is read and in which rows its columns are named: as guessed, to be corrected.
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportTable, TableStart } from '../../shared/files/model.ts'
import styles from './Import.module.css'
import { useNumberWords } from './numbers.ts'

interface TableStartChoiceProps {
  table: ImportTable
  working: boolean
  onLayOut: (sheet: number, start: TableStart | null) => void
}

const longestRow = 90

function short(text: string): string {
  return text.length > longestRow ? `${text.slice(0, longestRow)}…` : text
}

function keyOf({ titleRows, headerRows }: TableStart): string {
  return `${titleRows} ${headerRows}`
}

/** Where the headings can be: in no row, in one of the first rows, or in the two that were guessed. */
function startsOf({ firstRows, start }: ImportTable): TableStart[] {
  const single = firstRows.map((_, titleRows) => ({ titleRows, headerRows: 1 }))
  const starts = [{ titleRows: 0, headerRows: 0 }, ...single]
  return starts.some(one => keyOf(one) === keyOf(start)) ? starts : [start, ...starts]
}

export function TableStartChoice({ table, working, onLayOut }: TableStartChoiceProps) {
  const { t } = useTranslation('imports')
  const { sheets, sheet, start, firstRows, kind } = table
  const starts = startsOf(table)
  const wordsOf = ({ titleRows, headerRows }: TableStart): string => {
    if (headerRows === 0) return t('columns.noHeadings')
    const text = short(firstRows[titleRows]?.text ?? '')
    const [number = 0, next = 0] = [firstRows[titleRows]?.number, firstRows[titleRows + 1]?.number]
    return headerRows === 1
      ? t('columns.headingsAt', { number, text })
      : t('columns.headingsAtTwo', { number, next, text })
  }
  if (kind === 'contacts') return null
  return (
    <div className={styles.start}>
      {sheets.length > 1 && (
        <NativeSelect
          label={t('columns.sheet')}
          data={sheets.map((label, index) => ({ value: String(index), label }))}
          value={String(sheet)}
          disabled={working}
          onChange={event => onLayOut(Number(event.currentTarget.value), null)}
        />
      )}
      <NativeSelect
        className={styles.rows ?? ''}
        label={t('columns.headings')}
        data={starts.map(one => ({ value: keyOf(one), label: wordsOf(one) }))}
        value={keyOf(start)}
        disabled={working}
        onChange={event => {
          const chosen = starts.find(one => keyOf(one) === event.currentTarget.value)
          if (chosen) onLayOut(sheet, chosen)
        }}
      />
      <SkippedRows table={table} />
    </div>
  )
}

function SkippedRows({ table: { start, firstRows } }: { table: ImportTable }) {
  const { t } = useTranslation('imports')
  const number = useNumberWords()
  const skipped = firstRows.slice(0, start.titleRows).map(({ text }) => text)
  if (skipped.length === 0) return null
  const words = { count: skipped.length, n: number(skipped.length), text: short(skipped.join(' · ')) }
  return <p className={styles.soft}>{t('columns.skippedRows', words)}</p>
}
