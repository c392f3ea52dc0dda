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
  /** The element that has the focus while the table has it. */
  viewport: RefObject<HTMLDivElement | null>
  /** Keys that move neither the row nor open it. */
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void
}

const rowHeight = 46
const headHeight = 40

export function VirtualTable<Row, Sort extends string>(props: VirtualTableProps<Row, Sort>) {
  const { columns, total, current, rowAt, viewport } = props
  const prefix = useId()
  const virtual = useRows(props)
  const tracks = columns.map(column => column.width).join(' ')
  const rowId = (index: number) => `${prefix}-${index}`
  const isDrawn = virtual.getVirtualItems().some(item => item.index === current)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <table> cannot hold rows that are placed one by one
    <div
      ref={viewport}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={isDrawn ? rowId(current) : undefined}
      tabIndex={0}
      className={styles.table}
      onKeyDown={event => keyPressed(event, props)}
    >
      <TableHead columns={columns} tracks={tracks} sort={props.sort} onSort={props.onSort} />
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
  { viewport, total, current, onCurrent, onOpen, onKeyDown }: VirtualTableProps<Row, Sort>,
) {
  if (event.target !== viewport.current || event.nativeEvent.isComposing) return
  const page = Math.max(1, Math.floor(((viewport.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
  const next = rowAfterKey(event.key, current, { total, page })
  if (next !== null) {
    event.preventDefault()
    onCurrent(next)
  } else if (event.key === 'Enter' && current >= 0 && current < total) {
    event.preventDefault()
    onOpen(current)
  } else onKeyDown?.(event)
}
