// Books as older versions of the app left them: made by the migrations up to a version and filled in that version's shape.
// When a migration is added, add its rows here; the rows of earlier versions stay as they are for ever.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '../../db/migrate.ts'

const owner = '00000000-0000-7000-8000-000000000001'
const at = '2026-11-22T03:00:00.000Z'
const day = '2026-11-22'

/** What a shop wrote while its app was at a version; each is added to a book that has those before it. */
export const rowsOfVersion: Record<number, string> = {
  1: `
    INSERT INTO settings VALUES ('shopName', '"Tiệm Cà Phê Mây"'), ('stampsPerDay', '5');
    INSERT INTO staff (id, name, role) VALUES ('staff-1', 'Người làm', 'staff');`,
  2: `
    INSERT INTO imports (id, request_id, file_name, customers_added, customers_updated, visits_added, rows_left_out, staff_id, at, day)
      VALUES ('import-1', 'request-1', 'khách.csv', 1, 1, 0, 2, '${owner}', '${at}', '${day}');
    INSERT INTO customers (seq, id, request_id, name, card_number, phone, name_fold, sort_key, import_id, created_at, updated_at)
      VALUES (1, 'customer-1', 'request-2', 'Đặng Thị Đào', '100017', '+84901234567', 'dang thi dao', 'dao', NULL, '${at}', '${at}'),
             (2, 'customer-2', NULL, 'Lê Văn Bảy', '100025', NULL, 'le van bay', 'bay', 'import-1', '${at}', '${at}');
    INSERT INTO customer_words (rowid, accented, folded, digits)
      VALUES (1, 'đặng thị đào', 'dang thi dao dtd', '0901234567'), (2, 'lê văn bảy', 'le van bay lvb', '');
    INSERT INTO import_changes (import_id, customer_id, before, after) VALUES ('import-1', 'customer-1', '{}', '{"place":"Huế"}');`,
  3: `
    INSERT INTO card_kinds VALUES ('kind-1', 'request-3', 'Cà phê', 'red', 'coffee', 1, NULL, '${at}');
    INSERT INTO card_terms (id, kind_id, size, head_start, interim_at, interim_reward, reward, reward_days, staff_id, at)
      VALUES ('terms-1', 'kind-1', 10, 2, 5, 'bánh', 'một ly', 30, '${owner}', '${at}');
    INSERT INTO cards (id, customer_id, kind_id, terms_id, number, stamps, full_at, withdrawn_at, created_at)
      VALUES ('card-1', 'customer-1', 'kind-1', 'terms-1', 1, 10, '${at}', NULL, '${at}'),
             ('card-2', 'customer-1', 'kind-1', 'terms-1', 2, 0, NULL, '${at}', '${at}');
    INSERT INTO stamp_lines (id, request_id, part, card_id, customer_id, kind, count, reverses_id, reason, staff_id, at, day)
      VALUES ('line-1', 'request-4', 0, 'card-1', 'customer-1', 'head_start', 2, NULL, '', '${owner}', '${at}', '${day}'),
             ('line-2', 'request-4', 1, 'card-1', 'customer-1', 'stamp', 8, NULL, 'nhóm', '${owner}', '${at}', '${day}'),
             ('line-3', 'request-5', 0, 'card-2', 'customer-1', 'stamp', 1, NULL, '', '${owner}', '${at}', '${day}'),
             ('line-4', 'request-6', 0, 'card-2', 'customer-1', 'taken_back', -1, 'line-3', '', '${owner}', '${at}', '${day}');`,
  4: `
    INSERT INTO rewards VALUES ('reward-1', 'customer-1', 'card-1', 'full_card', 'một ly', '${day}', '2026-12-22', 'given');
    INSERT INTO reward_lines (id, request_id, part, reward_id, customer_id, kind, reverses_id, reason, staff_id, at, day)
      VALUES ('rline-1', 'request-4', 0, 'reward-1', 'customer-1', 'issued', NULL, '', '${owner}', '${at}', '${day}'),
             ('rline-2', 'request-7', 0, 'reward-1', 'customer-1', 'given', NULL, '', '${owner}', '${at}', '${day}');`,
  5: `
    INSERT INTO visits (id, request_id, part, customer_id, kind, amount, bill, import_id, reverses_id, staff_id, at, day)
      VALUES ('visit-1', 'request-8', 0, 'customer-2', 'purchase', 120000, 'HD-1', 'import-1', NULL, '${owner}', '${at}', '${day}'),
             ('visit-2', 'request-9', 0, 'customer-2', 'taken_back', -120000, 'HD-1', 'import-1', 'visit-1', '${owner}', '${at}', '${day}');`,
  11: `
    INSERT INTO draws (id, request_id, name, entry_per, amount, from_day, closes_at, prizes, public_value_name, public_value_day,
        commitment, secret, registration_confirmed_at, staff_id, at, day)
      VALUES ('draw-1', 'request-10', 'Tết', 'visit', 50000, '${day}', '${at}', '[{"title":"Nồi cơm","count":1}]', 'giải đặc biệt', '${day}',
        '${'c'.repeat(64)}', '${'5'.repeat(64)}', '${at}', '${owner}', '${at}', '${day}');
    INSERT INTO draw_entries (draw_id, first, count, earned, customer_id) VALUES ('draw-1', 1, 2, 2, 'customer-1');
    INSERT INTO draw_steps (id, request_id, draw_id, kind, entries, customers, public_value, reason, staff_id, at, day)
      VALUES ('step-1', 'request-11', 'draw-1', 'closed', 2, 1, NULL, '', '${owner}', '${at}', '${day}'),
             ('step-2', 'request-12', 'draw-1', 'drawn', NULL, NULL, '45', '', '${owner}', '${at}', '${day}');
    INSERT INTO draw_winners VALUES ('winner-1', 'draw-1', 'step-2', 1, 'Nồi cơm', 1, 2, 'customer-1');
    INSERT INTO draw_prize_lines (id, request_id, winner_id, kind, staff_id, at, day)
      VALUES ('pline-1', 'request-13', 'winner-1', 'given', '${owner}', '${at}', '${day}');`,
}

/** The open file of a book that lived up to `version` and has rows of each version before. */
export function anOldBook(folder: string, version: number): Database.Database {
  const sqlite = new Database(join(folder, 'book.db'))
  sqlite.pragma('journal_mode = WAL')
  for (let reached = 1; reached <= version; reached++) {
    migrate(sqlite, reached)
    sqlite.exec(rowsOfVersion[reached] ?? '')
  }
  return sqlite
}

/** Everything that a book holds: the text of its schema and the rows of each table. */
export function contentsOf(sqlite: Database.Database): Record<string, unknown[]> {
  const tables = sqlite.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'customer_words' ORDER BY name`,
  )
  const rows = tables
    .pluck()
    .all()
    .map(name => [String(name), sqlite.prepare(`SELECT * FROM "${name}"`).all()] as const)
  return Object.fromEntries(rows)
}
