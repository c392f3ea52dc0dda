// The ledgers can only be added to: every way round that rule, tried on a real file with the app's own connection.
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { setWriterPragmas } from '../db/open.ts'
import type { Writer } from '../db/tables.ts'
import { appendVisits } from '../db/visits/writes.ts'
import { ok } from '../shared/base/result.ts'
import { firstRules } from '../shared/points/rules.ts'
import { aCounter, type Counter, granted } from './stamps/counter.ts'
import { answer } from './support/answer.ts'

const ledgers = [
  ...(['stamp_lines', 'reward_lines', 'visits', 'card_terms', 'point_lines', 'lot_lines'] as const),
  ...(['rule_versions', 'visit_products'] as const),
] as const
type Ledger = (typeof ledgers)[number]

/** A shop with at least one line in each ledger. */
async function aShopWithLines(): Promise<Counter> {
  const counter = await aCounter()
  await counter.stamp(9)
  const { customerId, ctx } = counter
  const visit = {
    id: ctx.newId(),
    requestId: ctx.newId(),
    part: 0,
    customerId,
    kind: 'purchase',
    amount: 5,
    bill: '',
  } as const
  await ctx.write(async trx =>
    ok(await appendVisits(trx, [{ ...visit, importId: null, reversesId: null, ...ctx.mark() }])),
  )
  await aBillWithProducts(counter)
  return counter
}

/** A bill by which points are earned, with what it was for. */
async function aBillWithProducts(counter: Counter): Promise<void> {
  const { customerId, ctx } = counter
  granted(await answer(counter, 'points.saveRules', { requestId: ctx.newId(), rules: firstRules }))
  const fields = { name: 'Cà phê' }
  const kind = granted(
    await answer(counter, 'visits.saveProductKind', { requestId: ctx.newId(), kindId: null, fields }),
  )
  const products = [{ kindId: kind.id, count: 2 }]
  const bill = { amount: 85_000, products, channel: 'shop', note: '', points: 0, rewardId: null } as const
  granted(await answer(counter, 'visits.add', { requestId: ctx.newId(), customerId, bill, again: false, reason: '' }))
}

const rowsOf = (sqlite: Database.Database, ledger: Ledger) =>
  sqlite.prepare(`SELECT * FROM ${ledger} ORDER BY 1, 2`).all()

/** Which column the attempts below change, and the key that it belongs to. */
const keyOf = (ledger: Ledger) => (ledger === 'lot_lines' ? ['part', 'line_seq, part'] : ['seq', 'seq'])

/** Statements that would change a line, by name. `{ledger}` stands for the table, `{seq}` and `{key}` for its key. */
const attempts: [string, string][] = [
  ['UPDATE', `UPDATE {ledger} SET {seq} = {seq} + 9`],
  ['UPDATE of a single column to the same value', `UPDATE {ledger} SET {seq} = {seq}`],
  ['UPDATE OR IGNORE', `UPDATE OR IGNORE {ledger} SET {seq} = {seq} + 9`],
  ['UPDATE OR REPLACE of the id', `UPDATE OR REPLACE {ledger} SET {seq} = {seq} + 1`],
  ['UPDATE FROM', `UPDATE {ledger} SET {seq} = other.n FROM (SELECT 99 AS n) AS other`],
  [
    'UPDATE after WITH',
    `WITH chosen AS (SELECT {seq} FROM {ledger}) UPDATE {ledger} SET {seq} = {seq} + 9 WHERE {seq} IN chosen`,
  ],
  ['DELETE', `DELETE FROM {ledger}`],
  ['DELETE of one line', `DELETE FROM {ledger} WHERE {seq} < 2`],
  ['DELETE after WITH', `WITH chosen AS (SELECT {seq} FROM {ledger}) DELETE FROM {ledger} WHERE {seq} IN chosen`],
  ['INSERT OR REPLACE', `INSERT OR REPLACE INTO {ledger} SELECT * FROM {ledger}`],
  ['REPLACE', `REPLACE INTO {ledger} SELECT * FROM {ledger}`],
  ['UPSERT', `INSERT INTO {ledger} SELECT * FROM {ledger} WHERE true ON CONFLICT DO UPDATE SET {seq} = {seq} + 9`],
  [
    'UPSERT by seq',
    `INSERT INTO {ledger} SELECT * FROM {ledger} WHERE true ON CONFLICT ({key}) DO UPDATE SET {seq} = {seq} + 9`,
  ],
  [
    'a view with a trigger',
    `CREATE TEMP VIEW door AS SELECT * FROM {ledger};
    CREATE TEMP TRIGGER through INSTEAD OF UPDATE ON door BEGIN UPDATE {ledger} SET {seq} = {seq} + 9; END; UPDATE door SET {seq} = 1`,
  ],
  [
    'a trigger of another table',
    `CREATE TEMP TABLE other (a); CREATE TEMP TRIGGER through AFTER INSERT ON other
    BEGIN DELETE FROM {ledger}; END; INSERT INTO other VALUES (1)`,
  ],
]

