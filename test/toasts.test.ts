// The messages at the lower right: one at a time, and none takes the place of a way back.
import { beforeEach, expect, it } from 'vitest'
import { forgetUndo, hideToast, showToast, showToastWhenFree, useToasts } from '../renderer/ui/toasts.ts'

const stamped = { text: 'stamped', tone: 'done', undo: async () => {} } as const
const imported = { text: 'imported', tone: 'done' } as const
const shown = (): string | undefined => useToasts.getState().shown?.text

beforeEach(forgetUndo)

it('shows what happened by itself at once where nothing is shown', () => {
  showToastWhenFree(imported)
  expect(shown()).toBe('imported')
})

it('lets what happened by itself wait for the message that is shown, and then tells it once', () => {
  showToast(stamped)
  showToastWhenFree(imported)
  expect(shown()).toBe('stamped')
  hideToast()
  expect(shown()).toBe('imported')
  hideToast()
  expect(shown()).toBeUndefined()
})

it('keeps what can be undone when something else is told', () => {
  showToast(stamped)
  showToastWhenFree(imported)
  hideToast()
  expect(useToasts.getState().last?.undo).toBe(stamped.undo)
})

it('forgets what waits together with the book', () => {
  showToast(stamped)
  showToastWhenFree(imported)
  forgetUndo()
  hideToast()
  expect(shown()).toBeUndefined()
})
