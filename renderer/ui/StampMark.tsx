// One stamp as the shop's seal leaves it: two rings and one or two words, pressed at a slight angle.
import classes from './StampMark.module.css'

const widthOfLetter = 0.72
const largest = 15

function fontSize(lines: string[]): number {
  const longest = Math.max(...lines.map(line => Array.from(line).length))
  const room = lines.length > 1 ? 50 : 56
  return Math.min(largest, room / (longest * widthOfLetter))
}

/** Only for the eye. `lines`: at most two. `angle` in degrees. Drawn in the colour of the text around it. */
export function StampMark({ lines, angle = 0 }: { lines: string[]; angle?: number }) {
  const size = fontSize(lines)
  const first = 37 + size * 0.36 - ((lines.length - 1) * size * 1.18) / 2
  return (
    <svg aria-hidden="true" className={classes.mark} viewBox="0 0 74 74">
      <circle cx="37" cy="37" r="35.4" strokeWidth="2" />
      <circle cx="37" cy="37" r="32" strokeWidth="1" />
      <g transform={`rotate(${angle} 37 37)`} fontSize={size}>
        {lines.map((line, index) => (
          <text key={line} x="37" y={first + index * size * 1.18}>
            {line}
          </text>
        ))}
      </g>
    </svg>
  )
}
