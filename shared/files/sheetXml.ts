// A list as a spreadsheet (Office Open XML, ECMA-376): its parts as text, the sheet row by row, so that a list of any length
// is written without ever being in memory as a whole.
import { guardedQuote, type OutCell, plainAmount } from './exportColumns.ts'

export interface SheetHead {
  /** The name on the sheet's tab. */
  name: string
  headings: string[]
  /** In characters, one a column. */
  widths: number[]
  rowCount: number
  /** Digits after the point of amounts. */
  digits: number
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

// Places in `cellXfs` of the styles below.
const style = { text: 1, day: 2, number: 3, amount: 4, heading: 5 } as const

// XML knows no control characters but these, and neither U+FFFE nor U+FFFF nor half a letter.
const notInXml = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }
// Most texts are as harmless as they stand; saying so at once is much quicker.
const plain = /^[ !#-%'-;=?-~\u00A0-\uD7FF\uE000-\uFFFD]*$/

/** A text within XML. '_x0041_' would be read as a letter, so its first sign is written as one (ECMA-376, 22.9.2.19). */
function xml(text: string): string {
  if (plain.test(text) && !text.includes('_x')) return text
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(notInXml, '')
    .replace(/[&<>"\r]/g, sign => signs[sign] ?? sign)
}

/** 'A' for 0, 'Z' for 25, 'AA' for 26. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

// Spreadsheets count days from 30 December 1899.
const dayZero = Date.parse('1899-12-30')
const millisecondsOfDay = 86_400_000

function cellXml(cell: OutCell, place: string, heading: boolean): string {
  if (cell === null) return ''
  if ('text' in cell) {
    const kind = heading ? style.heading : style.text
    return `<c r="${place}" s="${kind}" t="inlineStr"><is><t>${xml(guardedQuote(cell.text))}</t></is></c>`
  }
  if ('day' in cell)
    return `<c r="${place}" s="${style.day}"><v>${(Date.parse(cell.day) - dayZero) / millisecondsOfDay}</v></c>`
  const kind = cell.digits === 0 ? style.number : style.amount
  return `<c r="${place}" s="${kind}"><v>${plainAmount(cell.number, cell.digits)}</v></c>`
}

/** A row of the sheet; `number` counts from 1, the headings' row. */
export function rowXml(cells: readonly OutCell[], number: number): string {
  let written = `<row r="${number}">`
  for (let index = 0; index < cells.length; index += 1)
    written += cellXml(cells[index] ?? null, `${names[index]}${number}`, number === 1)
  return `${written}</row>`
}

const names = Array.from({ length: 60 }, (_, index) => columnName(index))

/** What stands before the rows: the headings stay in view, the columns have their widths. */
export function sheetStart({ headings, widths, rowCount }: SheetHead): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${declaration}<worksheet xmlns="${main}"><dimension ref="${wholeSheet({ headings, rowCount })}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

function wholeSheet({ headings, rowCount }: Pick<SheetHead, 'headings' | 'rowCount'>): string {
  return `A1:${columnName(headings.length - 1)}${rowCount + 1}`
}

/** What stands after them: the filter over all columns. */
export function sheetEnd(head: SheetHead): string {
  return `</sheetData><autoFilter ref="${wholeSheet(head)}"/></worksheet>`
}

/** The other parts of the file, by name. */
export function otherParts({ name, digits }: SheetHead): { name: string; text: string }[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const related = (...all: string[]) =>
    `${declaration}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (path: string, kind: string) =>
    `<Override PartName="/${path}" ContentType="${spreadsheet}.${kind}+xml"/>`
  return [
    {
      name: '[Content_Types].xml',
      text: `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/worksheets/sheet1.xml', 'worksheet')}${part('xl/styles.xml', 'styles')}</Types>`,
    },
    { name: '_rels/.rels', text: related(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: related(relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'styles', 'styles.xml')),
    },
    {
      name: 'xl/workbook.xml',
      text: `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/styles.xml', text: stylesXml(digits) },
  ]
}

/** The header is bold on a tint; texts are texts ('@'), whatever is typed over them; days are written as the shop does. */
function stylesXml(digits: number): string {
  const amount = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
  const format = (id: number, font: number, fill: number) =>
    `<xf numFmtId="${id}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`
  const fill = (inside: string) => `<fill>${inside}</fill>`
  const tint = '<patternFill patternType="solid"><fgColor rgb="FFF6F1E7"/></patternFill>'
  const fills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>', tint].map(fill).join('')
  const formats = [
    format(0, 0, 0),
    format(49, 0, 0),
    format(164, 0, 0),
    format(3, 0, 0),
    format(165, 0, 0),
    format(49, 1, 2),
  ]
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="${amount}"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3">${fills}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`
}
