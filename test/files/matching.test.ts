// Who a row is, and what a list may change of a customer.
import { describe, expect, it } from 'vitest'
import { blankFields } from '../../shared/customers/model.ts'
import { createPeople, type Person } from '../../shared/files/matching.ts'
import { changedFields, restoreFields, updateFields } from '../../shared/files/merging.ts'
import { someFields } from '../support/build.ts'

const nobody: Person = { name: '', phone: null, codeKey: null, birthday: null, email: '', cardNumber: '' }
const lan: Person = { ...nobody, name: 'Nguyễn Thị Lan', phone: '+84901234567' }

function find(known: Person[], wanted: Partial<Person>) {
  const people = createPeople<Person>()
  for (const person of known) people.learn(person)
  const found = people.find({ ...nobody, ...wanted })
  return found.kind === 'one' ? found.person.name : found.kind
}

describe('O1 who a row is', () => {
  it('goes by code before anything else', () => {
    const coded = { ...lan, codeKey: 'kh1' }
    expect(find([coded], { codeKey: 'kh1', name: 'Lê Văn Tám', phone: '+84912345678' })).toBe(lan.name)
    expect(find([coded], { codeKey: 'kh2', name: lan.name, phone: lan.phone })).toBe('none')
  })

  it('goes by phone where the names may be one', () => {
    expect(find([lan], { phone: lan.phone })).toBe(lan.name)
    expect(find([lan], { phone: lan.phone, name: 'LAN' })).toBe(lan.name)
    expect(find([lan], { phone: lan.phone, name: 'nguyen thi lan' })).toBe(lan.name)
    expect(find([lan], { phone: lan.phone, name: 'Nguyễn Văn Hùng' })).toBe('none')
  })

  it('says whose phone it is that somebody of another name has', () => {
    const people = createPeople<Person>()
    people.learn(lan)
    const hung = { ...nobody, name: 'Nguyễn Văn Hùng', phone: lan.phone }
    expect(people.find(hung)).toEqual({ kind: 'none', phoneOf: lan })
  })

  it('goes by a name that one person has, in either Unicode form, and never by one that several have', () => {
    expect(find([lan], { name: 'Nguyễn Thị Lan'.normalize('NFD') })).toBe(lan.name)
    expect(find([lan, { ...lan, phone: '+84911111111' }], { name: lan.name })).toBe('several')
    expect(find([lan], { name: 'Nguyễn Thị Lân' })).toBe('none')
  })

  it('does not go by a single word where the other is known by a number', () => {
    const short = { ...nobody, name: 'Lan' }
    expect(find([{ ...short, phone: lan.phone }], { name: 'Lan' })).toBe('none')
    expect(find([short], { name: 'Lan' })).toBe('Lan')
  })

  it('lets a birthday tell two people of one name apart', () => {
    const [old, young] = [1950, 1990].map(year => ({
      ...nobody,
      name: lan.name,
      birthday: { day: 5, month: 3, year, calendar: 'solar' as const },
    }))
    if (!old || !young) throw new Error('Two people are needed')
    const people = createPeople<Person>()
    people.learn(old)
    people.learn(young)
    expect(people.find({ ...young })).toEqual({ kind: 'one', person: young })
    expect(people.find({ ...young, birthday: { day: 6, month: 3, year: 1990, calendar: 'solar' as const } }).kind).toBe(
      'none',
    )
    expect(people.find({ ...nobody, name: lan.name }).kind).toBe('several')
  })

  it('does not give one person a second phone by name alone', () => {
    expect(find([lan], { name: lan.name, phone: '+84912345678' })).toBe('none')
  })
})

describe('O1 what a list changes of a customer', () => {
  const known = someFields({ name: 'Nguyễn Thị Lan', phone: '+84901234567', place: 'Quận 1', note: 'Ít đường' })

  it('erases nothing with empty cells', () => {
    expect(updateFields(known, blankFields, [])).toEqual(known)
  })

  it('takes the fuller name', () => {
    const named = (given: string, standIns: string[] = []) =>
      updateFields(known, { ...blankFields, name: given }, standIns).name
    expect(named('Lan')).toBe('Nguyễn Thị Lan')
    expect(named('Nguyen Thi Lan')).toBe('Nguyễn Thị Lan')
    expect(named('Nguyễn Thị Ngọc Lan')).toBe('Nguyễn Thị Ngọc Lan')
    expect(named('Trần Thị Mai')).toBe('Trần Thị Mai')
    expect(named('Lan', ['Nguyễn Thị Lan'])).toBe('Lan')
  })

  it('replaces what is given, adds to notes, and never twice', () => {
    const given = {
      ...blankFields,
      place: 'Quận 3',
      note: 'Dị ứng sữa',
      birthday: { day: 5, month: 3, year: null, calendar: 'solar' as const },
    }
    const once = updateFields(known, given, [])
    expect(once).toMatchObject({ place: 'Quận 3', note: 'Ít đường\nDị ứng sữa', birthday: given.birthday })
    expect(updateFields(once, given, [])).toEqual(once)
    expect(changedFields(known, once).toSorted()).toEqual(['birthday', 'note', 'place'])
  })

  it('keeps a year of birth that the list does not know', () => {
    const born = { ...known, birthday: { day: 5, month: 3, year: 1990, calendar: 'solar' as const } }
    expect(
      updateFields(
        born,
        { ...blankFields, birthday: { day: 5, month: 3, year: null, calendar: 'solar' as const } },
        [],
      ),
    ).toEqual(born)
  })

  it('gives back what was before, but for what was edited since', () => {
    const after = { ...known, place: 'Quận 3', email: 'lan@example.com' }
    const now = { ...after, place: 'Quận 7' }
    expect(restoreFields(now, known, after)).toEqual({ ...known, place: 'Quận 7' })
  })
})
