// Customers, the words by which they are found, and the imports that brought them.
import type { Migration } from './migration.ts'

export const customersMigration: Migration = {
  version: 2,
  sql: `
    CREATE TABLE imports (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      file_name TEXT NOT NULL,
      customers_added INTEGER NOT NULL,
      customers_updated INTEGER NOT NULL,
      visits_added INTEGER NOT NULL,
      rows_left_out INTEGER NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      undone_at TEXT,
      -- The gesture that took it back, so that the same gesture sent twice is answered alike.
      undo_request_id TEXT
    ) STRICT, WITHOUT ROWID;

    -- seq is the order of adding and the row number of the search index.
    CREATE TABLE customers (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT UNIQUE,
      name TEXT NOT NULL,
      called TEXT NOT NULL DEFAULT '',
      form_of_address TEXT NOT NULL DEFAULT '',
      phone TEXT,
      code TEXT,
      card_number TEXT NOT NULL UNIQUE,
      birth_day INTEGER CHECK (birth_day BETWEEN 1 AND 31),
      birth_month INTEGER CHECK (birth_month BETWEEN 1 AND 12),
      birth_year INTEGER,
      birth_calendar TEXT NOT NULL DEFAULT 'solar' CHECK (birth_calendar IN ('solar', 'lunar')),
      email TEXT NOT NULL DEFAULT '',
      place TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      -- Folded name, code key and sort key are made by the app: SQLite knows no Vietnamese.
      name_fold TEXT NOT NULL,
      code_fold TEXT,
      sort_key TEXT NOT NULL,
      -- Written together with the lines they sum up.
      first_visit_day TEXT,
      last_visit_at TEXT,
      visit_count INTEGER NOT NULL DEFAULT 0,
      import_id TEXT REFERENCES imports (id),
      archived_at TEXT,
      -- Taken back with its import: in no list, and its phone and code are free again.
      removed_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;

    CREATE UNIQUE INDEX customers_code ON customers (code_fold) WHERE code_fold IS NOT NULL AND removed_at IS NULL;
    CREATE INDEX customers_phone ON customers (phone) WHERE phone IS NOT NULL AND removed_at IS NULL;
    -- archived_at and removed_at are in these indexes though they are NULL there: SQLite would read the table for them.
    CREATE INDEX customers_name ON customers (sort_key, seq, archived_at, removed_at) WHERE archived_at IS NULL AND removed_at IS NULL;
    -- Carries what a search compares, so that walking through the latest visitors reads the index alone.
    CREATE INDEX customers_last_visit ON customers (last_visit_at, seq, name, called, phone, name_fold, code_fold, archived_at, removed_at)
      WHERE archived_at IS NULL AND removed_at IS NULL;
    CREATE INDEX customers_archived ON customers (sort_key, seq, archived_at, removed_at) WHERE archived_at IS NOT NULL AND removed_at IS NULL;
    CREATE INDEX customers_birthday ON customers (birth_month, birth_day) WHERE birth_month IS NOT NULL AND removed_at IS NULL;
    CREATE INDEX customers_import ON customers (import_id) WHERE import_id IS NOT NULL;

    -- rowid = customers.seq. accented: words as written, lower case; folded: words without accents, initials and code;
    -- digits: every ending of the phone number, so that a prefix query finds any part of it.
    CREATE VIRTUAL TABLE customer_words USING fts5 (
      accented, folded, digits,
      content = '', contentless_delete = 1, detail = 'column',
      tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6'
    );
    -- Pieces of the index are put together later than by default (4): a long list is stored a quarter faster.
    INSERT INTO customer_words (customer_words, rank) VALUES ('automerge', 16);

    -- What an import changed in a customer who was there before it, to take it back.
    CREATE TABLE import_changes (
      seq INTEGER PRIMARY KEY,
      import_id TEXT NOT NULL REFERENCES imports (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      before TEXT NOT NULL CHECK (json_valid(before)),
      after TEXT NOT NULL CHECK (json_valid(after))
    ) STRICT;

    CREATE INDEX import_changes_import ON import_changes (import_id);
  `,
}
