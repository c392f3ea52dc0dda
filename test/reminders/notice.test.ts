// The notification of the day: decided by a table of cases, told once a day also after a restart, and never with a name.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tellDueWhenTime } from '../../electron/reminders/notice.ts'
import { decideNotice, type NoticeFacts } from '../../shared/reminders/notice.ts'
import { defaultSettings, languages } from '../../shared/settings/model.ts'
import { createWords } from '../../shared/text/words.ts'

const usual: NoticeFacts = {
  today: '2026-11-25',
  time: '08:00',
  openingTime: '08:00',
  tellsDue: true,
  settledDay: '2026-11-24',
  due: 5,
}

describe('C1 the number of the day', () => {
  it.each<[string, Partial<NoticeFacts>, ReturnType<typeof decideNotice>]>([
    ['at opening time', {}, 'tell'],
    ['at the first start ever', { settledDay: null }, 'tell'],
    ['at a start later than that', { time: '15:20' }, 'tell'],
    ['a minute early', { time: '07:59' }, 'wait'],
    ['at night, for a shop that opens in the evening', { time: '03:00', openingTime: '18:00' }, 'wait'],
    ['again on the same day', { settledDay: '2026-11-25' }, 'wait'],
    ['again on the same day, with more due', { settledDay: '2026-11-25', due: 9 }, 'wait'],
    ['with the setting off', { tellsDue: false }, 'wait'],
    ['nobody is due', { due: 0 }, 'settle'],
    ['nobody is due, a minute early', { due: 0, time: '07:59' }, 'wait'],
    ['after a week away', { settledDay: '2026-11-18' }, 'tell'],
    ['over New Year', { today: '2027-01-01', settledDay: '2026-12-31' }, 'tell'],
    ['the clock was set back by a day', { settledDay: '2026-11-26' }, 'wait'],
    ['the clock was a year ahead once', { settledDay: '2027-11-25' }, 'tell'],
  ])('%s', (_, facts, decision) => {
    expect(decideNotice({ ...usual, ...facts })).toBe(decision)
  })
})

describe('C1 what is told', () => {
  let folder: string
  let file: string
  const told: number[] = []
  // Eight in the morning in Ho Chi Minh City.
  const tell = (due: number, now = '2026-11-25T01:00:00.000Z') =>
    tellDueWhenTime(due, { now, settings: defaultSettings, file, show: count => told.push(count) })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'khach-quen-told-'))
    file = join(folder, 'told-day')
    told.length = 0
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('once a day, whatever becomes due later, and again on the next', () => {
    tell(5)
    tell(6, '2026-11-25T01:01:00.000Z')
    tell(4, '2026-11-26T01:00:00.000Z')
    expect(told).toEqual([5, 4])
  })

  it('nothing on a day on which nobody was due at opening time, though somebody is noted after it', () => {
    tell(0)
    tell(1, '2026-11-25T03:00:00.000Z')
    expect(told).toEqual([])
  })

  it('by the day of the shop, not of Greenwich', () => {
    tell(5, '2026-11-24T23:00:00.000Z')
    expect(told).toEqual([])
    tell(5, '2026-11-25T01:30:00.000Z')
    expect(readFileSync(file, 'utf8')).toBe('2026-11-25')
  })

  it('also where the kept day is no day any more', () => {
    writeFileSync(file, '\0\0\0')
    tell(5)
    expect(told).toEqual([5])
  })

  it('not at all where it cannot be kept: it would come every minute', () => {
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    tell(5)
    expect(told).toEqual([])
  })

  it.each(languages)('as a number and nothing else, in %s', language => {
    const { t } = createWords(language)
    expect(t('reminders:notice', { count: 5, name: 'Nguyễn Thị Lan' })).toMatch(/^[^{}]*\b5\b[^{}]*$/)
    expect(t('reminders:notice', { count: 5, name: 'Nguyễn Thị Lan' })).not.toContain('Lan')
  })
})
