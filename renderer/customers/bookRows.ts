// The Book's rows as they come into view, in pages of a hundred, however long the book is.

import { useDebouncedCallback } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { InputOf } from '../../shared/calls.ts'
import type { BookRow } from '../../shared/customers/model.ts'
import { ask } from '../api.ts'

/** Which customers, in which order. */
export type BookWish = Omit<InputOf<'customers.list'>, 'offset' | 'limit'>

const pageSize = 100
// Rows asked for before they come into view, and how long a scroll must rest before pages are asked for at all.
const ahead = 30
const restMilliseconds = 40

/** `total` is null until the first answer; a row is undefined until its page is there. */
export function useBookRows(wish: BookWish) {
  const [pages, setPages] = useState({ first: 0, last: 0 })
  const onRange = useDebouncedCallback((first: number, last: number) => {
    setPages({
      first: Math.floor(Math.max(0, first - ahead) / pageSize),
      last: Math.floor((last + ahead) / pageSize),
    })
  }, restMilliseconds)
  const answers = useQueries({ queries: numbersBetween(pages.first, pages.last).map(page => question(wish, page)) })
  const latest = answers.find(answer => answer.data && !answer.isPlaceholderData)?.data
  const total = useRef<number | null>(null)
  total.current = latest?.total ?? total.current
  const rowAt = (index: number): BookRow | undefined => {
    const page = Math.floor(index / pageSize)
    return answers[page - pages.first]?.data?.rows[index % pageSize]
  }
  return { total: total.current, rowAt, onRange }
}

function question(wish: BookWish, page: number) {
  const offset = page * pageSize
  const input = { ...wish, offset, limit: pageSize }
  return {
    queryKey: ['customers.list', input] as const,
    queryFn: () => ask('customers.list', input),
    // While a filter is typed the same page of before stays; another page's rows would stand in the wrong place.
    placeholderData: (
      before: { rows: BookRow[]; total: number } | undefined,
      query?: { queryKey: readonly [string, { offset: number }] },
    ) => (query?.queryKey[1].offset === offset ? before : undefined),
  }
}

function numbersBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}
