// One of a few: real radio buttons, each shown as its word or as the picture it stands for.
import { type ReactNode, useId } from 'react'
import styles from './Choice.module.css'

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  /** With a picture the word is shown only on hovering, and read out. */
  choices: { value: Value; label: string; picture?: ReactNode }[]
  onChange: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {choices.map(choice => (
        <label key={choice.value} className={styles.option} title={choice.picture ? choice.label : undefined}>
          <input
            type="radio"
            name={name}
            className="spoken"
            aria-label={choice.label}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.picture ?? choice.label}
        </label>
      ))}
    </fieldset>
  )
}
