// The sheets of a spreadsheet by name, and which of them is the fullest; read without building the document.
import type { ZipEntry } from './unzip.ts'

export interface XlsxSheet {
  name: string
  /** Its place among all the file's sheets, counted from 1, as the reader of cells counts. */
  place: number
  hidden: boolean
  bytes: Buffer
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** The attributes of every element of that name, without the prefixes of their namespaces. */
function elements(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = []
  for (const [, attributes = ''] of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))) {
    const pairs = [...attributes.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
    found.push(
      Object.fromEntries(pairs.map(([, key = '', double, single]) => [key, unescaped(double ?? single ?? '')])),
    )
  }
  return found
}

function textOf(entries: readonly ZipEntry[], name: string): string {
  return entries.find(entry => entry.name === name)?.bytes.toString('utf8') ?? ''
}

/** The sheets that have cells; charts and the like are none. */
export function listSheets(entries: readonly ZipEntry[]): XlsxSheet[] {
  const relations = elements(textOf(entries, 'xl/_rels/workbook.xml.rels'), 'Relationship')
  const targets = new Map(
    relations
      .filter(({ Type }) => Type?.endsWith('/worksheet'))
      .map(({ Id, Target = '' }) => [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`]),
  )
  const bytesOf = new Map(entries.map(({ name, bytes }) => [name, bytes]))
  return elements(textOf(entries, 'xl/workbook.xml'), 'sheet')
    .filter(({ name }) => name)
    .flatMap(({ name = '', id, state }, index) => {
      const bytes = bytesOf.get(targets.get(id ?? '') ?? '')
      return bytes ? [{ name, place: index + 1, hidden: state !== undefined && state !== 'visible', bytes }] : []
    })
}

const cellEnd = Buffer.from('</c>')

function countCells(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(cellEnd); at >= 0; at = bytes.indexOf(cellEnd, at + cellEnd.length)) count += 1
  return count
}

/** The index of the sheet with most cells, of those that are shown; 0 where there is only one. */
export function fullestSheet(sheets: readonly XlsxSheet[]): number {
  if (sheets.length < 2) return 0
  const counts = sheets.map(({ bytes, hidden }) => (hidden ? -1 : countCells(bytes)))
  return counts.indexOf(Math.max(...counts))
}
