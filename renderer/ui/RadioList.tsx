// One of a few, one below the other, each with a word and perhaps a line that explains it.
import { Radio, Stack } from '@mantine/core'

interface RadioListProps<Value extends string> {
  label: string
  value: Value
  choices: { value: Value; label: string; description?: string | undefined }[]
  /** In a dialog: the focus begins at what is chosen. */
  takesFocus?: boolean
  onChange: (value: Value) => void
}

export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { label, value, choices, takesFocus, onChange } = props
  const choose = (text: string) => {
    const choice = choices.find(one => one.value === text)
    if (choice) onChange(choice.value)
  }
  return (
    <Radio.Group label={label} value={value} onChange={choose}>
      <Stack gap={10} mt="xs">
        {choices.map(choice => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.description}
            data-autofocus={(takesFocus && choice.value === value) || undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
