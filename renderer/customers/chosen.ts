// Which customers were chosen in the Book; the choice stays while another filter is looked at, until it is cleared.
import { create } from 'zustand'
import type { Id } from '../../shared/base/ids.ts'
import type { BookRow } from '../../shared/customers/model.ts'
import { ask } from '../api.ts'
import type { BookWish } from './bookRows.ts'

interface Chosen {
  ids: ReadonlySet<Id>
  /** What the Book showed when all of it was chosen at once; null since one was given up. */
  whole: BookWish | null
}

const nobody: Chosen = { ids: new Set(), whole: null }

export const useChosen = create<Chosen>()(() => nobody)

function choose(ids: readonly Id[]): void {
  useChosen.setState(before => ({ ids: new Set([...before.ids, ...ids]) }))
}

export function clearChosen(): void {
  useChosen.setState(nobody)
}

interface Parts {
  wish: BookWish
  total: number
  rowAt: (index: number) => BookRow | undefined
}

/** How rows of the Book are chosen; a stretch of which some rows were not yet in view is asked for. */
export function chooser({ wish, total, rowAt }: Parts) {
  const range = async (from: number, to: number) => {
    const rows = Array.from({ length: to - from + 1 }, (_, step) => rowAt(from + step))
    const known = rows.flatMap(row => (row ? [row.id] : []))
    choose(
      known.length === rows.length
        ? known
        : await ask('customers.listIds', { ...wish, offset: from, limit: rows.length }),
    )
  }
  return {
    toggle(index: number) {
      const id = rowAt(index)?.id
      if (id === undefined) return
      const ids = new Set(useChosen.getState().ids)
      if (!ids.delete(id)) ids.add(id)
      useChosen.setState({ ids, whole: null })
    },
    range,
    /** Everybody whom the Book shows; where they all are chosen, nobody. */
    async all() {
      if (total === 0) return
      const ids = await ask('customers.listIds', { ...wish, offset: 0, limit: total })
      const { ids: chosen } = useChosen.getState()
      if (ids.every(id => chosen.has(id))) return clearChosen()
      choose(ids)
      useChosen.setState({ whole: wish })
    },
  }
}
