// Measures in the page how long it takes from a key until its effect is painted.
import type { Page } from '@playwright/test'

/** Milliseconds, smallest first. */
export type Times = number[]

/** The time below which a share of the times lies: percentile(times, 95). */
export function percentile(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN
}

/**
 * From now on every key is timed until the first frame after the watched element changed was handed to the screen;
 * `selector` null: until the frame after the key itself.
 */
export async function startTiming(page: Page, selector: string | null): Promise<void> {
  await page.evaluate(watched => {
    const times: number[] = []
    const delays: number[] = []
    Reflect.set(window, 'paintTimes', times)
    Reflect.set(window, 'inputDelays', delays)
    // The task after an animation frame runs when that frame has been painted.
    const painted = (since: number) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - since)
        channel.port2.postMessage(null)
      })
    let since: number | null = null
    const target = watched === null ? null : document.querySelector(watched)
    if (target) {
      const changes = { childList: true, subtree: true, characterData: true, attributes: true }
      new MutationObserver(() => {
        if (since !== null) painted(since)
        since = null
      }).observe(target, changes)
    }
    const onKey = (event: Event) => {
      delays.push(performance.now() - event.timeStamp)
      if (target) since = event.timeStamp
      else painted(event.timeStamp)
    }
    window.addEventListener('keydown', onKey, true)
  }, selector)
}

/** The times so far. */
export function timesOf(page: Page): Promise<Times> {
  return page.evaluate(() => Reflect.get(window, 'paintTimes'))
}

/** How long each key waited until the page could hear it: what a busy page makes people feel. */
export function inputDelaysOf(page: Page): Promise<Times> {
  return page.evaluate(() => Reflect.get(window, 'inputDelays'))
}

/** Median milliseconds between two frames of this screen. */
export async function frameTime(page: Page): Promise<number> {
  const gaps = await page.evaluate(
    () =>
      new Promise<number[]>(done => {
        const gaps: number[] = []
        let last = performance.now()
        const next = (now: number) => {
          gaps.push(now - last)
          last = now
          if (gaps.length < 60) requestAnimationFrame(next)
          else done(gaps.slice(1))
        }
        requestAnimationFrame(next)
      }),
  )
  return percentile(gaps, 50)
}
