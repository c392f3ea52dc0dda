// Reads a letter as it came over the wire: headers unfolded and decoded (RFC 5322, 2047), the body as text.

export interface ReadLetter {
  headers: Record<string, string>
  /** As they came, still encoded. */
  raw: Record<string, string>
  body: string
}

function fromQuotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** '=?UTF-8?Q?Ch=C3=BAc?=' → 'Chúc'; a letter may be cut between two words, so bytes are joined before they are read. */
function decodeWords(value: string): string {
  const words = /(?:=\?utf-8\?[qb]\?[^?]*\?=\s*)+/gi
  return value.replace(words, run => {
    const parts = [...run.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)].map(([, how = '', words = '']) =>
      how.toLowerCase() === 'b' ? Buffer.from(words, 'base64') : fromQuotedPrintable(words.replaceAll('_', ' ')),
    )
    return Buffer.concat(parts).toString('utf8') + (run.endsWith(' ') ? ' ' : '')
  })
}

export function readLetter(text: string): ReadLetter {
  const end = text.indexOf('\r\n\r\n')
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const raw = Object.fromEntries(
    lines.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  const how = raw['Content-Transfer-Encoding'] ?? '7bit'
  const coded = text.slice(end + 4)
  const bytes = how === 'base64' ? Buffer.from(coded, 'base64') : fromQuotedPrintable(coded)
  const body = how === '7bit' ? coded : bytes.toString('utf8')
  const headers = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, decodeWords(value)]))
  return { headers, raw, body: body.replaceAll('\r\n', '\n').trimEnd() }
}
