// Where a form stood in a part of a sheet, the part takes the focus when it is closed, so that the keyboard goes on from there.
import { type RefObject, useEffect, useRef } from 'react'

export function useFocusBack(isFormOpen: boolean): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isFormOpen) part.current?.focus({ preventScroll: true })
    wasOpen.current = isFormOpen
  }, [isFormOpen])
  return part
}
