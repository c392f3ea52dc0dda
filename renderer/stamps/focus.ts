// The stamp button as other parts know it: how to bring the focus to it, so that Enter stamps.

export const stampButtonId = 'stamp-button'

/** The button stays in view by itself (it sticks below), so nothing is scrolled for it. */
export function focusStampButton(): void {
  document.getElementById(stampButtonId)?.focus({ preventScroll: true })
}

/** As `focusStampButton`, with the customer's name at the top: at 200 % it would be out of sight otherwise. */
export function showCustomerFromTop(): void {
  focusStampButton()
  document.getElementById(stampButtonId)?.closest('article')?.scrollIntoView({ block: 'start' })
}
