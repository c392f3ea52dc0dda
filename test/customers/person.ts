// A person who is to be erased, in a book that lies with its backups as in the app: words in every field that may carry some.
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { forgetErased } from '../../db/forgetting.ts'
import type { OpenBook } from '../../db/open.ts'
import { openBook } from '../../db/opening.ts'
import { type BookPlace, placeIn } from '../../db/place.ts'
import { insertDefaultKind } from '../../db/stamps/writes.ts'
import { createContext } from '../../electron/context.ts'
import { seededRandom } from '../../electron/sample/random.ts'
import { fold } from '../../shared/base/fold.ts'
import type { InputOf } from '../../shared/calls.ts'
import { firstRules } from '../../shared/points/rules.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { ownerId } from '../../shared/staff/model.ts'
import { answer } from '../support/answer.ts'
import { aFolder } from '../support/book.ts'
import type { TestShop } from '../support/context.ts'
import { added, granted } from './book.ts'

/** A shop whose book lies in a folder of its own with its backups, as in the app. */
export async function aPlacedShop(folder = aFolder()): Promise<TestShop & { place: BookPlace }> {
  const place = placeIn(folder)
  const opening = await openBook(place, '2026-11-20T03:00:00.000Z', async () => {})
  if (opening.state === 'closed') throw new Error(opening.problem)
  return { ...shopOver(opening.book, place), place }
}

export function shopOver(book: OpenBook, place: BookPlace): TestShop {
  let now = Date.parse('2026-11-22T03:00:00.000Z')
  const ctx = createContext({
    db: book.db,
    settings: { ...defaultSettings, shopName: 'Tiệm Trà' },
    staffId: ownerId,
    clock: () => new Date(now),
    tell: () => {},
    stagingFolder: place.staging,
    forget: () => forgetErased(book, place, new Date(now).toISOString()).then(() => true),
  })
  let isOpen = true
  onTestFinished(async () => {
    if (isOpen) await book.close()
    isOpen = false
  })
  const close = async () => {
    isOpen = false
    await book.close()
  }
  const set = (at: string) => {
    now = Date.parse(at)
  }
  return {
    book: { ...book, close, file: place.book, reader: book },
    ctx,
    told: [],
    setNow: set,
    pass: seconds => (now += seconds * 1000),
  }
}

export type BillInput = InputOf<'visits.add'>['bill']

// Words that stand nowhere else, in every field in which a person can be told.
export const name = 'Quách Thị Ngọc Khuê'
export const marks = [
  name,
  fold(name),
  'Khuê',
  'khuê',
  'khue',
  'ngoc',
  '+84903777123',
  '903777123',
  '3777123',
  'khue.quach',
  'zzdấu',
  'zzdau',
]

export async function aPerson(shop: TestShop) {
  const { ctx, book } = shop
  const fields = {
    name,
    called: 'Khuê',
    phone: '0903 777 123',
    email: 'khue.quach@example.com',
    place: 'zzdấu',
    note: 'zzdấu',
    code: 'ZZDẤU-1',
  }
  const customer = await added(shop, fields)
  await ctx.write(async trx => {
    await insertDefaultKind(trx, { name: 'Cà phê', interimReward: 'bánh', reward: 'một ly' }, ctx.mark(), ctx.newId)
  })
  granted(await answer(shop, 'points.saveRules', { requestId: v7(), rules: firstRules }))
  const bill = {
    amount: 185_000,
    products: [],
    channel: 'shop',
    note: 'zzdấu',
    points: 0,
    rewardId: null,
  } satisfies BillInput
  granted(
    await answer(shop, 'visits.add', { requestId: v7(), customerId: customer.id, bill, again: false, reason: '' }),
  )
  const [kind] = granted(await answer(shop, 'stamps.listKinds', { archived: false }))
  const stamps = { kindId: kind?.id ?? '', count: 8, again: true, reason: 'zzdấu' }
  granted(await answer(shop, 'stamps.add', { requestId: v7(), customerId: customer.id, ...stamps }))
  const change = { purpose: 'greetings', channel: 'zalo', given: true, wording: 'zzdấu' } as const
  granted(
    await answer(shop, 'customers.setConsent', {
      requestId: v7(),
      customerId: customer.id,
      how: 'spoken',
      changes: [change],
    }),
  )
  granted(
    await answer(shop, 'customers.addRight', {
      requestId: v7(),
      customerId: customer.id,
      kind: 'erase',
      words: 'zzdấu',
      askedDay: '2026-11-20',
    }),
  )
  fillOtherTables(book, customer.id)
  return customer
}

