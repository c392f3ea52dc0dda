// Makes a PDF of what the page has laid out for printing, and opens it in the system's viewer: preview and printer in one.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shell, type WebContents } from 'electron'
import { no, ok } from '../../shared/base/result.ts'
import { type Paper, paperSizes } from '../../shared/files/paper.ts'
import type { Books } from '../books.ts'
import type { MainHandlers } from '../ipc.ts'

const millimetresPerInch = 25.4

/** A name that every file system takes: no path, no signs of its own. */
export function plainName(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N} _-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain || 'Khách Quen'
}

function fileName(name: string, at: string): string {
  return `${plainName(name)} ${at.slice(0, 19).replace(/[T:]/g, '-')}.pdf`
}

function sizeOf(paper: Paper, height: number): { width: number; height: number } {
  const size = paperSizes[paper]
  return { width: size.width / millimetresPerInch, height: (size.height ?? height) / millimetresPerInch }
}

/** `page` is the window's page, null while there is none. */
export function printHandlers(books: Books, page: () => WebContents | null): Pick<MainHandlers, 'files.makePdf'> {
  return {
    'files.makePdf': async (_, { name, paper, height }) => {
      const contents = page()
      if (!contents) return no('nothing_to_print')
      const pdf = await contents.printToPDF({
        pageSize: sizeOf(paper, height),
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      })
      const folder = books.place().prints
      mkdirSync(folder, { recursive: true })
      const file = join(folder, fileName(name, books.now()))
      writeFileSync(file, pdf)
      void shell.openPath(file)
      return ok({ file })
    },
  }
}
