// A QR code, drawn: black on white in the dark, too, with the quiet zone that scanners need.
import { encode } from 'uqr'
import styles from './QrCode.module.css'

// Four modules of white all round (ISO/IEC 18004).
const quietZone = 4

interface QrCodeProps {
  /** Digits are packed densest. */
  text: string
  /** Read out in place of the picture. */
  label: string
}

export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect className={styles.paper} width={size} height={size} />
      <path className={styles.ink} d={data.flatMap(barsOf).join('')} />
    </svg>
  )
}

/** The black runs of one row, as boxes one module high. */
function barsOf(row: readonly boolean[], y: number): string[] {
  const bars: string[] = []
  for (let x = 0; x < row.length; x++) {
    const begin = x
    while (row[x]) x++
    if (x > begin) bars.push(`M${begin} ${y}h${x - begin}v1h${begin - x}z`)
  }
  return bars
}
