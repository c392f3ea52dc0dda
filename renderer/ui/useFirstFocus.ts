// Puts the focus where a sheet wants it, also where the sheet comes later than the dialog around it.
import { type RefObject, useEffect, useRef } from 'react'

/** For the element that holds what is marked with `data-autofocus`. */
export function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // After the dialog has seen who had the focus before it: that is who gets it back.
    queueMicrotask(() => sheet.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus())
  }, [])
  return sheet
}
