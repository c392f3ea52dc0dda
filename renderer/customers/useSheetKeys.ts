// Keys of a sheet that lies over the page, where the page's own rest: Esc leaves it, unless a form in it takes that, Ctrl+Z undoes.
import { useEffect, useRef } from 'react'
import { focusedTextField, isComposing, keyName } from '../ui/keys.ts'
import { undoLast } from '../ui/toasts.ts'

export function useSheetKeys(opened: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!opened) return
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || event.repeat) return
      const isInForm = event.target instanceof Element && event.target.closest('form') !== null
      if (event.key === 'Escape' && !isInForm) close.current()
      if (keyName(event) === 'Ctrl+Z' && !focusedTextField()?.value) void undoLast()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [opened])
}
