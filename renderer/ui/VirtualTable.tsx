// A table of any length: only the rows in view exist, one row is current, and the keyboard moves it.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId } from 'react'
import { rowAfterKey } from './rowAfterKey.ts'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import styles from './VirtualTable.module.css'

/** A column: its heading, its width as a CSS grid track, and what it shows of a row. `sort` makes the heading a button. */
export interface TableColumn<Row, Sort extends string> {
  key: string
  title: string
  width: string
  sort?: Sort
  end?: boolean
  show: (row: Row) => ReactNode
}

export interface TableSort<Sort extends string> {
  by: Sort
  descending: boolean
}

/** Choosing rows: with the space bar, Shift and the arrows, Ctrl+A, or the boxes in a column of their own. */
export interface TableChoice<Row> {
  isChosen: (row: Row) => boolean
  /** Turns the choice of one row round. */
  onToggle: (index: number) => void
  /** Chooses all rows from one place to another. */
  onRange: (from: number, to: number) => void
  /** Chooses every row, or none where all are chosen. */
  onAll: () => void
  isAll: boolean
  /** What the box of a row, and the one over them, is called. */
  labelOf: (row: Row) => string
  label: string
}

export interface VirtualTableProps<Row, Sort extends string> {
  label: string
  columns: readonly TableColumn<Row, Sort>[]
  total: number
  /** The row at a place, or undefined while it is still on its way. */
  rowAt: (index: number) => Row | undefined
  /** Told whenever other rows come into view, so that they can be asked for. */
  onRange: (first: number, last: number) => void
  sort: TableSort<Sort>
  onSort: (by: Sort) => void
  current: number
  onCurrent: (index: number) => void
  onOpen: (index: number) => void
  choice?: TableChoice<Row>
  /** The element that has the focus while the table has it. */
  viewport: RefObject<HTMLDivElement | null>
  /** Keys that move neither the row nor open it. */
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void
}

const rowHeight = 46
const headHeight = 40
const choiceWidth = '20px'

export function VirtualTable<Row, Sort extends string>(props: VirtualTableProps<Row, Sort>) {
  const { columns, total, current, rowAt, viewport, choice } = props
  const prefix = useId()
  const virtual = useRows(props)
  const tracks = [...(choice ? [choiceWidth] : []), ...columns.map(column => column.width)].join(' ')
  const rowId = (index: number) => `${prefix}-${index}`
  const isDrawn = virtual.getVirtualItems().some(item => item.index === current)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <table> cannot hold rows that are placed one by one
    <div
      ref={viewport}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (choice ? 1 : 0)}
      aria-multiselectable={choice !== undefined}
      aria-activedescendant={isDrawn ? rowId(current) : undefined}
      tabIndex={0}
      className={styles.table}
      onKeyDown={event => keyPressed(event, props)}
    >
      <TableHead columns={columns} tracks={tracks} sort={props.sort} onSort={props.onSort} choice={choice} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() - headHeight }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <TableRow
            key={index}
            id={rowId(index)}
            index={index}
            top={start - headHeight}
            columns={columns}
            tracks={tracks}
            row={rowAt(index)}
            isCurrent={index === current}
            onOpen={props.onOpen}
            choice={choice}
          />
        ))}
      </div>
    </div>
  )
}

function useRows<Row, Sort extends string>({ viewport, total, current, onRange }: VirtualTableProps<Row, Sort>) {
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  })
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => onRange(first, last), [first, last, onRange])
  useEffect(() => {
    if (current >= 0 && current < total) virtual.scrollToIndex(current, { align: 'auto' })
  }, [current, total, virtual])
  return virtual
}

function keyPressed<Row, Sort extends string>(
  event: KeyboardEvent<HTMLDivElement>,
  props: VirtualTableProps<Row, Sort>,
) {
  const { viewport, total, current, rowAt, onCurrent, onOpen, onKeyDown, choice } = props
  if (event.target !== viewport.current || event.nativeEvent.isComposing) return
  const page = Math.max(1, Math.floor(((viewport.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
  const next = rowAfterKey(event.key, current, { total, page })
  if (next !== null) {
    event.preventDefault()
    if (event.shiftKey && choice) chooseOnTheWay(choice, rowAt(current), rowAt(next), current, next)
    onCurrent(next)
  } else if (event.key === 'Enter' && current >= 0 && current < total) {
    event.preventDefault()
    onOpen(current)
  } else if (choice && event.key === ' ') {
    event.preventDefault()
    choice.onToggle(current)
  } else if (choice && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    choice.onAll()
  } else onKeyDown?.(event)
}

/** Shift and an arrow choose the row that is left and the one that is come to; on the way back they give the left one up. */
function chooseOnTheWay<Row>(
  choice: TableChoice<Row>,
  left: Row | undefined,
  reached: Row | undefined,
  from: number,
  to: number,
): void {
  const isBack = left && reached && Math.abs(from - to) === 1 && choice.isChosen(left) && choice.isChosen(reached)
  if (isBack) choice.onToggle(from)
  else choice.onRange(Math.min(from, to), Math.max(from, to))
}
