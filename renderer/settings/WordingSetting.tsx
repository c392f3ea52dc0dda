// A setting that is a few lines of text; saved when the field is left. What stands there while it is empty is shown in it.
import { Textarea } from '@mantine/core'
import { useId } from 'react'
import { useSettings } from '../ui/settings.ts'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { useSaving } from './useSaving.ts'
import { useTyped } from './useTyped.ts'

interface WordingSettingProps {
  setting: 'pointsWording' | 'greetingsWording' | 'offersWording' | 'shopContact'
  name: string
  hint?: string
  /** What counts while nothing is written. */
  usual?: string
  maxLength: number
}

export function WordingSetting({ setting, name, hint, usual, maxLength }: WordingSettingProps) {
  const id = useId()
  const stored = useSettings()[setting]
  const typed = useTyped(stored)
  const { saving, save } = useSaving()
  return (
    <Setting fieldId={id} name={name} hint={hint} saving={saving}>
      <Textarea
        id={id}
        className={styles.wording}
        value={typed.value}
        placeholder={usual}
        maxLength={maxLength}
        autosize
        minRows={2}
        maxRows={8}
        onChange={event => typed.type(event.currentTarget.value)}
        onBlur={() => {
          if (typed.isTyped && typed.value.trim() !== stored) void save({ [setting]: typed.value })
        }}
      />
    </Setting>
  )
}