describe('the ledgers are only added to', () => {
  for (const ledger of ledgers) {
    it(`${ledger} refuses every way of changing or removing a line`, async () => {
      const { sqlite } = (await aShopWithLines()).book
      const before = rowsOf(sqlite, ledger)
      expect(before.length).toBeGreaterThan(0)
      for (const [name, text] of attempts) {
        const [seq = '', key = ''] = keyOf(ledger)
        const attempt = text.replaceAll('{ledger}', ledger).replaceAll('{seq}', seq).replaceAll('{key}', key)
        expect(() => sqlite.exec(attempt), name).toThrow(`${ledger} is only added to`)
        sqlite.exec(
          'DROP TRIGGER IF EXISTS temp.through; DROP VIEW IF EXISTS temp.door; DROP TABLE IF EXISTS temp.other',
        )
        expect(rowsOf(sqlite, ledger), name).toEqual(before)
      }
    })

    it(`${ledger} loses no line with its customer, card or reward`, async () => {
      const { sqlite } = (await aShopWithLines()).book
      const before = rowsOf(sqlite, ledger)
      for (const parent of ['customers', 'cards', 'card_kinds', 'staff', 'rewards']) {
        expect(() => sqlite.exec(`DELETE FROM ${parent}`), parent).toThrow('FOREIGN KEY constraint failed')
      }
      expect(rowsOf(sqlite, ledger)).toEqual(before)
    })

    it(`${ledger} holds without foreign keys, too`, async () => {
      const { sqlite } = (await aShopWithLines()).book
      const before = rowsOf(sqlite, ledger)
      sqlite.pragma('foreign_keys = OFF')
      expect(() => sqlite.exec(`DELETE FROM ${ledger}`)).toThrow('is only added to')
      expect(() => sqlite.exec(`REPLACE INTO ${ledger} SELECT * FROM ${ledger}`)).toThrow('is only added to')
      expect(rowsOf(sqlite, ledger)).toEqual(before)
    })
  }

  it('without recursive triggers REPLACE would pass: every writing connection of ours sets them', async () => {
    const counter = await aShopWithLines()
    const bare = new Database(counter.book.file)
    bare.pragma('recursive_triggers = OFF')
    bare.exec('BEGIN; REPLACE INTO visits SELECT * FROM visits; ROLLBACK')
    setWriterPragmas(bare)
    expect(bare.pragma('recursive_triggers', { simple: true })).toBe(1)
    expect(() => bare.exec('REPLACE INTO visits SELECT * FROM visits')).toThrow('is only added to')
    bare.close()
    expect(counter.book.sqlite.pragma('recursive_triggers', { simple: true })).toBe(1)
  })

  it('a connection that only reads cannot write at all', async () => {
    const { reader } = (await aShopWithLines()).book
    for (const ledger of ledgers) {
      expect(() => reader.sqlite.exec(`DELETE FROM ${ledger}`)).toThrow(/readonly|is only added to/)
      expect(() => reader.sqlite.exec(`DROP TABLE ${ledger}`)).toThrow('readonly')
    }
  })

  it('undoing adds lines and leaves every earlier one as it was', async () => {
    const own = await aShopWithLines()
    const before = Object.fromEntries(ledgers.map(ledger => [ledger, rowsOf(own.book.sqlite, ledger)]))
    const gesture = await own.stamp(7)
    granted(await own.takeBack(gesture))
    for (const ledger of ledgers) {
      const after = rowsOf(own.book.sqlite, ledger)
      expect(after.slice(0, before[ledger]?.length)).toEqual(before[ledger])
    }
  })
})

