// Stamp cards: kinds, the terms they were begun under, cards, and the ledger of stamps.
import type { Migration } from './migration.ts'

export const stampsMigration: Migration = {
  version: 3,
  sql: `
    CREATE TABLE card_kinds (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      color TEXT NOT NULL,
      picture TEXT NOT NULL,
      position INTEGER NOT NULL,
      archived_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The newest row of a kind is what a new card promises; older rows stay for the cards begun under them.
    CREATE TABLE card_terms (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind_id TEXT NOT NULL REFERENCES card_kinds (id),
      size INTEGER NOT NULL CHECK (size BETWEEN 2 AND 30),
      head_start INTEGER NOT NULL CHECK (head_start >= 0 AND head_start < size),
      interim_at INTEGER CHECK (interim_at > head_start AND interim_at < size),
      interim_reward TEXT NOT NULL,
      reward TEXT NOT NULL,
      reward_days INTEGER CHECK (reward_days > 0),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX card_terms_kind ON card_terms (kind_id, seq);

    CREATE TABLE cards (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind_id TEXT NOT NULL REFERENCES card_kinds (id),
      terms_id TEXT NOT NULL REFERENCES card_terms (id),
      number INTEGER NOT NULL,
      -- Sum of the card's lines, written with them.
      stamps INTEGER NOT NULL CHECK (stamps >= 0),
      full_at TEXT,
      -- Begun by a gesture that was taken back.
      withdrawn_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX cards_number ON cards (customer_id, kind_id, number) WHERE withdrawn_at IS NULL;
    CREATE UNIQUE INDEX cards_in_progress ON cards (customer_id, kind_id) WHERE full_at IS NULL AND withdrawn_at IS NULL;

    CREATE TABLE stamp_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      card_id TEXT NOT NULL REFERENCES cards (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('head_start', 'stamp', 'taken_back')),
      count INTEGER NOT NULL CHECK (count <> 0),
      reverses_id TEXT REFERENCES stamp_lines (id),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX stamp_lines_customer ON stamp_lines (customer_id, at);
    -- Partial, so that a stamp that reverses nothing writes nothing here: each index is one more page to be synced.
    CREATE UNIQUE INDEX stamp_lines_reverses ON stamp_lines (reverses_id) WHERE reverses_id IS NOT NULL;

    CREATE TRIGGER stamp_lines_no_update BEFORE UPDATE ON stamp_lines BEGIN SELECT RAISE(ABORT, 'stamp_lines is only added to'); END;
    CREATE TRIGGER stamp_lines_no_delete BEFORE DELETE ON stamp_lines BEGIN SELECT RAISE(ABORT, 'stamp_lines is only added to'); END;
    CREATE TRIGGER card_terms_no_update BEFORE UPDATE ON card_terms BEGIN SELECT RAISE(ABORT, 'card_terms is only added to'); END;
    CREATE TRIGGER card_terms_no_delete BEFORE DELETE ON card_terms BEGIN SELECT RAISE(ABORT, 'card_terms is only added to'); END;
  `,
}
