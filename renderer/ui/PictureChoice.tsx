// One of a few pictures or colours: real radio buttons, shown as what they stand for.
import { Tooltip } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import styles from './PictureChoice.module.css'

interface PictureChoiceProps<Value extends string> {
  label: string
  value: Value
  choices: { value: Value; label: string; picture: ReactNode }[]
  onChange: (value: Value) => void
}

export function PictureChoice<Value extends string>({ label, value, choices, onChange }: PictureChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {choices.map(choice => (
        <Tooltip key={choice.value} label={choice.label}>
          <label className={styles.option}>
            <input
              type="radio"
              name={name}
              className="spoken"
              aria-label={choice.label}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.picture}
          </label>
        </Tooltip>
      ))}
    </fieldset>
  )
}
