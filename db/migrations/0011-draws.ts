// Lucky draws: what was announced, what became of it, the entries frozen at closing, the winners and the prizes given.
import type { Migration } from './migration.ts'

const onlyAddedTo = (table: string) => `
    CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END;
    CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END;`

export const drawsMigration: Migration = {
  version: 11,
  sql: `
    -- A draw is announced when it is added; from then on nothing of it changes.
    CREATE TABLE draws (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      entry_per TEXT NOT NULL CHECK (entry_per IN ('visit', 'spent', 'stamp')),
      -- visit: the least amount that counts; spent: the amount that earns one entry; stamp: 0.
      amount INTEGER NOT NULL CHECK (amount >= 0 AND (entry_per <> 'spent' OR amount > 0)),
      most_entries INTEGER CHECK (most_entries > 0),
      from_day TEXT NOT NULL,
      closes_at TEXT NOT NULL,
      prizes TEXT NOT NULL CHECK (json_valid(prizes)),
      public_value_name TEXT NOT NULL,
      public_value_day TEXT NOT NULL,
      -- SHA-256 of the 64 characters of the secret, both in lower-case hexadecimal.
      commitment TEXT NOT NULL CHECK (length(commitment) = 64),
      secret TEXT NOT NULL CHECK (length(secret) = 64),
      registration_confirmed_at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL
    ) STRICT;

    CREATE TABLE draw_steps (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      draw_id TEXT NOT NULL REFERENCES draws (id),
      kind TEXT NOT NULL CHECK (kind IN ('closed', 'drawn', 'cancelled', 'taken_back')),
      -- What was frozen at closing.
      entries INTEGER,
      customers INTEGER,
      public_value TEXT CHECK ((public_value IS NOT NULL) = (kind = 'drawn')),
      reverses_id TEXT REFERENCES draw_steps (id) CHECK ((reverses_id IS NOT NULL) = (kind = 'taken_back')),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX draw_steps_draw ON draw_steps (draw_id, seq);
    CREATE UNIQUE INDEX draw_steps_reverses ON draw_steps (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE UNIQUE INDEX draw_steps_closed ON draw_steps (draw_id) WHERE kind = 'closed';

    -- One row a customer: the entries first … first + count - 1 are theirs.
    CREATE TABLE draw_entries (
      draw_id TEXT NOT NULL REFERENCES draws (id),
      first INTEGER NOT NULL CHECK (first > 0),
      count INTEGER NOT NULL CHECK (count > 0),
      -- The visits, the money or the stamps that earned them.
      earned INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      PRIMARY KEY (draw_id, first)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE draw_winners (
      id TEXT PRIMARY KEY,
      draw_id TEXT NOT NULL REFERENCES draws (id),
      -- The drawing; one that was taken back keeps its winners.
      step_id TEXT NOT NULL REFERENCES draw_steps (id),
      place INTEGER NOT NULL,
      title TEXT NOT NULL,
      turn INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      UNIQUE (step_id, place),
      UNIQUE (step_id, customer_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE draw_prize_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      winner_id TEXT NOT NULL REFERENCES draw_winners (id),
      kind TEXT NOT NULL CHECK (kind IN ('given', 'given_back')),
      reverses_id TEXT REFERENCES draw_prize_lines (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX draw_prize_lines_winner ON draw_prize_lines (winner_id, seq);
    CREATE UNIQUE INDEX draw_prize_lines_reverses ON draw_prize_lines (reverses_id) WHERE reverses_id IS NOT NULL;

    CREATE TRIGGER draw_entries_frozen BEFORE INSERT ON draw_entries
    WHEN EXISTS (SELECT 1 FROM draw_steps WHERE draw_id = NEW.draw_id AND kind = 'closed')
    BEGIN SELECT RAISE(ABORT, 'the entries of a closed draw are frozen'); END;
${['draws', 'draw_steps', 'draw_entries', 'draw_winners', 'draw_prize_lines'].map(onlyAddedTo).join('')}
  `,
}
