// A question that was not answered, said calmly where the answer would stand.
import { IconInfoCircle } from '@tabler/icons-react'
import type { RefusedError } from '../api.ts'
import classes from './Refused.module.css'
import { useRefusalWords } from './refusals.ts'

export function Refused({ error }: { error: RefusedError }) {
  const words = useRefusalWords()
  return (
    <p role="alert" className={classes.refused}>
      <IconInfoCircle aria-hidden="true" size={20} stroke={1.8} />
      {words(error.refusal)}
    </p>
  )
}
