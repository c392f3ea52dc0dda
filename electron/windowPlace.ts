// Remembers where the window was and how large, and brings it back only where a screen still is.
import { readFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { writeDurably } from '../db/durable.ts'

const windowPlace = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlace>

const comfortable = { width: 1366, height: 768 }

function isOnScreen(place: Rectangle): boolean {
  // The middle of the title bar must be where it can be grabbed.
  const x = place.x + place.width / 2
  const y = place.y + 16
  return screen.getAllDisplays().some(({ workArea: area }) => {
    return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height
  })
}

/** The remembered place, or a comfortable size that fits the screen. */
export function readWindowPlace(file: string): Partial<WindowPlace> {
  try {
    const place = windowPlace.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (isOnScreen(place)) return place
  } catch {
    // Absent at the first start; unreadable is as good as absent for a window's place.
  }
  const { workAreaSize } = screen.getPrimaryDisplay()
  return {
    width: Math.min(comfortable.width, workAreaSize.width),
    height: Math.min(comfortable.height, workAreaSize.height),
  }
}

/** Writes the place when the window closes. */
export function rememberWindowPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    try {
      writeDurably(file, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
    } catch {
      // A full disk must not keep the window from closing.
    }
  })
}
