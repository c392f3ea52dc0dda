// The small circle with the letter of the name that a customer is called by.
import { initialOf, type Named } from '../../shared/text/format.ts'
import classes from './Avatar.module.css'

/** Only for the eye: the name stands beside it. */
export function Avatar({ person, size = 'row' }: { person: Pick<Named, 'name' | 'called'>; size?: 'row' | 'head' }) {
  return (
    <span aria-hidden="true" className={classes.avatar} data-size={size}>
      {initialOf(person)}
    </span>
  )
}
