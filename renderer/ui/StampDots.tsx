// A card in one line: a dot for each slot, the stamped ones filled. Only for the eye; the words stand beside it.
import classes from './StampDots.module.css'

// More dots than this cannot be told apart; a bar then says the same.
const mostDots = 12

export function StampDots({ stamps, size }: { stamps: number; size: number }) {
  if (size > mostDots) return <progress aria-hidden="true" className={classes.bar} value={stamps} max={size} />
  return (
    <span aria-hidden="true" className={classes.dots}>
      {Array.from({ length: size }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its number
        <span key={index} className={classes.dot} data-stamped={index < stamps || undefined} />
      ))}
    </span>
  )
}
