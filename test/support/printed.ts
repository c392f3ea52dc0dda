// Looks at a printed page as a scanner would: the PDF made into pixels, and the code that is found in them.
import { execFileSync, spawnSync } from 'node:child_process'
import jsQR from 'jsqr'

/** Whether the program that draws PDF pages is there (poppler). */
export const canDraw = spawnSync('pdftoppm', ['-v']).status === 0

/** How many points a thermal printer of receipts has to the inch. */
export const receiptResolution = 203

interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** A page of a PDF, at so many points to the inch. */
function pixelsOf(pdf: string, page: number, resolution: number): Pixels {
  const range = ['-f', String(page), '-l', String(page), '-r', String(resolution)]
  const ppm = execFileSync('pdftoppm', [...range, pdf], { maxBuffer: 200_000_000 })
  // 'P6', width, height, 255, then three bytes a point.
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'))
  if (!head) throw new Error('pdftoppm drew no page')
  const [start, width, height] = [head[0].length, Number(head[1]), Number(head[2])]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let point = 0; point < width * height; point += 1)
    for (const part of [0, 1, 2]) data[point * 4 + part] = ppm[start + point * 3 + part] ?? 0
  return { width, height, data }
}

/** The text of a PDF, its lines run together. */
export function printedText(pdf: string): string {
  return execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).normalize('NFC').replace(/\s+/g, ' ')
}

/** What the code on the page says; null: no scanner could read it. */
export function printedCode(pdf: string, page = 1, resolution = receiptResolution): string | null {
  const { data, width, height } = pixelsOf(pdf, page, resolution)
  return jsQR(data, width, height)?.data ?? null
}
