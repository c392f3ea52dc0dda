// When the planning runs: at once on a new day, after changes of the book at most every 30 seconds.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPlanning } from '../../electron/reminders/jobs.ts'
import type { Topic } from '../../shared/events.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function aPlanning() {
  const plans: string[] = []
  const nothing = { added: [], changed: [], dropped: [] }
  const planning = createPlanning(
    () => async (_, __, input) => {
      plans.push(Object(input).quick ? 'quick' : 'whole')
      return { value: { changes: nothing, plannedDay: null } }
    },
    { planned: () => {}, failed: error => plans.push(String(error)) },
  )
  const change = (...topics: Topic[]) => planning.hear({ kind: 'changed', topics })
  return { plans, planning, change }
}

describe('C1 when the day is planned', () => {
  it('is at once after a change, then at most every 30 seconds', async () => {
    const { plans, change } = aPlanning()
    for (const topic of ['customers', 'visits', 'stamps'] as const) {
      change(topic)
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(plans).toEqual(['quick'])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(plans).toEqual(['quick', 'quick'])
    await vi.advanceTimersByTimeAsync(120_000)
    expect(plans).toHaveLength(2)
  })

  it('does not wait on a new day or for another book, and is whole then', async () => {
    const { plans, planning, change } = aPlanning()
    change('points')
    await vi.advanceTimersByTimeAsync(10)
    planning.plan()
    await vi.advanceTimersByTimeAsync(10)
    planning.hear({ kind: 'bookChanged' })
    await vi.advanceTimersByTimeAsync(10)
    expect(plans).toEqual(['quick', 'whole', 'whole'])
  })

  it('is whole after a list that came in or other settings, and not at all after what concerns nobody', async () => {
    const { plans, change } = aPlanning()
    change('reminders', 'greetings', 'staff')
    await vi.advanceTimersByTimeAsync(40_000)
    expect(plans).toEqual([])
    change('files', 'customers')
    await vi.advanceTimersByTimeAsync(10)
    change('customers')
    change('settings')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(plans).toEqual(['whole', 'whole'])
  })
})
