// Gives the page's list the focus as soon as it is there, unless somebody is somewhere else already.
import { type RefObject, useEffect } from 'react'

export function useFirstPlace(place: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    if (isThere && document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [isThere, place])
}
