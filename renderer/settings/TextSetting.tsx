// A setting that is a line of text; saved when the field is left or Enter is pressed.
import { TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Settings } from '../../shared/settings/model.ts'
import { isComposing } from '../ui/keys.ts'
import { useSettings } from '../ui/settings.ts'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { useSaving } from './useSaving.ts'
import { useTyped } from './useTyped.ts'

interface TextSettingProps {
  setting: 'shopName' | 'stampMark' | 'ownerName' | 'selfWord'
  name: string
  hint?: ReactNode
  maxLength: number
  /** Words that are offered; any other can be written. */
  suggestions?: string[]
  /** Told with each letter, for a preview. */
  onTyped?: (text: string) => void
}

export function TextSetting({ setting, name, hint, maxLength, suggestions, onTyped }: TextSettingProps) {
  const id = useId()
  const stored: Settings[typeof setting] = useSettings()[setting]
  const typed = useTyped(stored)
  const { saving, save } = useSaving()
  const leave = () => {
    if (typed.isTyped && typed.value.trim() !== stored) void save({ [setting]: typed.value })
  }
  return (
    <Setting fieldId={id} name={name} hint={hint} saving={saving}>
      <TextInput
        {...(suggestions && { list: `${id}-list` })}
        id={id}
        className={styles.text}
        value={typed.value}
        maxLength={maxLength}
        autoComplete="off"
        onChange={event => {
          typed.type(event.currentTarget.value)
          onTyped?.(event.currentTarget.value)
        }}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) leave()
        }}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map(word => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </Setting>
  )
}
