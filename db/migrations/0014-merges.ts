// Two customers who are one, and people who are erased: the only two reasons for which a line of a ledger may change, and how.
import type { Migration } from './migration.ts'

/** A ledger with lines of customers: all columns that never change, and those whose words are a person's. */
interface Ledger {
  table: string
  fixed: string[]
  words: string[]
}

const gesture = ['seq', 'id', 'request_id', 'part', 'kind', 'reverses_id', 'staff_id', 'at', 'day']
const ledgers: Ledger[] = [
  { table: 'stamp_lines', fixed: [...gesture, 'card_id', 'count'], words: ['reason'] },
  { table: 'reward_lines', fixed: [...gesture, 'reward_id'], words: ['reason'] },
  {
    table: 'visits',
    fixed: [...gesture, 'amount', 'import_id', 'channel', 'saved', 'covered', 'of_id'],
    words: ['reason', 'note', 'bill'],
  },
  {
    table: 'point_lines',
    fixed: [...gesture, 'points', 'claim', 'remainder', 'visit_id', 'rules_id', 'label', 'working'],
    words: ['reason'],
  },
  { table: 'tier_lines', fixed: gesture, words: ['reason', 'before', 'after'] },
  { table: 'membership_lines', fixed: [...gesture, 'membership_id', 'amount'], words: ['reason'] },
  {
    table: 'cause_lines',
    fixed: [...gesture, 'cause_id', 'visit_id', 'amount', 'paid', 'permille'],
    words: ['reason'],
  },
  {
    table: 'partner_lines',
    fixed: [...gesture, 'partner_id', 'offer_id', 'serial', 'round', 'given'],
    words: ['bill'],
  },
  {
    table: 'customer_changes',
    fixed: ['seq', 'id', 'request_id', 'part', 'reverses_id', 'staff_id', 'at', 'day'],
    words: ['reason', 'before', 'after'],
  },
]

const unchanged = (columns: string[]) => columns.map(column => `NEW.${column} IS OLD.${column}`).join(' AND ')

// What a merge itself wrote has its request id: taking it apart, and nothing else, takes that away again.
export const writtenByMerge = `EXISTS (SELECT 1 FROM merging g JOIN merges m ON m.kept_id = g.from_id AND m.merged_id = g.to_id
        WHERE m.request_id = OLD.request_id)`

/** Lets a ledger's lines go where they were written by the merge that is taken apart. */
const takenAwayWithMerge = (table: string) => `
    DROP TRIGGER IF EXISTS ${table}_no_delete;
    CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN NOT ${writtenByMerge}
      BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END;`

const guarded = ({ table, fixed, words }: Ledger) => `
    DROP TRIGGER IF EXISTS ${table}_no_update;
    CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
      WHEN NOT (${unchanged(fixed)} AND (
        NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
        OR ${unchanged(words)} AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
      BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END;
    CREATE TRIGGER IF NOT EXISTS ${table}_no_delete BEFORE DELETE ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END;`

export const mergesMigration: Migration = {
  version: 14,
  sql: `
    -- The customer in whom this one lives on; such a one is removed, too.
    ALTER TABLE customers ADD COLUMN merged_into TEXT REFERENCES customers (id);
    -- Nobody knows any more who this was: the row stays for its lines, nameless.
    ALTER TABLE customers ADD COLUMN erased_at TEXT;
    CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;

    -- A line may go over to another customer, or lose its words, only while these say so: within the transaction that
    -- merges, parts or erases. Empty at any other time.
    CREATE TABLE merging (from_id TEXT NOT NULL, to_id TEXT NOT NULL, PRIMARY KEY (from_id, to_id)) STRICT, WITHOUT ROWID;
    CREATE TABLE erasing (customer_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    -- What was merged, with everything needed to take it apart again.
    CREATE TABLE merges (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL UNIQUE,
      kept_id TEXT NOT NULL REFERENCES customers (id),
      merged_id TEXT NOT NULL REFERENCES customers (id) CHECK (merged_id <> kept_id),
      before TEXT NOT NULL CHECK (json_valid(before)),
      taken_apart_at TEXT,
      taken_apart_request_id TEXT UNIQUE,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL
    ) STRICT;

    CREATE INDEX merges_kept ON merges (kept_id);
    CREATE UNIQUE INDEX merges_merged ON merges (merged_id) WHERE taken_apart_at IS NULL;

    -- Two who look alike and are not one. one_id < other_id.
    CREATE TABLE not_duplicates (
      one_id TEXT NOT NULL REFERENCES customers (id),
      other_id TEXT NOT NULL REFERENCES customers (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      PRIMARY KEY (one_id, other_id),
      CHECK (one_id < other_id)
    ) STRICT, WITHOUT ROWID;

    -- 'moved': stamps that went over from one card to another because two customers are one.
    CREATE TABLE stamp_lines_rebuilt (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      card_id TEXT NOT NULL REFERENCES cards (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('head_start', 'stamp', 'moved', 'taken_back')),
      count INTEGER NOT NULL CHECK (count <> 0),
      reverses_id TEXT REFERENCES stamp_lines (id),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;
    INSERT INTO stamp_lines_rebuilt SELECT * FROM stamp_lines;
    DROP TABLE stamp_lines;
    ALTER TABLE stamp_lines_rebuilt RENAME TO stamp_lines;
    CREATE INDEX stamp_lines_customer ON stamp_lines (customer_id, at);
    CREATE UNIQUE INDEX stamp_lines_reverses ON stamp_lines (reverses_id) WHERE reverses_id IS NOT NULL;
    ${ledgers.map(guarded).join('\n')}
    ${['stamp_lines', 'reward_lines'].map(takenAwayWithMerge).join('\n')}
  `,
}
