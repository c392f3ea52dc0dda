// The app's seal: two letters in a ring, turned a little, as pressed by hand.
import classes from './Seal.module.css'

/** `on` is what it is pressed on. */
export function Seal({ size = 46, on = 'rail' }: { size?: number; on?: 'rail' | 'paper' }) {
  return (
    <svg aria-hidden="true" className={classes.seal} data-on={on} viewBox="0 0 46 46" width={size} height={size}>
      <circle cx="23" cy="23" r="21.8" />
      <text x="23" y="29.5" transform="rotate(-8 23 23)">
        KQ
      </text>
    </svg>
  )
}
