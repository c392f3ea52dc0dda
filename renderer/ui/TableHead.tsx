// The headings of a virtual table; those that can be sorted by are buttons and say how it is sorted.
import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { ChoiceHeading } from './ChoiceCell.tsx'
import styles from './VirtualTable.module.css'
import type { TableChoice, TableColumn, TableSort } from './VirtualTable.tsx'

interface TableHeadProps<Row, Sort extends string> {
  columns: readonly TableColumn<Row, Sort>[]
  tracks: string
  sort: TableSort<Sort>
  onSort: (by: Sort) => void
  choice: TableChoice<Row> | undefined
}

export function TableHead<Row, Sort extends string>({
  columns,
  tracks,
  sort,
  onSort,
  choice,
}: TableHeadProps<Row, Sort>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, so there is no <table>
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its current row */}
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: tracks }}>
        {choice && <ChoiceHeading choice={choice} />}
        {columns.map(column => (
          <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  )
}

interface HeadingProps<Row, Sort extends string> {
  column: TableColumn<Row, Sort>
  sort: TableSort<Sort>
  onSort: (by: Sort) => void
}

function Heading<Row, Sort extends string>({ column, sort, onSort }: HeadingProps<Row, Sort>) {
  const { sort: by, title, end } = column
  if (by === undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: as above
      // biome-ignore lint/a11y/useFocusableInteractive: as above
      <div role="columnheader" className={styles.heading} data-end={end || undefined}>
        {title}
      </div>
    )
  }
  const isSorted = by === sort.by
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside has the focus
    <div
      role="columnheader"
      aria-sort={sorted(isSorted, sort.descending)}
      data-end={end || undefined}
      className={styles.heading}
    >
      <UnstyledButton className={styles.sortButton} onClick={() => onSort(by)} data-sorted={isSorted || undefined}>
        {title}
        {isSorted && <Arrow size={14} stroke={2} aria-hidden />}
      </UnstyledButton>
    </div>
  )
}

function sorted(isSorted: boolean, descending: boolean): 'ascending' | 'descending' | 'none' {
  if (!isSorted) return 'none'
  return descending ? 'descending' : 'ascending'
}
