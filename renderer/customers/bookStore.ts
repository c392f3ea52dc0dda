// Where the Book was left: filter, order, current row and open profile, kept while another page is shown.
import { create } from 'zustand'
import type { Id } from '../../shared/base/ids.ts'
import type { BookFeedback, BookSort } from '../../shared/customers/model.ts'

interface BookPlace {
  text: string
  show: 'active' | 'archived'
  sort: BookSort
  descending: boolean
  /** null: whatever they said. */
  feedback: BookFeedback | null
  current: number
  openId: Id | null
}

const order = { sort: 'name', descending: false } as const
const atFirst: BookPlace = { text: '', show: 'active', ...order, feedback: null, current: 0, openId: null }

export const useBook = create<BookPlace>()(() => atFirst)

/** Shows other customers: from the first row on, with no profile open. */
export function wishBook(wish: Partial<Pick<BookPlace, 'text' | 'show' | 'sort' | 'descending' | 'feedback'>>): void {
  useBook.setState({ ...wish, current: 0, openId: null })
}

/** Sorts by a column; the same column again turns the order round. Names begin at A, dates with the latest. */
export function sortBook(by: BookSort): void {
  const { sort, descending } = useBook.getState()
  wishBook({ sort: by, descending: by === sort ? !descending : by !== 'name' })
}

/** Another book is open: its place is the first row. */
export function forgetBook(): void {
  useBook.setState(atFirst)
}
