// How a list from the same source was read last time, found again by its headings; and the balances that imports brought over.
import type { Migration } from './migration.ts'

export const mappingsMigration: Migration = {
  version: 17,
  sql: `
    CREATE TABLE import_mappings (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      -- The headings by which the same kind of list is known again, folded.
      headings TEXT NOT NULL UNIQUE,
      mapping TEXT NOT NULL CHECK (json_valid(mapping)),
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Balances from another program: the gesture whose lines they are, for one customer. Not a visit, though it may stamp.
    CREATE TABLE import_openings (
      request_id TEXT PRIMARY KEY,
      import_id TEXT NOT NULL REFERENCES imports (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      points INTEGER NOT NULL,
      stamps INTEGER NOT NULL,
      tier TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX import_openings_import ON import_openings (import_id);
    CREATE INDEX import_openings_customer ON import_openings (customer_id);
  `,
}
