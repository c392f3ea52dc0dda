// Who may be greeted on which channel, as tables of cases. Hours and numbers: Decree 91/2020/ND-CP, article 13.
import { describe, expect, it } from 'vitest'
import { addressesOf, readFacebookName, readZaloNumber } from '../../shared/greetings/addresses.ts'
import type { GreetingChannel } from '../../shared/greetings/model.ts'
import {
  type ChannelStateName,
  channelState,
  channelStates,
  firstChannel,
  type PermissionFacts,
} from '../../shared/greetings/permission.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
/** An instant by the shop's clock. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`).toISOString()
const noon = at('2026-11-22', '12:00')

const everything = addressesOf(
  { phone: '+84901234567', email: 'lan@example.com', zalo: '', facebook: 'lan.nguyen' },
  'VN',
)
const facts: PermissionFacts = {
  ...{ addresses: everything, preferred: '', greetings: {}, offers: {}, made: [], occasion: 'away' },
}

describe('C4 wishes go where nobody said no', () => {
  const cases: [string, Partial<PermissionFacts>, GreetingChannel, ChannelStateName][] = [
    ['nobody asked yet', {}, 'zalo', 'notAsked'],
    ['they agreed', { greetings: { zalo: 'given' } }, 'zalo', 'agreed'],
    ['they agreed to another channel', { greetings: { zalo: 'given' } }, 'sms', 'notAsked'],
    ['they refused this channel', { greetings: { zalo: 'withdrawn', sms: 'given' } }, 'zalo', 'withdrawn'],
    ['they refused another channel only', { greetings: { zalo: 'withdrawn', sms: 'given' } }, 'email', 'notAsked'],
    ['they refused all that was allowed', { greetings: { zalo: 'withdrawn', sms: 'withdrawn' } }, 'email', 'withdrawn'],
    ['said no, and stand at the counter', { greetings: { zalo: 'withdrawn' } }, 'inPerson', 'withdrawn'],
    ['a card asks nothing', {}, 'card', 'free'],
    ['a word at the counter asks nothing', {}, 'inPerson', 'free'],
    ['offers were refused, wishes not', { offers: { zalo: 'withdrawn' } }, 'zalo', 'notAsked'],
    ['no phone', { addresses: {} }, 'zalo', 'unreachable'],
  ]
  it.each(cases)('%s', (_, some, channel, state) => {
    expect(channelState({ ...facts, ...some }, 'wish', channel, { now: noon, timeZone })).toEqual({
      ...{ channel, state, from: null },
    })
  })

  it('has no hours: somebody may be wished well late', () => {
    const late = { now: at('2026-11-22', '23:30'), timeZone }
    expect(channelState(facts, 'wish', 'sms', late).state).toBe('notAsked')
  })
})

describe('C4 offers need a yes, and keep the hours and numbers of the decree', () => {
  const offers = { zalo: 'given', sms: 'given', phone: 'given', messenger: 'given', email: 'given' } as const
  const hours: [GreetingChannel, string, ChannelStateName, string | null][] = [
    ['sms', '06:59', 'quietHours', at('2026-11-22', '07:00')],
    ['sms', '07:00', 'agreed', null],
    ['sms', '21:59', 'agreed', null],
    ['sms', '22:00', 'quietHours', at('2026-11-23', '07:00')],
    ['zalo', '22:30', 'quietHours', at('2026-11-23', '07:00')],
    ['messenger', '00:10', 'quietHours', at('2026-11-22', '07:00')],
    ['email', '23:59', 'quietHours', at('2026-11-23', '07:00')],
    ['phone', '07:59', 'quietHours', at('2026-11-22', '08:00')],
    ['phone', '08:00', 'agreed', null],
    ['phone', '16:59', 'agreed', null],
    ['phone', '17:00', 'quietHours', at('2026-11-23', '08:00')],
    ['inPerson', '23:00', 'free', null],
  ]
  it.each(hours)('%s at %s is %s', (channel, time, state, from) => {
    const now = { now: at('2026-11-22', time), timeZone }
    expect(channelState({ ...facts, offers }, 'offer', channel, now)).toEqual({ channel, state, from })
  })

  const sent = (...times: [GreetingChannel, string, string][]) =>
    times.map(([channel, day, time]) => ({ channel, at: at(day, time) }))
  const three = sent(['zalo', '2026-11-21', '14:00'], ['sms', '2026-11-21', '20:00'], ['email', '2026-11-22', '08:00'])
  const cases: [string, Partial<PermissionFacts>, GreetingChannel, ChannelStateName, string | null][] = [
    ['nobody asked', { offers: {} }, 'zalo', 'notAllowed', null],
    ['they agreed to wishes only', { offers: {}, greetings: { zalo: 'given' } }, 'zalo', 'notAllowed', null],
    ['they agreed to another channel', { offers: { sms: 'given' } }, 'zalo', 'notAllowed', null],
    ['they refused', { offers: { zalo: 'withdrawn', sms: 'given' } }, 'zalo', 'withdrawn', null],
    ['no offer may be handed over after a no', { offers: { zalo: 'withdrawn' } }, 'card', 'withdrawn', null],
    ['one six days ago', { made: sent(['sms', '2026-11-16', '10:00']) }, 'zalo', 'recently', at('2026-11-30', '10:00')],
    ['one fourteen days ago', { made: sent(['sms', '2026-11-08', '12:00']) }, 'zalo', 'agreed', null],
    [
      'one late six days ago: not before the hours begin',
      { made: sent(['inPerson', '2026-11-16', '22:30']) },
      'zalo',
      'recently',
      at('2026-12-01', '07:00'),
    ],
    [
      'a gift of their own after one',
      { made: sent(['sms', '2026-11-16', '10:00']), occasion: 'birthday' },
      'zalo',
      'agreed',
      null,
    ],
    ['a third in 24 hours', { made: three.slice(1), occasion: 'reward' }, 'zalo', 'agreed', null],
    ['a fourth in 24 hours', { made: three, occasion: 'reward' }, 'sms', 'tooMany', at('2026-11-22', '14:00')],
    ['a call after three messages', { made: three, occasion: 'points' }, 'phone', 'agreed', null],
    [
      'a second call in 24 hours',
      { made: sent(['phone', '2026-11-22', '09:00']), occasion: 'points' },
      'phone',
      'tooMany',
      at('2026-11-23', '09:00'),
    ],
  ]
  it.each(cases)('%s', (_, some, channel, state, from) => {
    expect(channelState({ ...facts, offers, ...some }, 'offer', channel, { now: noon, timeZone })).toEqual({
      ...{ channel, state, from },
    })
  })
})

describe('C4 the channel that is offered first', () => {
  const first = (some: Partial<PermissionFacts>) => {
    const known = { ...facts, ...some }
    return firstChannel(channelStates(known, 'wish', { now: noon, timeZone }), known.preferred)
  }
  const cases: [string, Partial<PermissionFacts>, GreetingChannel | null][] = [
    ['the one they like best', { preferred: 'email' }, 'email'],
    ['not where they refused it', { preferred: 'email', greetings: { email: 'withdrawn', sms: 'given' } }, 'sms'],
    [
      'not where it does not reach them',
      { preferred: 'messenger', addresses: { sms: '+84901234567', inPerson: '' } },
      'sms',
    ],
    ['else one they agreed to', { greetings: { messenger: 'given' } }, 'messenger'],
    ['else the first that is open', {}, 'zalo'],
    ['nobody is called who only said no', { greetings: { zalo: 'withdrawn' } }, null],
  ]
  it.each(cases)('%s', (_, some, channel) => expect(first(some)).toBe(channel))
})

describe('C4 addresses', () => {
  const names: [string, string | null][] = [
    ['lan.nguyen', 'lan.nguyen'],
    ['@lan.nguyen', 'lan.nguyen'],
    ['https://www.facebook.com/lan.nguyen/', 'lan.nguyen'],
    ['fb.com/lan.nguyen?ref=1', 'lan.nguyen'],
    ['m.me/lan.nguyen', 'lan.nguyen'],
    ['https://evil.example/lan.nguyen', null],
    ['https://facebook.com/profile.php', null],
    ['javascript:alert(1)', null],
    ['Lan Nguyễn', null],
    ['lan/../../x', null],
    ['lan\r\nnguyen', null],
    ['', null],
  ]
  it.each(names)('reads %j as the Facebook name %j', (text, name) => expect(readFacebookName(text)).toBe(name))

  const numbers: [string, string | null][] = [
    ['0901 234 567', '0901234567'],
    ['+84901234567', '0901234567'],
    ['0162 345 6789', '0323456789'],
    ['+1 213 373 4253', null],
    ['chị Lan', null],
    ['0901234567?x=1', null],
  ]
  it.each(numbers)('reads %j as the Zalo number %j', (text, number) => expect(readZaloNumber(text, 'VN')).toBe(number))

  it('takes the Zalo number that was noted, else the phone', () => {
    const known = { phone: '+84901234567', email: 'nobody', facebook: '' }
    expect(addressesOf({ ...known, zalo: '0912345678' }, 'VN')).toEqual({
      ...{ zalo: '0912345678', phone: '+84901234567', sms: '+84901234567', card: '', inPerson: '' },
    })
    expect(addressesOf({ ...known, zalo: 'Lan Cà Phê' }, 'VN').zalo).toBe('0901234567')
    expect(addressesOf({ ...known, phone: null, zalo: '' }, 'VN')).toEqual({ card: '', inPerson: '' })
  })
})
