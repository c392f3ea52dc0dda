// Scans: a code scanner is a keyboard that types faster than anyone. What it types is nobody's name and nobody's note.
import { useEffect, useRef } from 'react'
import { focusedTextField, isComposing, isDialogOpen } from './keys.ts'

const fewestDigits = 6
// Scanners leave 7 to 16 ms between two keys; a fast typist 80, a held key 33 (and says that it repeats).
const mostMilliseconds = 35

interface KeyPress {
  key: string
  timeStamp: number
  repeat: boolean
}

/** Reads key presses one by one: answers a scan's digits at the Enter that ends it, null at every other key. Pure. */
export function scanReader(): { next: (press: KeyPress) => string | null; digits: () => string } {
  let digits = ''
  let began = 0
  let last = 0
  function next({ key, timeStamp, repeat }: KeyPress): string | null {
    const isSlow = timeStamp - last > mostMilliseconds * 3
    last = timeStamp
    if (/^\d$/.test(key) && !repeat) {
      if (isSlow || digits === '') [digits, began] = ['', timeStamp]
      digits += key
      return null
    }
    const scanned = digits
    digits = ''
    const isScan = key === 'Enter' && scanned.length >= fewestDigits
    return isScan && (timeStamp - began) / scanned.length < mostMilliseconds ? scanned : null
  }
  return { next, digits: () => digits }
}

/** Marks a text field into which a code may be scanned; every other one is given back what stood in it. */
export const takesScans = { 'data-takes-scans': true } as const

interface Before {
  field: HTMLInputElement | HTMLTextAreaElement
  value: string
  start: number | null
  end: number | null
}

function stateOf(field: HTMLInputElement | HTMLTextAreaElement | null): Before | null {
  return field && { field, value: field.value, start: field.selectionStart, end: field.selectionEnd }
}

function giveBack({ field, value, start, end }: Before): void {
  if (start === null) return
  field.setRangeText(value, 0, field.value.length)
  field.setSelectionRange(start, end)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Keeps scans out of fields that are not for them; one made where nothing is written is answered by `onScan`. So is a code
 * that `isForNoField` says is too long to be looked for: wherever it is scanned or pasted, unless a dialog lies there.
 */
export function useScans(onScan: (code: string) => void, isForNoField: (code: string) => boolean): void {
  const latest = useRef({ onScan, isForNoField })
  latest.current = { onScan, isForNoField }
  useEffect(() => {
    const reader = scanReader()
    let before: Before | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      // 'Ctrl+2' is no digit of a code.
      if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
      const field = focusedTextField()
      const code = reader.next(event)
      if (reader.digits().length === 1) before = stateOf(field)
      if (code === null) return
      const isLong = latest.current.isForNoField(code)
      if (field?.dataset.takesScans && !isLong) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (before && before.field === field) giveBack(before)
      // The first digit brought the focus into this field: only digits stand in it.
      else if (isLong && field) giveBack({ field, value: '', start: 0, end: 0 })
      if ((!field || isLong) && !isDialogOpen()) latest.current.onScan(code)
    }
    const onPaste = (event: ClipboardEvent) => {
      const code = event.clipboardData?.getData('text/plain').replace(/\s+/g, '') ?? ''
      if (!latest.current.isForNoField(code) || isDialogOpen()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current.onScan(code)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('paste', onPaste, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('paste', onPaste, { capture: true })
    }
  }, [])
}
