// Who is due, group by group, in one list of any length: only the rows in view exist, one row is current, the keyboard moves it.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { DueReminder } from '../../shared/reminders/model.ts'
import styles from './DueList.module.css'
import { DueRow } from './DueRow.tsx'
import { dueKeyPressed } from './dueKeys.ts'
import { useDueActions } from './useDueActions.ts'

/** What is told of a row: why, and when. */
export interface Told {
  reason: string
  when: string
}

export interface ListedGroup {
  key: string
  /** Empty where the list has one group only. */
  title: string
  rows: DueReminder[]
  /** How many there are in all; more than `rows` where the list would be too long. */
  count: number
}

export interface DueListProps {
  label: string
  groups: ListedGroup[]
  /** Two lines a row, for a narrow place. */
  isNarrow?: boolean
  tell: (reminder: DueReminder, group: string) => Told
  current: { id: Id | null; index: number }
  onCurrent: (current: { id: Id; index: number }) => void
  onOpen: (customerId: Id) => void
  /** Absent: nobody can be greeted from here. */
  onGreet?: ((reminderIds: Id[]) => void) | undefined
  viewport: RefObject<HTMLDivElement | null>
  /** Esc in the list. */
  onLeave?: () => void
}

type Item =
  | { kind: 'title'; group: ListedGroup }
  | { kind: 'row'; group: ListedGroup; reminder: DueReminder; index: number }
  | { kind: 'more'; group: ListedGroup }

const heights = { title: 48, row: 52, more: 44 }
const narrowRow = 64

export function DueList(props: DueListProps) {
  const { label, groups, isNarrow = false, current, viewport } = props
  const actions = useDueActions()
  const prefix = useId()
  const items = useMemo(() => itemsOf(groups), [groups])
  const rows = useMemo(() => groups.flatMap(group => group.rows), [groups])
  const found = rows.findIndex(({ id }) => id === current.id)
  const at = found >= 0 ? found : Math.min(current.index, rows.length - 1)
  const virtual = useItems(items, at, isNarrow, viewport)
  const drawn = virtual.getVirtualItems()
  const isDrawn = drawn.some(({ index }) => rowIndexOf(items[index]) === at)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <table> cannot hold rows that are placed one by one
    <div
      ref={viewport}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length}
      aria-activedescendant={isDrawn ? `${prefix}-${at}` : undefined}
      tabIndex={0}
      className={styles.list}
      onKeyDown={event => dueKeyPressed(event, { ...props, rows, at, actions })}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start, size }) => {
          const item = items[index]
          if (!item) return null
          const place = { top: start, height: size, rowIndex: index + 1 }
          if (item.kind !== 'row') return <Between key={`${item.kind}-${item.group.key}`} item={item} place={place} />
          return (
            <DueRow
              key={item.reminder.id}
              id={`${prefix}-${item.index}`}
              place={place}
              reminder={item.reminder}
              told={props.tell(item.reminder, item.group.key)}
              isNarrow={isNarrow}
              isCurrent={item.index === at}
              actions={actions}
              onOpen={props.onOpen}
              onGreet={props.onGreet}
            />
          )
        })}
      </div>
    </div>
  )
}

function itemsOf(groups: ListedGroup[]): Item[] {
  const items: Item[] = []
  let index = 0
  for (const group of groups) {
    if (group.title !== '' && group.count > 0) items.push({ kind: 'title', group })
    for (const reminder of group.rows) items.push({ kind: 'row', group, reminder, index: index++ })
    if (group.count > group.rows.length) items.push({ kind: 'more', group })
  }
  return items
}

function rowIndexOf(item: Item | undefined): number {
  return item?.kind === 'row' ? item.index : -1
}

function useItems(items: Item[], at: number, isNarrow: boolean, viewport: RefObject<HTMLDivElement | null>) {
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => viewport.current,
    estimateSize: index => {
      const kind = items[index]?.kind ?? 'row'
      return kind === 'row' && isNarrow ? narrowRow : heights[kind]
    },
    overscan: 8,
    // The title above the first row comes into view with it.
    scrollPaddingStart: heights.title,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items of the same sizes need no measuring
  useEffect(() => virtual.measure(), [items.length, isNarrow])
  useEffect(() => {
    const place = items.findIndex(item => rowIndexOf(item) === at)
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' })
  }, [items, at, virtual])
  return virtual
}

interface Place {
  top: number
  height: number
  rowIndex: number
}

function Between({ item, place }: { item: Exclude<Item, { kind: 'row' }>; place: Place }) {
  const { t } = useTranslation('reminders')
  const { title, count, rows } = item.group
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its current row
    <div
      role="row"
      aria-rowindex={place.rowIndex}
      className={styles.between}
      data-more={item.kind === 'more' || undefined}
      style={{ transform: `translateY(${place.top}px)`, height: place.height }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="rowheader">
        {item.kind === 'more' ? (
          t('list.more', { count: count - rows.length })
        ) : (
          <>
            {title} <span className={styles.count}>{count}</span>
          </>
        )}
      </div>
    </div>
  )
}
