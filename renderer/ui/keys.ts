// Keys of a page: which key does what, without ever disturbing an input method or a dialog that lies over the page.
import { useEffect, useRef } from 'react'

/** What a key does, by the name that `keyName` builds: 'F4', 'Ctrl+N', 'Alt+3'. One that answers false did not want it. */
export type Keys = Record<string, (event: KeyboardEvent) => unknown>

/** True while an input method is composing: then every key belongs to it (229 is what Windows sends meanwhile). */
export function isComposing(event: { isComposing: boolean; keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229
}

/** 'Ctrl+N' for Ctrl (or Cmd) and n. Digits go by their place: with Alt the character may be another one. */
export function keyName(event: KeyboardEvent): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : ''
  return `${control}${event.altKey ? 'Alt+' : ''}${event.shiftKey && key.length > 1 ? 'Shift+' : ''}${key}`
}

/** The text field that has the focus, or null. */
export function focusedTextField(): HTMLInputElement | HTMLTextAreaElement | null {
  const active = document.activeElement
  if (active instanceof HTMLTextAreaElement) return active
  const isText = active instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(active.type)
  return isText ? active : null
}

/** Whether a dialog or a menu lies over the page; the page's keys then rest. */
export function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal="true"], [role="menu"]') !== null
}

/** Gives the page its keys for as long as the part is shown. A key that was handled elsewhere is left alone. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isDialogOpen()) return
      const act = latest.current[keyName(event)]
      if (!act) return
      if (event.repeat || act(event) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
