// Keys of a dialog, heard wherever in it the focus is; the page's own keys (keys.ts) rest meanwhile.
import { useEffect, useRef } from 'react'
import { focusedTextField, isComposing, keyName } from './keys.ts'

/** What a key does, by the name that `keyName` builds; null: nothing now. */
export type DialogKeys = Record<string, (() => unknown) | null>

/** `writing`: the keys while text is written, when letters are letters. A held key acts once. */
export function useDialogKeys(keys: DialogKeys, writing: DialogKeys = {}): void {
  const latest = useRef({ keys, writing })
  latest.current = { keys, writing }
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return
      const act = (focusedTextField() ? latest.current.writing : latest.current.keys)[keyName(event)]
      if (!act) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
