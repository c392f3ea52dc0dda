// Folding: the text by which names are found, without accents, case or doubled spaces (Đặng → dang).

// SQLite and FTS5 never turn đ into d, so the folded text is made here and stored.
const stroked: Record<string, string> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o' }

/** 'Đỗ Thị  Đào' → 'do thi dao'. NFC and NFD spellings, and old and new tone places (hoà, hòa), fold alike. */
export function fold(text: string): string {
  const bare = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return bare
    .replace(/[đðłø]/g, letter => stroked[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Lower case in one Unicode form, accents kept: what an accented search is compared with. */
export function accented(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** First letters of the words, folded: 'Nguyễn Thị An' → 'nta'. */
export function initials(text: string): string {
  return words(fold(text))
    .map(word => word.charAt(0))
    .join('')
}

/** Letters and digits only, cut into words, as the search index cuts them. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{Mn}]+/gu) ?? []
}
