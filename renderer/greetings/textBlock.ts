// A few lines of text on a picture: set to fit, measured, drawn.
import { type SetText, setText } from '../../shared/greetings/fitting.ts'
import type { Brush } from './ornaments.ts'

export interface TextKind {
  weight: number
  lineHeight: number
  mostLines: number
  /** In points, the largest first. */
  sizes: readonly number[]
}

export interface TextBlock extends SetText {
  kind: TextKind
  color: string
  /** The widest of its lines. */
  width: number
  height: number
}

/** `room`: what there is of width and height. */
export function textBlock(
  brush: Brush,
  text: string,
  kind: TextKind,
  color: string,
  room: { width: number; height: number },
): TextBlock {
  brush.font = fontOf(kind.weight, 100)
  const measure = (part: string) => brush.measureText(part).width / 100
  const set = setText(text, { ...kind, ...room, measure })
  const width = Math.max(0, ...set.lines.map(line => measure(line) * set.size))
  return { ...set, kind, color, width, height: set.lines.length * set.size * kind.lineHeight }
}

/** `top` is that of the first line; `x` its middle, or its start. */
export function drawBlock(
  brush: Brush,
  { lines, size, kind, color }: TextBlock,
  x: number,
  top: number,
  align: 'center' | 'left' = 'center',
): void {
  brush.font = fontOf(kind.weight, size)
  brush.fillStyle = color
  brush.textAlign = align
  lines.forEach((line, index) => {
    // Marks above need more room than tails below.
    brush.fillText(line, x, top + (index + 0.5) * size * kind.lineHeight + size * 0.36)
  })
}

/** The app's letters, in points. */
export function fontOf(weight: number, size: number): string {
  return `${weight} ${size}px 'Be Vietnam Pro', sans-serif`
}
