// What can be done in the Book: move the row, open and close the profile, edit, archive.
import type { RefObject } from 'react'
import type { BookRow, Customer } from '../../shared/customers/model.ts'
import { ask } from '../api.ts'
import { useBook } from './bookStore.ts'
import { useSavedToasts } from './useSavedToasts.ts'

interface Parts {
  rowAt: (index: number) => BookRow | undefined
  /** The table; it gets the focus back when the profile is closed. */
  viewport: RefObject<HTMLDivElement | null>
  /** Shows the form for a known customer. */
  onEdit: (customer: Customer) => void
}

export function useBookActions({ rowAt, viewport, onEdit }: Parts) {
  const { archive } = useSavedToasts()
  const { current, openId } = useBook()
  const chosenId = openId ?? rowAt(current)?.id ?? null

  /** Moves to a row; an open profile goes along. */
  const moveTo = (index: number) => {
    const row = rowAt(index)
    useBook.setState({ current: index, ...(openId !== null && row && { openId: row.id }) })
  }
  const open = (index: number) => {
    const row = rowAt(index)
    if (row) useBook.setState({ current: index, openId: row.id })
  }
  const close = () => {
    useBook.setState({ openId: null })
    viewport.current?.focus({ preventScroll: true })
  }
  /** Archives whom the row or the profile shows, or brings them back; the message carries the undo. */
  const archiveChosen = async () => {
    if (chosenId === null) return
    const customer = await ask('customers.open', { customerId: chosenId })
    await archive(customer, customer.archivedAt === null)
    close()
  }
  const editChosen = async () => {
    if (chosenId !== null) onEdit(await ask('customers.open', { customerId: chosenId }))
  }
  return { moveTo, open, close, archiveChosen, editChosen }
}
