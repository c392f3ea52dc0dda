// A key cap, shown on the button that the key presses.
import type { ReactNode } from 'react'
import classes from './Key.module.css'

/** Only for the eye: the button itself carries `aria-keyshortcuts`. `on` is what the cap lies on. */
export function Key({ children, on = 'paper' }: { children: ReactNode; on?: 'paper' | 'seal' | 'toast' }) {
  return (
    <span aria-hidden="true" className={classes.key} data-on={on}>
      {children}
    </span>
  )
}
