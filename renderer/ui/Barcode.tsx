// A code of thirteen digits as bars that any scanner reads (EAN-13), for paper: black on white whatever the theme.
import { ean13Modules } from '../../shared/base/ean13.ts'
import styles from './Barcode.module.css'

/** Clear modules at both sides, without which a scanner does not find the bars. */
const quiet = 11
const height = 40

export function Barcode({ code, label }: { code: string; label: string }) {
  const modules = ean13Modules(code)
  const path = [...modules].map((module, at) => (module === '1' ? `M${quiet + at} 0h1v${height}h-1z` : '')).join('')
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${modules.length + 2 * quiet} ${height}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
