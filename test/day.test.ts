// Which day and time of the shop an instant is: the quick way agrees with the calendar, at every change of a time zone too.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { calendarDay, timeOfDay } from '../shared/base/day.ts'

const zones = [
  'Asia/Ho_Chi_Minh',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
]
const first = Date.UTC(1900, 0, 1)
const last = Date.UTC(2100, 0, 1)

function expectAsCalendar(milliseconds: number, timeZone: string): void {
  const local = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone)
  const at = new Date(milliseconds).toISOString()
  expect(calendarDay(at, { timeZone })).toBe(local.toPlainDate().toString())
  expect(timeOfDay(at, timeZone)).toBe(local.toPlainTime().toString({ smallestUnit: 'minute' }))
}

describe('the day and time of an instant', () => {
  it('are those of the calendar', () => {
    fc.assert(fc.property(fc.integer({ min: first, max: last }), fc.constantFrom(...zones), expectAsCalendar))
  })

  it.each(zones)('are right in the milliseconds around each change in %s', zone => {
    let next = Temporal.Instant.from('1990-01-01T00:00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    for (let change = 0; next && change < 40; change += 1) {
      for (const beside of [0, -1, 1]) expectAsCalendar(next.epochMilliseconds + beside, zone)
      next = next.getTimeZoneTransition('next')
    }
  })
})
