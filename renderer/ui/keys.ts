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

// What was shown last is asked first: a question over the page takes Esc before the page does.
const layers: { current: Keys }[] = []

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event) || isDialogOpen()) return
  const name = keyName(event)
  for (const { current } of layers.toReversed()) {
    const act = current[name]
    if (!act || (!event.repeat && act(event) === false)) continue
    event.preventDefault()
    return
  }
}

/** Starts hearing keys; called once by main.tsx. */
export function startKeys(): void {
  window.addEventListener('keydown', onKeyDown)
}

/** Gives a part its keys for as long as it is shown. A held key acts once. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    layers.push(latest)
    return () => {
      layers.splice(layers.indexOf(latest), 1)
    }
  }, [])
}
