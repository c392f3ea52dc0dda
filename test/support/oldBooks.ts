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
  6: `
    INSERT INTO rule_versions (id, request_id, topic, body, staff_id, at) VALUES ('rules-1', 'request-10', 'earning', '{}', '${owner}', '${at}');
    INSERT INTO product_kinds VALUES ('product-1', 'request-11', 'Cà phê', 1, NULL, '${at}');
    INSERT INTO visits (id, request_id, part, customer_id, kind, amount, bill, staff_id, at, day, channel, note, saved, covered)
      VALUES ('visit-3', 'request-12', 0, 'customer-1', 'purchase', 85000, '', '${owner}', '${at}', '${day}', 'online', 'mang về', 0, 5000);
    INSERT INTO visit_products (visit_id, kind_id, count) VALUES ('visit-3', 'product-1', 2);
    INSERT INTO point_lines (id, request_id, part, customer_id, kind, points, claim, remainder, visit_id, rules_id, label, reason, staff_id, at, day)
      VALUES ('pline-1', 'request-12', 0, 'customer-1', 'earned', 8, 0, 0, 'visit-3', 'rules-1', '', '', '${owner}', '${at}', '${day}');
    INSERT INTO point_lots (id, customer_id, points, remaining, earned_day, expires_day) VALUES ('lot-1', 'customer-1', 8, 8, '${day}', '2027-11-22');
    INSERT INTO lot_lines VALUES (1, 0, 1, 8);
    INSERT INTO point_accounts VALUES ('customer-1', 8, 0, 0);
    INSERT INTO days_done VALUES ('${day}', '${at}');`,
  7: `
    INSERT INTO tier_states VALUES ('customer-1', 'silver', '${day}', '2027-11-30', '${day}', NULL, NULL, NULL, NULL, '');
    INSERT INTO tier_lines (id, request_id, part, customer_id, kind, before, after, reason, staff_id, at, day)
      VALUES ('tline-1', 'request-12', 0, 'customer-1', 'up', '{}', '{}', '', '${owner}', '${at}', '${day}');`,
  8: `
    INSERT INTO reward_kinds VALUES ('rkind-1', 'request-13', 'Ly sứ', 'gift', 0, 50, NULL, 3, NULL, NULL, 30, 1, 30, 0, 0, 1, NULL, '${at}');
    INSERT INTO rewards (id, customer_id, source, title, issued_day, state, kind_id, code, cost)
      VALUES ('reward-2', 'customer-1', 'catalogue', 'Ly sứ', '${day}', 'ready', 'rkind-1', '500000000017', 50);
    INSERT INTO reward_lines (id, request_id, part, reward_id, customer_id, kind, reason, staff_id, at, day)
      VALUES ('rline-3', 'request-14', 0, 'reward-2', 'customer-1', 'issued', '', '${owner}', '${at}', '${day}');`,
  9: `
    INSERT INTO membership_plans VALUES ('plan-1', 'request-15', 'Hội viên năm', 200000, 12, 10, 100, '', 1, NULL, '${at}');
    INSERT INTO memberships VALUES ('member-1', 'customer-1', 'plan-1', 'Hội viên năm', 200000, 10, 100, '', '${day}', '2027-11-21', '${day}', 12, 'active');
    INSERT INTO membership_lines (id, request_id, part, membership_id, customer_id, kind, amount, reason, staff_id, at, day)
      VALUES ('mline-1', 'request-16', 0, 'member-1', 'customer-1', 'joined', 200000, '', '${owner}', '${at}', '${day}');
    INSERT INTO causes VALUES ('cause-1', 'request-17', 'Trường học', 10, '${day}', NULL, 800, 0, 0, NULL, '${at}');
    INSERT INTO cause_lines (id, request_id, part, cause_id, customer_id, visit_id, kind, amount, paid, permille, reason, staff_id, at, day)
      VALUES ('cline-1', 'request-12', 0, 'cause-1', 'customer-1', 'visit-3', 'sale', 800, 80000, 10, '', '${owner}', '${at}', '${day}');`,
  10: `
    INSERT INTO referrals VALUES ('referral-1', 'request-18', 'customer-2', 'customer-1', 'rewarded', '${day}', '${owner}', '${at}', '${day}');
    INSERT INTO referral_lines (id, request_id, part, referral_id, kind, staff_id, at, day)
      VALUES ('fline-1', 'request-12', 0, 'referral-1', 'rewarded', '${owner}', '${at}', '${day}');`,
  11: `
    INSERT INTO draws (id, request_id, name, entry_per, amount, from_day, closes_at, prizes, public_value_name, public_value_day,
        commitment, secret, registration_confirmed_at, staff_id, at, day)
      VALUES ('draw-1', 'request-19', 'Tết', 'visit', 50000, '${day}', '${at}', '[{"title":"Nồi cơm","count":1}]', 'giải đặc biệt', '${day}',
        '${'c'.repeat(64)}', '${'5'.repeat(64)}', '${at}', '${owner}', '${at}', '${day}');
    INSERT INTO draw_entries (draw_id, first, count, earned, customer_id) VALUES ('draw-1', 1, 2, 2, 'customer-1');
    INSERT INTO draw_steps (id, request_id, part, draw_id, kind, entries, customers, public_value, reason, staff_id, at, day)
      VALUES ('step-1', 'request-20', 0, 'draw-1', 'closed', 2, 1, NULL, '', '${owner}', '${at}', '${day}'),
             ('step-2', 'request-21', 0, 'draw-1', 'drawn', NULL, NULL, '45', '', '${owner}', '${at}', '${day}');
    INSERT INTO draw_winners VALUES ('winner-1', 'draw-1', 'step-2', 1, 'Nồi cơm', 1, 2, 'customer-1');
    INSERT INTO draw_prize_lines (id, request_id, part, winner_id, kind, staff_id, at, day)
      VALUES ('dpline-1', 'request-22', 0, 'winner-1', 'given', '${owner}', '${at}', '${day}');`,
  12: `
    INSERT INTO shop_key VALUES (1, 'aa', 'bb', '${at}');
    INSERT INTO partners VALUES ('partner-1', 'request-23', 'Tiệm Hoa', 'cc', 'dd', NULL, '${at}');
    INSERT INTO partner_offers (id, request_id, partner_id, direction, benefit, value, title, days, per_customer, created_at)
      VALUES ('poffer-1', 'request-24', 'partner-1', 'ours_there', 'percent', 10, '', 30, 1, '${at}');
    INSERT INTO partner_codes VALUES ('ee', 'poffer-1', 'customer-1', '${day}', '2026-12-22', '71', 'issued');
    INSERT INTO partner_lines (id, request_id, part, partner_id, offer_id, kind, serial, round, customer_id, bill, given, staff_id, at, day)
      VALUES ('pline-1', 'request-25', 0, 'partner-1', 'poffer-1', 'issued', 'ee', 0, 'customer-1', 0, 0, '${owner}', '${at}', '${day}');`,
  13: `
    INSERT INTO customer_profiles VALUES ('customer-1', 'female', 'married', 'cô giáo', 'middle', 'university', 'uống buổi sáng', 'cash', 'zalo',
      'morning', '0901234567', '', '', '', '', '', '${at}');
    INSERT INTO customer_phones VALUES ('phone-1', 'customer-1', '+84909999999', 'old', '${at}');
    INSERT INTO tags VALUES ('tag-1', 'interest', 'Trà', 'tra', NULL, '${at}');
    INSERT INTO customer_tags VALUES ('customer-1', 'tag-1', '${at}');
    INSERT INTO important_days VALUES ('day-1', 'customer-1', 'Ngày cưới', 20, 10, 2015, 'solar', '${at}');
    INSERT INTO customer_photos VALUES ('customer-1', 'image/png', X'89504E47', '${at}');
    INSERT INTO organisations VALUES ('customer-2', 'small', 'Nhà hàng', '0312345678');
    INSERT INTO contacts VALUES ('contact-1', 'request-1301', 'customer-2', 'customer-1', 'Đặng Thị Đào', '', 'chị', NULL, '', 'kế toán', '["buyer"]', '', NULL, '${at}');
    INSERT INTO customer_notes VALUES (1, 'note-1', 'request-1302', 'customer-1', 'Hay đến buổi sáng', NULL, '${owner}', '${at}', '${day}');
    INSERT INTO customer_changes (id, request_id, part, customer_id, before, after, reverses_id, reason, staff_id, at, day)
      VALUES ('change-1', 'request-1303', 0, 'customer-1', '{"place":""}', '{"place":"Huế"}', NULL, '', '${owner}', '${at}', '${day}');
    INSERT INTO asked_questions VALUES ('customer-1', 'birthday', 'not_now', '${at}', '${day}');`,
  14: `
    INSERT INTO merges (id, request_id, kept_id, merged_id, before, taken_apart_at, taken_apart_request_id, staff_id, at, day)
      VALUES ('merge-1', 'request-1401', 'customer-1', 'customer-2', '{}', '${at}', 'request-1402', '${owner}', '${at}', '${day}');
    INSERT INTO not_duplicates VALUES ('customer-1', 'customer-2', '${owner}', '${at}');`,
  15: `
    INSERT INTO feedback (id, customer_id, kind, rating, words, channel, about, at, day, owner_id, next_step, next_day, outcome)
      VALUES ('feedback-1', 'customer-1', 'complaint', 2, 'Đợi lâu', 'counter', 'service', '${at}', '${day}', '${owner}', 'gọi lại', '${day}', '');
    INSERT INTO feedback_steps (id, request_id, part, feedback_id, kind, done, owner_id, next_step, next_day, staff_id, at, day)
      VALUES ('fstep-1', 'request-1501', 0, 'feedback-1', 'noted', '', '${owner}', 'gọi lại', '${day}', '${owner}', '${at}', '${day}');`,
  16: `
    INSERT INTO consent_lines (id, request_id, part, customer_id, purpose, channel, kind, how, wording, staff_id, at, day)
      VALUES ('consent-1', 'request-1601', 0, 'customer-1', 'greetings', 'zalo', 'given', 'spoken', 'chúc sinh nhật qua Zalo', '${owner}', '${at}', '${day}');
    INSERT INTO rights_requests VALUES ('right-1', 'request-1602', 'customer-1', 'see', '', '${day}', NULL, NULL, '', '${owner}', '${at}');
    INSERT INTO erasures (request_id, customer_id, staff_id, at, day) VALUES ('request-1603', 'customer-gone', '${owner}', '${at}', '${day}');`,
  17: `
    INSERT INTO import_mappings VALUES ('mapping-1', 'Danh sách tháng', 'ho ten|sdt', '{}', '${at}');
    INSERT INTO import_openings VALUES ('request-1701', 'import-1', 'customer-2', 120, 3, 'silver');`,
  18: `
    INSERT INTO reminders VALUES ('reminder-1', 'customer-1', 'birthday', '', '2026', '${day}', '${day}', '${day}', '${day}',
      '{"occasion":"birthday","date":15,"month":8,"calendar":"solar","turns":null}', NULL, '${day}', 'greeted');
    INSERT INTO reminders_planned VALUES (1, '${day}');`,
  19: `
    INSERT INTO greeting_templates
      VALUES ('template-1', 'request-1901', 'wish', 'birthday', '', 'vi', 'Mừng sinh nhật', 'Chúc {tên} một ngày thật vui', '', NULL, '${at}');
    INSERT INTO greetings (id, request_id, part, customer_id, kind, occasion, origin, cycle, occasion_day, channel, outcome, words, note, staff_id, at, day)
      VALUES ('greeting-1', 'request-1902', 0, 'customer-1', 'wish', 'birthday', '', '2026', '${day}', 'email', 'queued', 'Chúc mừng sinh nhật', '',
        '${owner}', '${at}', '${day}');
    INSERT INTO mails VALUES ('mail-1', 'greeting-1', 'customer-1', 'dao@example.com', 'Chúc mừng', 'Chúc mừng sinh nhật', 'message-1', 'waiting', 0,
      '${at}', '${at}', '', NULL, '${at}');
    INSERT INTO occasion_gifts (id, request_id, part, customer_id, kind, occasion, origin, cycle, points, staff_id, at, day)
      VALUES ('gift-1', 'request-1903', 0, 'customer-1', 'points', 'birthday', '', '2026', 20, '${owner}', '${at}', '${day}');
    INSERT INTO shop_pictures VALUES ('logo', 'image/png', x'00', '${at}');`,
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
