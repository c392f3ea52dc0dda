// The boxes by which rows of a virtual table are chosen. The table keeps the focus: the space bar does it for the current row.
import type { MouseEvent } from 'react'
import styles from './VirtualTable.module.css'
import type { TableChoice } from './VirtualTable.tsx'

interface ChoiceCellProps<Row> {
  choice: TableChoice<Row>
  row: Row | undefined
  index: number
  isChosen: boolean
}

const keepFocus = (event: MouseEvent) => event.preventDefault()

export function ChoiceCell<Row>({ choice, row, index, isChosen }: ChoiceCellProps<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, so there is no <table>
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its current row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys for all rows
    <div
      role="gridcell"
      className={styles.choice}
      onMouseDown={keepFocus}
      onClick={event => {
        event.stopPropagation()
        if (event.shiftKey) choice.onRange(index, index)
        else choice.onToggle(index)
      }}
    >
      {row !== undefined && (
        <input type="checkbox" tabIndex={-1} readOnly checked={isChosen} aria-label={choice.labelOf(row)} />
      )}
    </div>
  )
}

export function ChoiceHeading<Row>({ choice }: { choice: TableChoice<Row> }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    // biome-ignore lint/a11y/useKeyWithClickEvents: Ctrl+A does it
    <div role="columnheader" className={styles.choice} onMouseDown={keepFocus} onClick={choice.onAll}>
      <input
        type="checkbox"
        tabIndex={-1}
        readOnly
        checked={choice.isAll}
        aria-label={choice.label}
        aria-keyshortcuts="Control+A"
      />
    </div>
  )
}
