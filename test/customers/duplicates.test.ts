// Who may be one person twice: the score of a pair, which pairs are found, and how the questions behind it are answered.
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { currentIdOf, listAlike, listMergesSince, listStandingConsents } from '../../db/customers/mergeReads.ts'
import {
  findLikelyPairs,
  isNearName,
  isNearPhone,
  type LikelyPair,
  type Likeness,
  leastScore,
  scoreOf,
} from '../../shared/customers/duplicates.ts'
import { granted } from '../points/shop.ts'
import { answer } from '../support/answer.ts'
import { aCustomer } from '../support/build.ts'
import { aShop } from '../support/context.ts'
import { planOf } from '../support/plan.ts'

const an: Likeness = {
  id: 'a',
  nameFold: 'nguyen thi an',
  phones: ['+84901234567'],
  codeFold: null,
  email: '',
  birthDay: null,
  birthMonth: null,
  birthYear: null,
}
const like = (changed: Partial<Likeness>): Likeness => ({ ...an, id: 'b', phones: [], ...changed })
const born = (birthDay: number, birthMonth: number, birthYear: number | null) => ({ birthDay, birthMonth, birthYear })

describe('K4 how alike two are', () => {
  it.each<[string, Partial<Likeness>, Partial<Likeness>, boolean]>([
    ['the same phone and name', {}, { phones: an.phones }, true],
    ['the same phone, further one of the other', {}, { phones: ['+84912000111', '+84901234567'] }, true],
    ['the same phone, a middle name missing', {}, { phones: an.phones, nameFold: 'nguyen an' }, true],
    ['a family on one phone', {}, { phones: an.phones, nameFold: 'tran van minh' }, false],
    [
      'a family on one phone, with their birthdays',
      born(1, 2, 1960),
      { phones: an.phones, nameFold: 'tran lan', ...born(3, 4, 1990) },
      false,
    ],
    ['the same rare name, one without a phone', {}, {}, true],
    ['the same name, both with other phones', {}, { phones: ['+84912000111'] }, false],
    ['the same name and birthday', born(1, 2, 1990), { phones: ['+84912000111'], ...born(1, 2, null) }, true],
    ['the same name, another birthday', born(1, 2, 1990), born(5, 2, 1990), false],
    ['the same name, two digits of the phone changed places', {}, { phones: ['+84901234576'] }, true],
    [
      'the words of the name in another order, the same birthday',
      born(1, 2, 1990),
      { nameFold: 'an nguyen thi', ...born(1, 2, 1990) },
      true,
    ],
    ['the same e-mail and a near name', { email: 'An@x.vn' }, { email: 'an@x.vn', nameFold: 'an nguyen' }, true],
    ['nothing but the last word of the name', {}, { nameFold: 'le an' }, false],
  ])('%s', (_, one, other, isShown) => {
    expect(scoreOf({ ...an, ...one }, like(other), 2).score >= leastScore).toBe(isShown)
  })

  it('says the same of a common name only with something more', () => {
    expect(scoreOf(an, like({}), 40).score).toBeLessThan(leastScore)
  })

  it.each([
    ['nguyen thi an', 'an nguyen thi', true],
    ['nguyen thi an', 'nguyen an', true],
    ['nguyen an', 'nguyen thi an', true],
    ['nguyen thi an', 'nguyen thi lan', false],
    ['nguyen an an', 'nguyen an', true],
    ['an', 'nguyen thi an', true],
    ['', 'nguyen thi an', false],
  ])('%s and %s: near %s', (one, other, isNear) => {
    expect(isNearName(one, other)).toBe(isNear)
  })

  it.each([
    ['+84901234567', '+84901234568', true],
    ['+84901234567', '+84901234576', true],
    ['+84901234567', '+84901234567', false],
    ['+84901234567', '+84901235568', false],
  ])('%s and %s: near %s', (one, other, isNear) => {
    expect(isNearPhone(one, other)).toBe(isNear)
  })
})

/** All that is found, without anybody in between. */
function pairsOf(everybody: readonly Likeness[], apart: string[] = []): LikelyPair[] {
  const finding = findLikelyPairs(everybody, new Set(apart))
  for (;;) {
    const step = finding.next()
    if (step.done) return step.value
  }
}

