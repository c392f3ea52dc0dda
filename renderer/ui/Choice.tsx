// One of a few: real radio buttons, each shown as its word or as the picture it stands for.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Choice.module.css'

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  /** With a picture the word is shown only on hovering, and read out. */
  choices: { value: Value; label: string; picture?: ReactNode }[]
  /** In a dialog: the focus begins at what is chosen. */
  takesFocus?: boolean
  onChange: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, choices, takesFocus, onChange }: ChoiceProps<Value>) {
  const name = useId()
  const chosen = useRef<HTMLInputElement>(null)
  // At once, for the next key may be an arrow; a dialog would give it the focus, too, but after a while.
  useEffect(() => {
    if (takesFocus) chosen.current?.focus()
  }, [takesFocus])
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {choices.map(choice => (
        <label
          key={choice.value}
          className={styles.option}
          title={choice.picture ? choice.label : undefined}
          data-pictured={choice.picture ? true : undefined}
        >
          <input
            ref={choice.value === value ? chosen : null}
            type="radio"
            name={name}
            className="spoken"
            aria-label={choice.label}
            checked={choice.value === value}
            data-autofocus={(takesFocus && choice.value === value) || undefined}
            onChange={() => onChange(choice.value)}
          />
          {choice.picture ?? choice.label}
        </label>
      ))}
    </fieldset>
  )
}
