// The commonest Vietnamese family names, with and without accents, as the beginning of a whole name.

export const surnames =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|trịnh|mai|cao|tạ|chu|lương|thái|tô|hà|trương|vương|nguyen|tran|pham|hoang|huynh|dang|bui|ngo|duong|truong)\s/iu

/**
 * A name from its parts, in their order in the file; but a Vietnamese family name stands first: 'Lan', 'Thị', 'Nguyễn' →
 * 'Nguyễn Thị Lan'. Contacts of a phone put it last.
 */
export function joinName(parts: readonly string[]): string {
  const [first, last] = [parts[0], parts.at(-1)]
  const isFamily = (part: string | undefined): boolean =>
    part !== undefined && surnames.test(`${part.normalize('NFC')} `)
  const turned = parts.length > 1 && isFamily(last) && !isFamily(first)
  return (turned ? [last, ...parts.slice(1, -1), first] : parts).join(' ')
}
