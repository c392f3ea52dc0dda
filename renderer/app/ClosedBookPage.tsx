// What is shown while the book is not open.
import type { BookState } from '../../shared/files/model.ts'

export function ClosedBookPage({ book }: { book: Extract<BookState, { state: 'closed' }> }) {
  return <p>{book.problem}</p>
}