describe('K4 which pairs are found', () => {
  it('each pair once, the likeliest first, without those told apart and without crowds', () => {
    const crowd = Array.from({ length: 60 }, (_, place) =>
      like({ id: `c${place}`, nameFold: `khach ${place}`, phones: ['+84999'] }),
    )
    const twin = like({ id: 'b', phones: an.phones })
    const cousin = like({ id: 'd' })
    const found = pairsOf([an, twin, cousin, ...crowd])
    expect(found.map(({ oneId, otherId }) => oneId + otherId)).toEqual(['ab', 'ad', 'bd'])
    expect(pairsOf([an, twin, ...crowd], ['a b'])).toEqual([])
  })

  it('100,000 customers are looked through in seconds', () => {
    const everybody = Array.from({ length: 100_000 }, (_, place): Likeness => {
      const nameFold = `ho${place % 40} dem${place % 17} ten${place % 301}`
      const born = { birthDay: 1 + (place % 28), birthMonth: 1 + (place % 12), birthYear: 1950 + (place % 60) }
      return { ...an, ...born, id: String(place), nameFold, phones: [`+8490${String(place * 37).padStart(7, '0')}`] }
    })
    const began = performance.now()
    pairsOf(everybody)
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  it('in the book: shown, told apart, and shown again', async () => {
    const shop = aShop()
    const [one, other] = [
      await aCustomer(shop, { name: 'Đỗ Thị Đào' }),
      await aCustomer(shop, { name: 'do thi dao', phone: '0901234567' }),
    ]
    await aCustomer(shop, { name: 'Trần Văn Minh', phone: '0912000111' })
    const pairs = async () => granted(await answer(shop, 'customers.listDuplicates', { limit: 10 }))
    expect((await pairs()).pairs.map(pair => [pair.one.id, pair.other.id])).toEqual([[one.id, other.id]])
    const tell = (apart: boolean) =>
      answer(shop, 'customers.notDuplicates', { requestId: v7(), oneId: other.id, otherId: one.id, apart })
    granted(await tell(true))
    granted(await tell(true))
    expect((await pairs()).total).toBe(0)
    granted(await tell(false))
    expect((await pairs()).total).toBe(1)
  })
})

describe('K4 while a new customer is typed', () => {
  const typed = { name: '', phone: '', birthday: '' }
  it.each([
    ['a near name and the end of the phone', { name: 'Trần Minh', phone: '0962000111' }, 1],
    ['a near name and the birthday', { name: 'tran van minh', birthday: '15/8' }, 1],
    ['the very same phone, which is said already', { name: 'Trần Minh', phone: '0912000111' }, 0],
    ['another name on the same birthday', { name: 'Lê Lan', birthday: '15/8' }, 0],
    ['nothing but a name', { name: 'Trần Minh' }, 0],
    ['a name and an unreadable day', { name: 'Trần Minh', birthday: '99/99' }, 0],
  ])('%s', async (_, given, count) => {
    const shop = aShop()
    await aCustomer(shop, {
      name: 'Trần Văn Minh',
      phone: '0912000111',
      birthday: { day: 15, month: 8, year: null, calendar: 'solar' },
    })
    expect(granted(await answer(shop, 'customers.listAlike', { ...typed, ...given }))).toHaveLength(count)
  })

  it('the questions are answered by indexes', async () => {
    const { file } = aShop().book
    const plans = [
      ...(await planOf(file, db => listAlike(db, { birthday: { day: 1, month: 2 }, phoneTail: '34567' }))),
      ...(await planOf(file, db => currentIdOf(db, v7()))),
      ...(await planOf(file, db => listStandingConsents(db, v7()))),
      ...(await planOf(file, db => listMergesSince(db, '2026-11-22'))),
    ]
    expect(plans.filter(step => /^SCAN (?!m\b|customer_words)/.test(step) && !/CONSTANT|found/.test(step))).toEqual([])
    expect(plans.join('\n')).toContain('customers_birthday')
  })
})
