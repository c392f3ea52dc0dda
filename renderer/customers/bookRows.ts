// The Book's rows as they come into view, in pages of a hundred, however long the book is.
import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputOf } from '../../shared/calls.ts'
import type { BookRow } from '../../shared/customers/model.ts'
import { ask } from '../api.ts'

/** Which customers, in which order; the same object for as long as nothing of it changes. */
export type BookWish = Omit<InputOf<'customers.list'>, 'offset' | 'limit'>

const pageSize = 100
// Rows asked for before they come into view.
const ahead = 30

/** `total` is null until the first answer; a row is undefined until its page is there. */
export function useBookRows(wish: BookWish) {
  const [view, setView] = useState({ first: 0, last: 0 })
  const [asked, setAsked] = useState({ wish, view })
  const onRange = useCallback((first: number, last: number) => {
    const [from, to] = [Math.max(0, first - ahead), last + ahead].map(row => Math.floor(row / pageSize))
    setView(before => (before.first === from && before.last === to ? before : { first: from ?? 0, last: to ?? 0 }))
  }, [])
  const answers = useQueries({ queries: pagesOf(asked.view).map(page => question(asked.wish, page)) })
  // One view at a time is asked for, and then the newest: what was scrolled past meanwhile is never asked for.
  const isBusy = answers.some(answer => answer.isFetching)
  useEffect(() => {
    if (!isBusy) setAsked(before => (before.wish === wish && before.view === view ? before : { wish, view }))
  }, [isBusy, wish, view])
  const total = useRef<number | null>(null)
  total.current = answers.find(answer => answer.data && !answer.isPlaceholderData)?.data?.total ?? total.current
  const rowAt = (index: number): BookRow | undefined =>
    answers[Math.floor(index / pageSize) - asked.view.first]?.data?.rows[index % pageSize]
  return { total: total.current, rowAt, onRange }
}

function pagesOf({ first, last }: { first: number; last: number }): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}

type Before = { rows: BookRow[]; total: number } | undefined

function question(wish: BookWish, page: number) {
  const offset = page * pageSize
  const input = { ...wish, offset, limit: pageSize }
  return {
    queryKey: ['customers.list', input] as const,
    queryFn: () => ask('customers.list', input),
    // While a filter is typed the same page of before stays; another page's rows would stand in the wrong place.
    placeholderData: (before: Before, query?: { queryKey: readonly [string, { offset: number }] }) =>
      query?.queryKey[1].offset === offset ? before : undefined,
  }
}
