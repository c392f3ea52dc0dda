// One row of a virtual table: its cells, or quiet bars while it is on its way.

import { useMemo } from 'react'
import { ChoiceCell } from './ChoiceCell.tsx'
import styles from './VirtualTable.module.css'
import type { TableChoice, TableColumn } from './VirtualTable.tsx'

interface TableRowProps<Row, Sort extends string> {
  id: string
  index: number
  top: number
  columns: readonly TableColumn<Row, Sort>[]
  tracks: string
  row: Row | undefined
  isCurrent: boolean
  onOpen: (index: number) => void
  choice: TableChoice<Row> | undefined
}

export function TableRow<Row, Sort extends string>(props: TableRowProps<Row, Sort>) {
  const { id, index, top, columns, tracks, row, isCurrent, onOpen, choice } = props
  const isChosen = choice !== undefined && row !== undefined && choice.isChosen(row)
  // The same cells as before are not drawn again: scrolling draws only the rows that come into view.
  const cells = useMemo(
    () => columns.map(column => <Cell key={column.key} column={column} row={row} />),
    [columns, row],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, so there is no <table>
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its current row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys for all rows
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={choice ? isChosen : isCurrent}
      data-current={isCurrent || undefined}
      aria-busy={row === undefined || undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: tracks }}
      onClick={() => onOpen(index)}
    >
      {choice && <ChoiceCell choice={choice} row={row} index={index} isChosen={isChosen} />}
      {cells}
    </div>
  )
}

function Cell<Row, Sort extends string>({ column, row }: { column: TableColumn<Row, Sort>; row: Row | undefined }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div role="gridcell" className={styles.cell} data-end={column.end || undefined}>
      {row === undefined ? <span className={styles.waiting} /> : column.show(row)}
    </div>
  )
}
