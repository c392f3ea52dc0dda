// Visits: the ledger of purchases and returns.
import type { Migration } from './migration.ts'

export const visitsMigration: Migration = {
  version: 5,
  sql: `
    CREATE TABLE visits (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('purchase', 'return', 'taken_back')),
      -- Smallest unit of the shop's currency; negative for a return; the opposite of the line that is taken back.
      amount INTEGER NOT NULL,
      bill TEXT NOT NULL,
      import_id TEXT REFERENCES imports (id),
      reverses_id TEXT REFERENCES visits (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX visits_customer ON visits (customer_id, at);
    CREATE UNIQUE INDEX visits_reverses ON visits (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE INDEX visits_import ON visits (import_id) WHERE import_id IS NOT NULL;

    CREATE TRIGGER visits_no_update BEFORE UPDATE ON visits BEGIN SELECT RAISE(ABORT, 'visits is only added to'); END;
    CREATE TRIGGER visits_no_delete BEFORE DELETE ON visits BEGIN SELECT RAISE(ABORT, 'visits is only added to'); END;
  `,
}
