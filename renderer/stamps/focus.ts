// The stamp button as other parts know it: how to bring the focus to it, so that Enter stamps.

export const stampButtonId = 'stamp-button'

export function focusStampButton(): void {
  document.getElementById(stampButtonId)?.focus()
}