/** A row of the person in every other table that has one, with marks in every text that may carry words. */
function fillOtherTables({ sqlite }: OpenBook, id: string): void {
  const at = '2026-11-22T03:00:00.000Z'
  const other = v7()
  sqlite
    .prepare(`INSERT INTO customers (id, name, card_number, name_fold, sort_key, merged_into, removed_at, created_at, updated_at)
      VALUES (?, ?, 'zz', 'khue', 'khue', ?, '${at}', '${at}', '${at}')`)
    .run(other, name, id)
  const rows = [
    `INSERT INTO customer_profiles SELECT :id, 'zzdấu', '', 'zzdấu', '', '', 'zzdấu', '', '', '', 'zzdấu', 'zzdấu', 'zzdấu', 'zzdấu', 'zzdấu', 'zzdấu', :at`,
    `INSERT INTO customer_phones VALUES (hex(randomblob(8)), :id, '+84903777123', 'old', :at)`,
    `INSERT INTO tags VALUES ('tag', 'interest', 'trà', 'tra', NULL, :at)`,
    `INSERT INTO customer_tags VALUES (:id, 'tag', :at)`,
    `INSERT INTO important_days VALUES (hex(randomblob(8)), :id, 'zzdấu', 1, 2, NULL, 'solar', :at)`,
    `INSERT INTO customer_photos VALUES (:id, 'image/png', CAST('khue.quach' AS BLOB), :at)`,
    `INSERT INTO organisations VALUES (:id, 'small', 'zzdấu', '')`,
    `INSERT INTO contacts VALUES ('contact', 'contact-r', :other, :id, 'Khuê', 'Khuê', '', '+84903777123', 'khue.quach', '', '[]', 'zzdấu', NULL, :at)`,
    `INSERT INTO customer_notes (id, request_id, customer_id, words, staff_id, at, day) VALUES ('note', 'note-r', :id, 'zzdấu', :staff, :at, :day)`,
    `INSERT INTO customer_changes (id, request_id, part, customer_id, before, after, reason, staff_id, at, day)
       VALUES ('change', 'change-r', 0, :id, '{"name":"Khuê"}', '{"name":"Khuê"}', 'zzdấu', :staff, :at, :day)`,
    `INSERT INTO asked_questions VALUES (:id, 'zzdấu', 'not_now', :at, :day)`,
    `INSERT INTO merges (id, request_id, kept_id, merged_id, before, staff_id, at, day)
       VALUES ('merge', 'merge-r', :id, :other, '{"name":"Khuê"}', :staff, :at, :day)`,
    `INSERT INTO feedback (id, customer_id, kind, rating, words, channel, about, next_step, outcome, at, day)
       VALUES ('feedback', :id, 'complaint', 2, 'zzdấu', 'counter', 'zzdấu', 'zzdấu', 'zzdấu', :at, :day)`,
    `INSERT INTO feedback_steps (id, request_id, part, feedback_id, kind, done, next_step, staff_id, at, day)
       VALUES ('step', 'step-r', 0, 'feedback', 'planned', 'zzdấu', 'zzdấu', :staff, :at, :day)`,
    `INSERT INTO imports VALUES ('import', 'import-r', 'list.csv', 0, 1, 0, 0, :staff, :at, :day, NULL, NULL)`,
    `INSERT INTO import_changes (import_id, customer_id, before, after) VALUES ('import', :id, '{"name":"Khuê"}', '{"note":"zzdấu"}')`,
    `INSERT INTO tier_states VALUES (:id, 'silver', :day, NULL, NULL, 'held', :day, :day, 'ill', 'zzdấu')`,
    `INSERT INTO tier_lines (id, request_id, part, customer_id, kind, before, after, reason, staff_id, at, day)
       VALUES ('tier', 'tier-r', 0, :id, 'held', '{"state":null,"lots":[]}', '{"state":{"tier":"silver","hold":{"note":"zzdấu"}},"lots":[]}', 'zzdấu', :staff, :at, :day)`,
  ]
  for (const row of rows) sqlite.prepare(row).run({ id, other, at, day: '2026-11-22', staff: ownerId })
}

export const phoneOf = (id: string) => `+84${id.slice(-12)}`

/** Ids of people whose rows and index entries were moved about by others that came and grew. */
export function manyPeople(sqlite: OpenBook['sqlite']): string[] {
  const random = seededRandom(11)
  const at = () => new Date(Math.floor(random() * 1e12)).toISOString()
  const ids = Array.from({ length: 5000 }, () => {
    const digits = Array.from({ length: 12 }, () => Math.floor(random() * 10)).join('')
    return `00000000-0000-7000-8000-${digits}`
  })
  const insert =
    sqlite.prepare(`INSERT INTO customers (id, name, card_number, name_fold, sort_key, phone, last_visit_at, created_at, updated_at)
    VALUES (:id, :phone, :id, :phone, :phone, :phone, :at, :at, :at)`)
  const grow = sqlite.prepare('UPDATE customers SET last_visit_at = :at, note = :note WHERE seq = :seq')
  for (let first = 0; first < 5000; first += 100)
    sqlite.transaction(() => {
      for (const id of ids.slice(first, first + 100)) insert.run({ id, phone: phoneOf(id), at: at() })
      for (let times = 0; times < 100; times++)
        grow.run({
          at: at(),
          note: 'x'.repeat(Math.floor(random() * 300)),
          seq: 1 + Math.floor(random() * (first + 100)),
        })
    })()
  return ids
}
