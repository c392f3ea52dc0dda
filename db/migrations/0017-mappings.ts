// How a list from the same source was read last time: kept by the shop, found again by its headings.
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
      created_at TEXT NOT NULL,
      used_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
