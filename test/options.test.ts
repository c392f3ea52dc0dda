// What the command line may ask for, and what a packaged app ignores.
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOptions } from '../electron/options.ts'

describe('the options', () => {
  it('are read', () => {
    const options = readOptions(
      ['app', '--data=shop', '--demo', '--now=2027-02-06T08:00', '--lang=en', '--at-login'],
      false,
    )
    expect(options).toEqual({
      dataFolder: resolve('shop'),
      demo: true,
      // Eight in the morning in Ho Chi Minh City.
      startAt: new Date('2027-02-06T01:00:00.000Z'),
      language: 'en',
      atLogin: true,
    })
  })

  it('leave a packaged app its own clock and language', () => {
    const options = readOptions(['app', '--now=2027-02-06T08:00', '--lang=en'], true)
    expect(options).toEqual({ dataFolder: null, demo: false, startAt: null, language: null, atLogin: false })
  })

  it.each(['--data=', '--data'])('refuse %s: the shop’s own book is not opened by mistake', text => {
    expect(() => readOptions(['app', text, 'shop'], false)).toThrow('--data=FOLDER')
  })

  it.each(['--now=tomorrow', '--now=2027-13-01T08:00', '--now=2027-02-06T25:00', '--lang=fr'])(
    'refuse %s in words',
    text => {
      expect(() => readOptions(['app', text], false)).toThrow(text)
    },
  )
})
