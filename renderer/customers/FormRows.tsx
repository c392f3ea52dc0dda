// Lines of a form that can be added and taken away: each with its own fields, and a cross at its end.
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './ProfileForm.module.css'

interface FormRowsProps<Row extends { key: string }> {
  rows: readonly Row[]
  most: number
  /** What the buttons say. */
  words: { add: string; remove: (row: Row) => string }
  newRow: () => Row
  onRows: (rows: Row[]) => void
  /** The fields of a line, and how a part of it changes. */
  children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode
}

export function FormRows<Row extends { key: string }>(props: FormRowsProps<Row>) {
  const { rows, most, words, newRow, onRows, children } = props
  const changeOf = (key: string) => (part: Partial<Row>) =>
    onRows(rows.map(row => (row.key === key ? { ...row, ...part } : row)))
  return (
    <>
      {rows.map(row => (
        <div key={row.key} className={styles.row}>
          {children(row, changeOf(row.key))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={42}
            className={styles.remove}
            aria-label={words.remove(row)}
            onClick={() => onRows(rows.filter(({ key }) => key !== row.key))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {rows.length < most && (
        <Button
          className={styles.add}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onRows([...rows, newRow()])}
        >
          {words.add}
        </Button>
      )}
    </>
  )
}
