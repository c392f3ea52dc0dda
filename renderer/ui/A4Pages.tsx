// So many things to a page of A4, as many pages as it takes; the margins of the sheet become the pages' own.
import type { ReactNode } from 'react'
import styles from './A4Pages.module.css'

interface A4PagesProps<Item> {
  items: readonly Item[]
  perPage: number
  /** Lays out the page, a grid. */
  className: string | undefined
  children: (item: Item) => ReactNode
}

export function A4Pages<Item>({ items, perPage, className, children }: A4PagesProps<Item>) {
  const pages = Array.from({ length: Math.ceil(items.length / perPage) }, (_, page) =>
    items.slice(page * perPage, (page + 1) * perPage),
  )
  return (
    <div className={styles.pages}>
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <div key={index} className={`${styles.page} ${className}`}>
          {page.map(children)}
        </div>
      ))}
    </div>
  )
}
