// Rows of what is known of a person, as each feature writes them: for tests of what belongs to a customer.
import { v7 } from 'uuid'
import type { PointShop } from '../points/shop.ts'

/** A line of consent, as the rights write it. */
export function consent(shop: PointShop, customerId: string, kind: 'given' | 'withdrawn', purpose: string): void {
  const { at, day, staffId } = shop.ctx.mark()
  shop.book.sqlite
    .prepare(`INSERT INTO consent_lines (id, request_id, part, customer_id, purpose, channel, kind, how, wording, staff_id, at, day)
      VALUES (?, ?, 0, ?, ?, 'zalo', ?, 'spoken', '', ?, ?, ?)`)
    .run(v7(), v7(), customerId, purpose, kind, staffId, at, day)
}

/** Something in each table of what is known of a person. */
export function know(shop: PointShop, customerId: string, size: number): void {
  const { at, day, staffId } = shop.ctx.mark()
  const run = (text: string, ...values: unknown[]) => shop.book.sqlite.prepare(text).run(...values)
  run(
    `INSERT OR IGNORE INTO customer_profiles VALUES (?, '', '', ?, '', '', '', '', '', '', '', '', '', '', '', '', ?)`,
    customerId,
    size > 4 ? 'cô giáo' : '',
    at,
  )
  run(
    `INSERT OR IGNORE INTO customer_phones VALUES (?, ?, ?, 'old', ?)`,
    v7(),
    customerId,
    `+8490900000${size % 4}`,
    at,
  )
  run(
    `INSERT OR IGNORE INTO tags VALUES (?, 'interest', ?, ?, NULL, ?)`,
    `tag-${size % 4}`,
    `Trà ${size % 4}`,
    `tra ${size % 4}`,
    at,
  )
  run(`INSERT OR IGNORE INTO customer_tags VALUES (?, ?, ?)`, customerId, `tag-${size % 4}`, at)
  run(
    `INSERT INTO important_days VALUES (?, ?, 'Ngày cưới', ?, 10, NULL, 'solar', ?)`,
    v7(),
    customerId,
    1 + (size % 3),
    at,
  )
  run(`INSERT OR IGNORE INTO customer_photos VALUES (?, 'image/png', X'89504E47', ?)`, customerId, at)
  run(`INSERT OR IGNORE INTO organisations VALUES (?, 'small', ?, '')`, customerId, size > 4 ? 'Nhà hàng' : '')
  run(
    `INSERT INTO contacts VALUES (?, ?, ?, ?, 'Lan', '', 'chị', NULL, '', '', '[]', '', NULL, ?)`,
    v7(),
    v7(),
    customerId,
    customerId,
    at,
  )
  run(
    `INSERT INTO customer_notes (id, request_id, customer_id, words, staff_id, at, day) VALUES (?, ?, ?, 'Hay đến sáng', ?, ?, ?)`,
    v7(),
    v7(),
    customerId,
    staffId,
    at,
    day,
  )
  run(
    `INSERT INTO customer_changes (id, request_id, part, customer_id, before, after, reason, staff_id, at, day)
    VALUES (?, ?, 0, ?, '{}', '{}', '', ?, ?, ?)`,
    v7(),
    v7(),
    customerId,
    staffId,
    at,
    day,
  )
  run(`INSERT OR IGNORE INTO asked_questions VALUES (?, 'birthday', 'not_now', ?, ?)`, customerId, at, day)
  run(
    `INSERT INTO feedback (id, customer_id, kind, words, channel, about, next_step, outcome, at, day)
    VALUES (?, ?, 'praise', '', 'counter', '', '', '', ?, ?)`,
    v7(),
    customerId,
    at,
    day,
  )
  run(
    `INSERT INTO rights_requests VALUES (?, ?, ?, 'see', '', ?, NULL, NULL, '', ?, ?)`,
    v7(),
    v7(),
    customerId,
    day,
    staffId,
    at,
  )
}
