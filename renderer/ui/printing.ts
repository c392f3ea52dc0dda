// Printing: lays a sheet out beside the page, which is shown on paper only, and has the main process make a PDF of it.
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { create } from 'zustand'
import type { Paper } from '../../shared/files/paper.ts'
import { call } from '../api.ts'

interface Sheet {
  paper: Paper
  content: ReactNode
}

/** What is being printed; null: nothing. */
export const useSheet = create<{ sheet: Sheet | null }>()(() => ({ sheet: null }))

export const sheetId = 'sheet'

// CSS knows 96 pixels to the inch of 25.4 mm.
const millimetresPerPixel = 25.4 / 96

/** Makes a PDF of the content, named `name`, and opens it. Answers the main process's reply. */
export async function printSheet(name: string, paper: Paper, content: ReactNode) {
  flushSync(() => useSheet.setState({ sheet: { paper, content } }))
  await document.fonts.ready
  const height = Math.ceil((document.getElementById(sheetId)?.scrollHeight ?? 0) * millimetresPerPixel) + 4
  try {
    return await call('files.makePdf', { name, paper, height: Math.max(20, Math.min(height, 3000)) })
  } finally {
    useSheet.setState({ sheet: null })
  }
}
