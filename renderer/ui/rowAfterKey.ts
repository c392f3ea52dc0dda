// Which row is current after a key: arrows by one, Page keys by a page, Home and End to the ends.

/** The row after `key`, or null where the key moves no row. `current` is -1 while no row is. */
export function rowAfterKey(
  key: string,
  current: number,
  { total, page }: { total: number; page: number },
): number | null {
  if (total === 0) return null
  const within = (index: number) => Math.max(0, Math.min(total - 1, index))
  switch (key) {
    case 'ArrowDown':
      return within(current + 1)
    case 'ArrowUp':
      return within(current - 1)
    case 'PageDown':
      return within(Math.max(current, 0) + page)
    case 'PageUp':
      return within(current - page)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