// SQLite has no way to forbid DROP TABLE, DROP TRIGGER or writable_schema to the owner of the file: the triggers keep our
// own code from a mistake, not the owner of the computer from a forgery. So our own code is searched for those instead.
describe('no code of ours goes round the triggers', () => {
  const root = resolve(import.meta.dirname, '..')
  const sources = globSync(['shared/**/*.ts', 'db/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'], {
    cwd: root,
  })
  const texts = sources.map(path => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(root, path), 'utf8'),
  }))

  it('looks at the whole app', () => {
    expect(texts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['db/stamps/writes.ts', 'electron/context.ts']),
    )
  })

  const every = ['stamp_lines', 'reward_lines', 'visits', 'card_terms', 'point_lines', 'lot_lines', 'rule_versions']
  every.push('visit_products', 'tier_lines', 'membership_lines', 'cause_lines')
  const inCode = every.map(name => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()))
  const names = `["\`]?(${[...every, ...inCode].join('|')})\\b`
  const forbidden: [string, RegExp][] = [
    [
      'drops or changes a ledger',
      new RegExp(`(DROP|ALTER)\\s+TABLE\\s+(IF\\s+EXISTS\\s+)?${names}(?!\\s+ADD\\s+COLUMN)`, 'i'),
    ],
    ['drops a trigger', /DROP\s+TRIGGER/i],
    ['writes the schema by hand', /writable_schema|sqlite_(schema|master)\s+SET/i],
    ['turns the triggers off', /recursive_triggers\s*=\s*(OFF|0)|ENABLE_TRIGGER|unsafeMode/i],
    [
      'updates or deletes a line',
      new RegExp(`(UPDATE\\s+(OR\\s+\\w+\\s+)?|DELETE\\s+FROM\\s+|REPLACE\\s+INTO\\s+)${names}`, 'i'),
    ],
    [
      'updates or deletes a line through Kysely',
      new RegExp(`(updateTable|deleteFrom|replaceInto|mergeInto)\\('${names}`),
    ],
  ]
  // The gates of merging and erasing replace triggers by stricter ones, and taking a merge apart takes away what it wrote.
  const gates = ['db/migrations/0014-merges.ts', 'db/stamps/moving.ts']
  for (const [name, pattern] of forbidden) {
    it(`none ${name}`, () => {
      const found = texts.filter(({ path, text }) => !gates.includes(path) && pattern.test(text))
      expect(found.map(({ path }) => path)).toEqual([])
    })
  }

  it('would find them', () => {
    const samples = [
      'DROP TABLE IF EXISTS stamp_lines',
      'drop trigger x',
      'PRAGMA writable_schema = 1',
      'recursive_triggers = OFF',
      'DELETE FROM visits WHERE 1',
      `trx.updateTable('stampLines')`,
    ]
    expect(forbidden.map(([, pattern], place) => pattern.test(samples[place] ?? ''))).toEqual(samples.map(() => true))
  })
})

// Each of these does not compile without the remark above it; what a cast would let through, the book refuses.
const refusedByTheCompiler: ((trx: Writer) => Promise<unknown>)[] = [
  // @ts-expect-error a line's columns cannot be updated
  trx => trx.updateTable('stampLines').set({ count: 2 }).execute(),
  // @ts-expect-error nor when it was
  trx => trx.updateTable('visits').set({ at: '2026-11-22T03:00:00.000Z' }).execute(),
  // @ts-expect-error nor what became of a reward
  trx => trx.updateTable('rewardLines').set({ kind: 'given' }).execute(),
  // @ts-expect-error nor what a card was begun under
  trx => trx.updateTable('cardTerms').set({ size: 8 }).execute(),
  // @ts-expect-error nor whose card it is
  trx => trx.updateTable('cards').set({ customerId: 'x' }).execute(),
  // @ts-expect-error the order of lines is the book's own
  trx => trx.insertInto('visits').values({ seq: 1 }).execute(),
]

describe('the types and the book', () => {
  it('refuse the same', async () => {
    const counter = await aShopWithLines()
    for (const change of refusedByTheCompiler) {
      await expect(counter.ctx.write(change)).rejects.toThrow(/is only added to|constraint failed/)
    }
  })
})
