// The counter's box as other parts know it: how to bring the focus back to it, and what a key press means for it.
import { focusedTextField, isComposing, isDialogOpen } from '../ui/keys.ts'

export const boxId = 'customer-box'

/** Brings the focus to the box, with what stands in it marked: the next key replaces it. */
export function focusBox(): void {
  const box = document.getElementById(boxId)
  if (!(box instanceof HTMLInputElement)) return
  box.focus()
  box.select()
}

/**
 * Whether a key begins to write into the box although the focus is elsewhere on the page: a scanner types without
 * looking where it types. Space is left to the button that has the focus.
 */
export function writesIntoBox(event: KeyboardEvent): boolean {
  const isPrintable = event.key.length === 1 && event.key !== ' '
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  return isPrintable && isPlain && !isComposing(event) && !isDialogOpen() && focusedTextField() === null
}
