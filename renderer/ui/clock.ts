// The window's clock: the main process's time (which --now may set), going on by the computer's own ticks.
import { create } from 'zustand'
import type { Instant } from '../../shared/base/day.ts'

interface Clock {
  /** Milliseconds that the main process is ahead of this computer's clock. */
  ahead: number
  /** The instant as the parts show it; moves on every half minute. */
  now: Instant
}

function read(ahead: number): Clock {
  return { ahead, now: new Date(Date.now() + ahead).toISOString() }
}

const useClock = create<Clock>()(() => read(0))

/** Sets the clock by the main process's; to be called when the book's state is heard. */
export function setClock(mainNow: Instant): void {
  useClock.setState(read(Date.parse(mainNow) - Date.now()))
}

/** Moves the clock on; main.tsx calls it every half minute and when the day changes. */
export function tick(): void {
  useClock.setState(read(useClock.getState().ahead))
}

/** The present instant, for parts that say how long ago something was. */
export function useNow(): Instant {
  return useClock(clock => clock.now)
}

/** The present instant, for a gesture. */
export function instantNow(): Instant {
  return read(useClock.getState().ahead).now
}
