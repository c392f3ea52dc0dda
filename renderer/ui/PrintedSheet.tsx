// The sheet that is being printed: beside the page, measured there, visible on paper only.
import { createPortal } from 'react-dom'
import styles from './PrintedSheet.module.css'
import { sheetId, useSheet } from './printing.ts'

export function PrintedSheet() {
  const sheet = useSheet(state => state.sheet)
  if (!sheet) return null
  return createPortal(
    <div id={sheetId} className={styles.sheet} data-paper={sheet.paper} aria-hidden="true">
      {sheet.content}
    </div>,
    document.body,
  )
}
