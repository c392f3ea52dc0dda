// What `npm start` passes on to the app, also where npm kept it to itself.
import { describe, expect, it } from 'vitest'
import { givenArguments } from '../build/given.mjs'

describe('npm start', () => {
  it('passes on what stands after the two dashes', () => {
    expect(givenArguments(['--demo', '--data=a shop'], {})).toEqual(['--demo', '--data=a shop'])
  })

  it('passes on what npm kept: the shop’s own book must not open in place of another', () => {
    const environment = { npm_config_data: '/shops/hai', npm_config_demo: 'true', npm_config_now: '2027-02-06T08:00' }
    expect(givenArguments([], environment)).toEqual(['--data=/shops/hai', '--now=2027-02-06T08:00', '--demo'])
  })

  it('refuses a word on its own', () => {
    expect(() => givenArguments(['en'], {})).toThrow('"en" is not understood.')
  })
})
