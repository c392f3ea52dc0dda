// The Book: everyone, in one table; the profile slides in at the side without losing the place.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Customer } from '../../shared/customers/model.ts'
import { useAnswer } from '../api.ts'
import styles from '../customers/Book.module.css'
import { BookBlank } from '../customers/BookBlank.tsx'
import { BookHead } from '../customers/BookHead.tsx'
import { BookTable } from '../customers/BookTable.tsx'
import { useBookRows } from '../customers/bookRows.ts'
import { sortBook, useBook } from '../customers/bookStore.ts'
import { ChosenBar } from '../customers/ChosenBar.tsx'
import { CustomerForm } from '../customers/CustomerForm.tsx'
import { CustomerProfile } from '../customers/CustomerProfile.tsx'
import { clearChosen, useChosen } from '../customers/chosen.ts'
import { useBookActions } from '../customers/useBookActions.ts'
import { ExportSheet } from '../files/ExportSheet.tsx'
import { useKeys } from '../ui/keys.ts'
import { rowAfterKey } from '../ui/rowAfterKey.ts'
import { openCards, openImport, showAtCounter, useFrame } from './store.ts'
import { WholeStory } from './WholeStory.tsx'

export function BookPage() {
  const { text, show, sort, descending, feedback, current, openId } = useBook()
  const wish = useMemo(() => ({ text, show, sort, descending, feedback }), [text, show, sort, descending, feedback])
  const { total, rowAt, onRange } = useBookRows(wish)
  const [exports, setExports] = useState(false)
  const openExports = () => setExports(true)
  const chosen = useChosen(({ ids }) => ids)
  const [form, setForm] = useState<{ customer?: Customer } | null>(null)
  const filterBox = useRef<HTMLInputElement>(null)
  const viewport = useRef<HTMLDivElement>(null)
  const actions = useBookActions({ rowAt, viewport, onEdit: customer => setForm({ customer }) })
  const toTable = useCallback(() => viewport.current?.focus({ preventScroll: true }), [])
  const isThere = total !== null
  const isBlank = total === 0 && text === '' && feedback === null && show === 'active'
  const imports = useFrame(frame => frame.imports)
  useEffect(() => {
    // The arrow keys work at once, but who is typing in the filter already goes on typing.
    const takeFocus = () => document.activeElement === document.body && toTable()
    if (!isThere || imports) return
    takeFocus()
    // After an import the button that opened it may be gone with the blank page; the focus is lost one frame later.
    const frame = requestAnimationFrame(takeFocus)
    return () => cancelAnimationFrame(frame)
  }, [isThere, imports, toTable])
  useKeys({
    'Ctrl+N': () => setForm({}),
    'Ctrl+F': () => filterBox.current?.select(),
    F2: actions.editChosen,
    ...(!isBlank && { F9: openExports }),
    ...(chosen.size > 0 && { Escape: clearChosen }),
    ...(openId !== null && { Escape: actions.close }),
  })
  return (
    <div className={styles.page}>
      <BookHead
        total={total}
        isBlank={isBlank}
        filterBox={filterBox}
        onLeaveFilter={toTable}
        onAdd={() => setForm({})}
        onImport={openImport}
        onExport={openExports}
      />
      <div className={styles.body}>
        <div className={styles.table}>
          {total === 0 ? (
            <BookBlank onAdd={() => setForm({})} onImport={openImport} />
          ) : (
            <BookTable
              viewport={viewport}
              wish={wish}
              total={total ?? 0}
              rowAt={rowAt}
              onRange={onRange}
              sort={{ by: sort, descending }}
              onSort={sortBook}
              current={current}
              onCurrent={actions.moveTo}
              onOpen={actions.open}
              onKeyDown={event => event.key === 'Delete' && void actions.archiveChosen()}
            />
          )}
        </div>
        {openId !== null && <OpenProfile customerId={openId} total={total ?? 0} actions={actions} />}
      </div>
      <ChosenBar onExport={openExports} onCards={() => openCards([...chosen])} />
      <ExportSheet
        opened={exports}
        onClose={() => setExports(false)}
        view={wish}
        viewTotal={total ?? 0}
        chosen={chosen}
      />
      <CustomerForm
        opened={form !== null}
        onClose={() => setForm(null)}
        customer={form?.customer}
        onSaved={() => undefined}
        onOpenOther={customerId => useBook.setState({ openId: customerId })}
      />
    </div>
  )
}

interface OpenProfileProps {
  customerId: string
  total: number
  actions: ReturnType<typeof useBookActions>
}

function OpenProfile({ customerId, total, actions }: OpenProfileProps) {
  const customer = useAnswer('customers.open', { customerId }).data
  const panel = useRef<HTMLElement>(null)
  const isThere = customer !== undefined
  useEffect(() => {
    if (isThere) panel.current?.focus({ preventScroll: true })
  }, [isThere])
  if (!customer) return null
  return (
    <CustomerProfile
      customer={customer}
      panel={panel}
      onClose={actions.close}
      onOpenAtCounter={() => showAtCounter(customer.id)}
      onEdit={() => void actions.editChosen()}
      onArchive={() => void actions.archiveChosen()}
      onKeyDown={event => {
        if (event.target !== panel.current) return
        if (event.key === 'Delete') void actions.archiveChosen()
        const next = rowAfterKey(event.key, useBook.getState().current, { total, page: 10 })
        if (next === null) return
        event.preventDefault()
        actions.moveTo(next)
      }}
    >
      <WholeStory key={customer.id} customer={customer} />
    </CustomerProfile>
  )
}
