// Points that are added or taken off by hand, as they are typed.

/** A whole number other than 0, in any way of writing a minus; null: it is none. */
export function readChange(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/[\s.,]/g, '')
  return /^[+-]?\d{1,7}$/.test(bare) && Number(bare) !== 0 ? Number(bare) : null
}
