// One line for each thing that was measured, so that runs can be laid side by side.
import { percentile, type Times } from '../support/painting.ts'

function figure(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1).padStart(8)
}

/** Prints median, 95th percentile and worst, in milliseconds, and how many times the bare operation's median it is. */
export function report(what: string, times: Times, bare?: Times): void {
  const [median, p95, worst] = [50, 95, 100].map(share => percentile(times, share))
  const ratio = bare ? `  ${(percentile(times, 50) / percentile(bare, 50)).toFixed(2)} × bare` : ''
  const figures = [median, p95, worst].map(value => figure(value ?? Number.NaN)).join('')
  console.log(`${what.padEnd(58)} median/p95/worst ms ${figures}${ratio}`)
}

/** Times something `count` times. */
export async function timed(count: number, act: (round: number) => Promise<unknown> | unknown): Promise<Times> {
  const times: Times = []
  for (let round = 0; round < count; round += 1) {
    const before = performance.now()
    await act(round)
    times.push(performance.now() - before)
  }
  return times
}
